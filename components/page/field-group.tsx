import type { ReactNode } from "react";

export interface FieldWords {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
}

/** Gives the ids that describe a field: its hint, then its error. */
export function describedBy({ id, hint, error }: FieldWords): { "aria-describedby"?: string } {
  const ids = [
    hint === undefined ? null : `${id}-hint`,
    error === undefined ? null : `${id}-error`,
  ];
  const joined = ids.filter((each) => each !== null).join(" ");
  return joined === "" ? {} : { "aria-describedby": joined };
}

/** The hint and the error of a field, with the ids of `describedBy`. */
export function HintAndError({ id, hint, error }: FieldWords) {
  return (
    <>
      {hint === undefined ? null : (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
    </>
  );
}

/** A field with its label, hint and error around the control. */
export function FieldGroup(props: FieldWords & { readonly children: ReactNode }) {
  const { children, ...words } = props;
  return (
    <div
      className={`nhsuk-form-group${words.error === undefined ? "" : " nhsuk-form-group--error"}`}
    >
      <label className="nhsuk-label nhsuk-label--s" htmlFor={words.id}>
        {words.label}
      </label>
      <HintAndError {...words} />
      {children}
    </div>
  );
}
