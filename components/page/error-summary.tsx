import type { ReactNode } from "react";
import { FocusOnArrival } from "@/components/page/focus-on-arrival";

export interface PageError {
  /** The id of the field it is about, the first of a group; left out when it is about the whole page. */
  readonly field?: string;
  /** Where it can be mended, when that is another page. */
  readonly href?: string;
  /** The same words as beside the field. */
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly PageError[];
  readonly heading?: string;
  /** What is said of all of them, before the first. */
  readonly children?: ReactNode;
}

/** What is wrong, on top of main, each line a link to its field. Nothing is shown when nothing is wrong. */
export function ErrorSummary({
  errors,
  heading = "There is a problem",
  children,
}: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  const signal = errors.map((error) => error.text).join("\n");
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the focus belongs to what went wrong, also where no script runs
    <div className="nhsuk-error-summary" id="error-summary" tabIndex={-1} autoFocus>
      <FocusOnArrival id="error-summary" key={signal} titlePrefix="Error: " />
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">{heading}</h2>
        <div className="nhsuk-error-summary__body">
          {children}
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map((error) => (
              <li key={`${error.field ?? ""} ${error.text}`}>
                {hrefOf(error) === undefined ? (
                  error.text
                ) : (
                  <a href={hrefOf(error)}>{error.text}</a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function hrefOf({ field, href }: PageError): string | undefined {
  return href ?? (field === undefined ? undefined : `#${field}`);
}
