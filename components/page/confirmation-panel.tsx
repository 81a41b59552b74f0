import type { ReactNode } from "react";

/** The green panel of something done: a heading that says what, and below it the reference or the next step. */
export function ConfirmationPanel(props: {
  readonly heading: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="nhsuk-panel">
      <h1 className="nhsuk-panel__heading nhsuk-panel__heading--l">{props.heading}</h1>
      {props.children === undefined ? null : (
        <div className="nhsuk-panel__body">{props.children}</div>
      )}
    </div>
  );
}
