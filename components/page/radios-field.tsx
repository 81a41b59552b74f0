import { type FieldWords, HintAndError, describedBy } from "@/components/page/field-group";

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface RadiosFieldProps extends FieldWords {
  readonly name: string;
  /** The id of the form it belongs to, where that is not the one around it. */
  readonly form?: string;
  readonly options: readonly RadioOption[];
  /** What was chosen before, kept after a refusal. A decision has none at first. */
  readonly value?: string;
  readonly inline?: boolean;
}

/** One of several. The first radio carries the field's own id, so that an error links to it. */
export function RadiosField(props: RadiosFieldProps) {
  const { id, label, hint, error, name, form, options, value, inline = false } = props;
  const words = {
    id,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  };
  return (
    <div className={`nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}`}>
      <fieldset className="nhsuk-fieldset" {...describedBy(words)}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        <HintAndError {...words} />
        <div className={`nhsuk-radios${inline ? " nhsuk-radios--inline" : ""}`}>
          {options.map((option, index) => {
            const radio = index === 0 ? id : `${id}-${index + 1}`;
            return (
              <div className="nhsuk-radios__item" key={option.value}>
                <input
                  className="nhsuk-radios__input"
                  id={radio}
                  name={name}
                  form={form}
                  type="radio"
                  value={option.value}
                  defaultChecked={option.value === value}
                  {...(option.hint === undefined
                    ? {}
                    : { "aria-describedby": `${radio}-item-hint` })}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={radio}>
                  {option.label}
                </label>
                {option.hint === undefined ? null : (
                  <div className="nhsuk-hint nhsuk-radios__hint" id={`${radio}-item-hint`}>
                    {option.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
