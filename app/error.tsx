"use client";
import { PageFrame } from "@/components/page/page-frame";
import { SomethingWentWrong } from "@/components/page/something-went-wrong";

/** For a page that could not be made, the database being away included. Given the error's id, never its words. */
export default function ErrorPage(props: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <PageFrame>
      <SomethingWentWrong id={props.error.digest ?? null}>
        <button className="nhsuk-button" type="button" onClick={loadAgain}>
          Try again
        </button>
      </SomethingWentWrong>
    </PageFrame>
  );
}

/** Next's own "reset" shows again what failed; only the server can make the page anew. */
function loadAgain(): void {
  window.location.reload();
}
