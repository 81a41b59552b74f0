import type { FieldProps } from "@/components/fields/field-props";
import { Fieldset } from "@/components/fields/fieldset";
import { DATE_PARTS, inputId, inputName } from "@/lib/forms/input-names";
import type { FormValues } from "@/lib/forms/typed-in";

const LABELS = { day: "Day", month: "Month", year: "Year" } as const;

interface DateInputsProps {
  /** The name of the date; its parts are named after it. */
  readonly name: string;
  readonly values: FormValues;
  readonly wrong?: boolean;
}

/** Day, month and year, each typed; the month may be typed by its name. */
export function DateInputs({ name, values, wrong = false }: DateInputsProps) {
  return (
    <div className="nhsuk-date-input">
      {DATE_PARTS.map((part) => {
        const partName = `${name}.${part}`;
        const id = inputId(partName);
        return (
          <div className="nhsuk-date-input__item" key={part}>
            <div className="nhsuk-form-group">
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
                {LABELS[part]}
              </label>
              <input
                autoComplete="off"
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${part === "year" ? 4 : 2}${wrong ? " nhsuk-input--error" : ""}`}
                defaultValue={values[partName] ?? ""}
                id={id}
                name={partName}
                type="text"
                {...(part === "month" ? {} : { inputMode: "numeric" as const })}
                {...(wrong ? { "aria-invalid": true } : {})}
              />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** A date. */
export function DateField({ field, prefix, values, words }: FieldProps) {
  return (
    <Fieldset holds="text" words={words}>
      <DateInputs
        name={inputName(prefix, field.key)}
        values={values}
        wrong={words.error !== undefined}
      />
    </Fieldset>
  );
}
