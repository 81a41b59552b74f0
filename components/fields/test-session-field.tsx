import { DateInputs } from "@/components/fields/date-field";
import type { FieldProps } from "@/components/fields/field-props";
import { Fieldset } from "@/components/fields/fieldset";
import { PartInput } from "@/components/fields/part-input";
import { TextareaField } from "@/components/page/textarea-field";
import { STEP_OUTCOMES } from "@/lib/domain/answer";
import { OUTCOME_NAMES } from "@/lib/domain/format-answer";
import { inputId, inputName } from "@/lib/forms/input-names";
import type { FormValues } from "@/lib/forms/typed-in";

/** Empty places for steps that the plan has besides. */
const SPARE = 3;

/** The record of one test: when, with whom, and what became of each step. */
export function TestSessionField({ field, prefix, values, words, wrong }: FieldProps) {
  const name = inputName(prefix, field.key);
  const options = field.options ?? [];
  const participants = `${name}.participants`;
  return (
    <Fieldset holds="text" size="m" words={words}>
      <Fieldset
        holds="text"
        size="s"
        words={{
          id: inputId(`${name}.date`),
          label: "Date of the test",
          hint: "For example, 22 11 2026",
        }}
      >
        <DateInputs
          name={`${name}.date`}
          values={values}
          wrong={wrong.some(({ parts }) => parts.includes("date"))}
        />
      </Fieldset>
      <TextareaField
        hint="Names, roles and organisations, one on each line. Work details only."
        id={inputId(participants)}
        label="Who took part?"
        name={participants}
        rows={3}
        value={values[participants] ?? ""}
      />
      <Fieldset
        holds="choices"
        size="s"
        words={{ id: `${words.id}-steps`, label: "What became of each step?" }}
      >
        {options.map(({ value, label }) => (
          <Step key={value} label={label} name={`${name}.step.${value}`} values={values} />
        ))}
        {extraSteps(name, values, options.length === 0).map((extra, at) => (
          <Step
            extra
            key={extra}
            label={`${options.length === 0 ? "Step" : "Another step"} ${at + 1}`}
            name={extra}
            values={values}
          />
        ))}
      </Fieldset>
    </Fieldset>
  );
}

/** Gives the names of the steps the field does not name: those filled in, and empty ones. */
function extraSteps(name: string, values: FormValues, alone: boolean): readonly string[] {
  const start = `${name}.extra.`;
  const filled = Object.entries(values)
    .filter(([input, value]) => input.startsWith(start) && value.trim() !== "")
    .map(([input]) => Number(input.slice(start.length).split(".")[0]) + 1);
  const length = Math.min(100, Math.max(0, ...filled.filter(Number.isFinite)) + SPARE);
  return Array.from({ length: alone ? Math.max(length, 5) : length }, (_, at) => `${start}${at}`);
}

interface StepProps {
  readonly name: string;
  readonly label: string;
  readonly values: FormValues;
  readonly extra?: boolean;
}

const ROW = "lg:grid lg:grid-cols-[minmax(0,1.2fr)_auto_minmax(0,1fr)] lg:items-center lg:gap-x-6";

/** One step: what became of it, and a note. It is a row on a wide screen. */
function Step({ name, label, values, extra = false }: StepProps) {
  const legend = inputId(`${name}.label`);
  return (
    <fieldset
      aria-labelledby={legend}
      className={`nhsuk-fieldset border-0 border-t border-solid border-[#c8d3dc] py-3 ${ROW}`}
    >
      <div>
        <span
          className={`nhsuk-label mb-2 lg:mb-0${extra ? " nhsuk-u-visually-hidden" : ""}`}
          id={legend}
        >
          {label}
        </span>
        {extra ? <PartInput label={label} name={name} part="step" values={values} /> : null}
      </div>
      <div
        className={`nhsuk-radios nhsuk-radios--small nhsuk-radios--inline mb-2 lg:mb-0${extra ? " lg:mt-7" : ""}`}
      >
        {STEP_OUTCOMES.map((outcome) => {
          const id = inputId(`${name}.${outcome}`);
          return (
            <div className="nhsuk-radios__item" key={outcome}>
              <input
                className="nhsuk-radios__input"
                defaultChecked={values[`${name}.outcome`] === outcome}
                id={id}
                name={`${name}.outcome`}
                type="radio"
                value={outcome}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                {OUTCOME_NAMES[outcome]}
              </label>
            </div>
          );
        })}
      </div>
      <PartInput label="Note (optional)" name={name} part="note" values={values} />
    </fieldset>
  );
}
