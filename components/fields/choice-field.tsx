import { Fragment } from "react";
import type { FieldProps } from "@/components/fields/field-props";
import { Fieldset } from "@/components/fields/fieldset";
import styles from "@/components/fields/reveal.module.css";
import { FieldGroup, describedBy } from "@/components/page/field-group";
import type { FieldOption } from "@/lib/domain/field";
import { inputName } from "@/lib/forms/input-names";

/** More options than this are a long way to scroll: one of them is chosen from a drop-down list. */
const MOST_RADIOS = 8;

const YES_NO: readonly FieldOption[] = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** One of several options, or any number of them. */
export function ChoiceField(props: FieldProps) {
  const { options = [], multiple = false } = props.field;
  const reveals = Object.keys(props.reveals).length > 0;
  if (!multiple && options.length > MOST_RADIOS && !reveals) return <DropDown {...props} />;
  return <Options {...props} kind={multiple ? "checkboxes" : "radios"} options={options} />;
}

/** Yes or no; in one row when nothing hangs on the answer. */
export function YesNoField(props: FieldProps) {
  const inline = Object.keys(props.reveals).length === 0;
  return <Options {...props} inline={inline} kind="radios" options={YES_NO} />;
}

interface OptionsProps extends FieldProps {
  readonly kind: "radios" | "checkboxes";
  readonly options: readonly FieldOption[];
  readonly inline?: boolean;
}

function Options({ field, prefix, values, words, reveals, kind, options, inline }: OptionsProps) {
  const name = inputName(prefix, field.key);
  const chosen = (values[name] ?? "").split("\n");
  return (
    <Fieldset holds="choices" words={words}>
      <div
        className={`nhsuk-${kind}${inline ? ` nhsuk-${kind}--inline` : ""} ${styles["options"]}`}
      >
        {options.map(({ value, label }, at) => {
          const id = at === 0 ? words.id : `${words.id}-${at + 1}`;
          const revealed = reveals[value];
          return (
            <Fragment key={value}>
              <div className={`nhsuk-${kind}__item`}>
                <input
                  className={`nhsuk-${kind}__input`}
                  defaultChecked={chosen.includes(value)}
                  id={id}
                  name={name}
                  type={kind === "radios" ? "radio" : "checkbox"}
                  value={value}
                />
                <label className={`nhsuk-label nhsuk-${kind}__label`} htmlFor={id}>
                  {label}
                </label>
              </div>
              {revealed === undefined ? null : (
                <div className={`nhsuk-${kind}__conditional ${styles["revealed"]}`}>{revealed}</div>
              )}
            </Fragment>
          );
        })}
      </div>
    </Fieldset>
  );
}

function DropDown({ field, prefix, values, words }: FieldProps) {
  const name = inputName(prefix, field.key);
  return (
    <FieldGroup {...words}>
      <select
        className={`nhsuk-select${words.error === undefined ? "" : " nhsuk-select--error"}`}
        defaultValue={values[name] ?? ""}
        id={words.id}
        name={name}
        {...describedBy(words)}
        {...(words.error === undefined ? {} : { "aria-invalid": true })}
      >
        <option value="">Select an answer</option>
        {(field.options ?? []).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}
