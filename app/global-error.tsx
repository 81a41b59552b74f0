"use client";
import { PageFrame } from "@/components/page/page-frame";
import { SomethingWentWrong } from "@/components/page/something-went-wrong";
import "./styles/app.css";
import "./styles/nhsuk.scss";
import "./styles/page.scss";

/** For an error in the outermost frame: it brings a document of its own. */
export default function GlobalError(props: {
  readonly error: Error & { readonly digest?: string };
}) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong – Path to Live</title>
        <PageFrame>
          <SomethingWentWrong id={props.error.digest ?? null}>
            <button className="nhsuk-button" type="button" onClick={loadAgain}>
              Try again
            </button>
          </SomethingWentWrong>
        </PageFrame>
      </body>
    </html>
  );
}

/** Next's own "reset" shows again what failed; only the server can make the page anew. */
function loadAgain(): void {
  window.location.reload();
}
