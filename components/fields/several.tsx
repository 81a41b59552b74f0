import type { ComponentType } from "react";
import type { FieldProps } from "@/components/fields/field-props";
import { Fieldset } from "@/components/fields/fieldset";
import { type AnswerPart, MOST_ANSWERS } from "@/lib/domain/answer-problem";
import { inputName } from "@/lib/forms/input-names";
import type { FormValues } from "@/lib/forms/typed-in";

/** Empty places offered after those that are filled. */
const SPARE = 2;

/** What the inputs of one answer are given: their names begin with `name`. */
export interface OneProps {
  readonly name: string;
  readonly values: FormValues;
  /** The parts that are in the way. */
  readonly wrong: readonly AnswerPart[];
}

interface SeveralProps extends FieldProps {
  /** What one of them is called: "Person", "Signature". */
  readonly noun: string;
  /** The inputs of one of them. */
  readonly one: ComponentType<OneProps>;
}

/** One answer with parts, or several of them each in a fieldset of its own. */
export function OneOrSeveral(props: SeveralProps) {
  const { field, prefix, values, words, wrong, noun, one: One } = props;
  const name = inputName(prefix, field.key);
  if (!field.multiple) {
    return (
      <Fieldset holds="text" words={words}>
        <One name={name} values={values} wrong={wrong.flatMap(({ parts }) => parts)} />
      </Fieldset>
    );
  }
  const filled = Object.entries(values)
    .filter(([input, value]) => input.startsWith(`${name}.`) && value.trim() !== "")
    .map(([input]) => Number(input.slice(name.length + 1).split(".")[0]))
    .filter(Number.isFinite);
  const places = Math.min(MOST_ANSWERS, Math.max(-1, ...filled) + 1 + SPARE);
  // What was left empty between two is no answer: the second answer may stand in the third place.
  const answered = [...new Set(filled)].toSorted((one, other) => one - other);
  const wrongIn = (place: number) =>
    wrong.flatMap(({ at, parts }) => ((answered[at] ?? at) === place ? parts : []));
  return (
    <Fieldset holds="text" size="m" words={words}>
      {Array.from({ length: places }, (_, at) => `${name}.${at}`).map((each, at) => (
        <Fieldset key={each} holds="text" size="s" words={{ id: each, label: `${noun} ${at + 1}` }}>
          <One name={each} values={values} wrong={wrongIn(at)} />
        </Fieldset>
      ))}
    </Fieldset>
  );
}
