import type { ReactNode } from "react";
import { type FieldWords, HintAndError, describedBy } from "@/components/page/field-group";

interface FieldsetProps {
  readonly words: FieldWords;
  /** How the legend looks: of an answer with parts of its own legends, of a field, or of a part. */
  readonly size?: "m" | "s" | "xs";
  /** Around text inputs it says that it is a group, or some screen readers do not speak its hint; choices need none. */
  readonly holds: "text" | "choices";
  readonly children: ReactNode;
}

/** Several inputs that answer one question, with its legend, hint and error. */
export function Fieldset({ words, size = "s", holds, children }: FieldsetProps) {
  return (
    <div
      className={`nhsuk-form-group${words.error === undefined ? "" : " nhsuk-form-group--error"}`}
    >
      <fieldset
        className="nhsuk-fieldset"
        {...(holds === "text" ? { role: "group" } : {})}
        {...describedBy(words)}
      >
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${size}`}>
          {words.label}
        </legend>
        <HintAndError {...words} />
        {children}
      </fieldset>
    </div>
  );
}
