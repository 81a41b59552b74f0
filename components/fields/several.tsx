import type { ComponentType } from "react";
import type { FieldProps } from "@/components/fields/field-props";
import { Fieldset } from "@/components/fields/fieldset";
import { MOST_ANSWERS } from "@/lib/domain/answer-problem";
import { inputName } from "@/lib/forms/input-names";
import type { FormValues } from "@/lib/forms/typed-in";

/** Empty places offered after those that are filled. */
const SPARE = 2;

/** What the inputs of one answer are given: their names begin with `name`. */
export interface OneProps {
  readonly name: string;
  readonly values: FormValues;
}

interface SeveralProps extends FieldProps {
  /** What one of them is called: "Person", "Signature". */
  readonly noun: string;
  /** The inputs of one of them. */
  readonly one: ComponentType<OneProps>;
}

/** One answer with parts, or several of them each in a fieldset of its own. */
export function OneOrSeveral({ field, prefix, values, words, noun, one: One }: SeveralProps) {
  const name = inputName(prefix, field.key);
  if (!field.multiple) {
    return (
      <Fieldset holds="text" words={words}>
        <One name={name} values={values} />
      </Fieldset>
    );
  }
  const filled = Object.entries(values)
    .filter(([input, value]) => input.startsWith(`${name}.`) && value.trim() !== "")
    .map(([input]) => Number(input.slice(name.length + 1).split(".")[0]) + 1);
  const places = Math.min(MOST_ANSWERS, Math.max(0, ...filled.filter(Number.isFinite)) + SPARE);
  return (
    <Fieldset holds="text" size="m" words={words}>
      {Array.from({ length: places }, (_, at) => `${name}.${at}`).map((each, at) => (
        <Fieldset key={each} holds="text" size="s" words={{ id: each, label: `${noun} ${at + 1}` }}>
          <One name={each} values={values} />
        </Fieldset>
      ))}
    </Fieldset>
  );
}
