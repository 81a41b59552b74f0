import type { FieldProps } from "@/components/fields/field-props";
import { HintAndError, describedBy } from "@/components/page/field-group";
import { inputName } from "@/lib/forms/input-names";

/** A statement that the answerer makes by ticking it. */
export function DeclarationField({ field, prefix, values, words }: FieldProps) {
  const name = inputName(prefix, field.key);
  return (
    <div
      className={`nhsuk-form-group${words.error === undefined ? "" : " nhsuk-form-group--error"}`}
    >
      <HintAndError {...words} />
      <div className="nhsuk-checkboxes">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            defaultChecked={values[name] === "yes"}
            id={words.id}
            name={name}
            type="checkbox"
            value="yes"
            {...describedBy(words)}
            {...(words.error === undefined ? {} : { "aria-invalid": true })}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={words.id}>
            {words.label}
          </label>
        </div>
      </div>
    </div>
  );
}
