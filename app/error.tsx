"use client";
import { unstable_isUnrecognizedActionError } from "next/navigation";
import { PageFrame } from "@/components/page/page-frame";
import { SomethingWentWrong } from "@/components/page/something-went-wrong";
import { REFUSED_AT_DOOR } from "@/lib/forms/refused-at-door";

/**
 * For a page that could not be made, the database being away included. Given the error's id, never its words. A form that was sent to a
 * product renewed in the meantime is told apart: nothing failed. It is one in which nothing is typed; another is given back.
 */
export default function ErrorPage({
  error,
}: {
  readonly error: Error & { readonly digest?: string };
}) {
  const { digest = null } = error;
  if (unstable_isUnrecognizedActionError(error)) {
    return (
      <PageFrame>
        <div className="nhsuk-u-reading-width">
          <h1 className="nhsuk-heading-xl">{REFUSED_AT_DOOR.old.heading}</h1>
          <p>
            Nothing was saved: the product was renewed after this page was opened. Load it again and
            send the form from there.
          </p>
          <LoadAgain>Load the page again</LoadAgain>
        </div>
      </PageFrame>
    );
  }
  return (
    <PageFrame>
      <SomethingWentWrong id={digest}>
        <LoadAgain>Try again</LoadAgain>
      </SomethingWentWrong>
    </PageFrame>
  );
}

/** Next's own "reset" shows again what failed; only the server can make the page anew. */
function LoadAgain({ children }: { readonly children: string }) {
  return (
    <button className="nhsuk-button" type="button" onClick={() => window.location.reload()}>
      {children}
    </button>
  );
}
