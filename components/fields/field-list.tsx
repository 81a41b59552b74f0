import type { ReactNode } from "react";
import { FieldInputs } from "@/components/fields/field";
import { wordsOf } from "@/components/fields/field-props";
import type { Answers } from "@/lib/domain/answer";
import { type Field, isFileField } from "@/lib/domain/field";
import type { Item, RoleKey } from "@/lib/domain/pathway";
import type { Line } from "@/lib/domain/refusal-words";
import { isForRole } from "@/lib/domain/shown-fields";
import { ANSWER_PREFIX } from "@/lib/forms/input-names";
import type { FormValues } from "@/lib/forms/typed-in";
import { writeAnswers } from "@/lib/forms/write-answers";

interface FieldListProps {
  readonly form: Pick<Item, "fields" | "needsOneOf">;
  readonly role: RoleKey;
  /** What was given before. */
  readonly answers: Answers;
  /** What was typed and refused: shown instead of what was given before. */
  readonly typed?: FormValues;
  /** What is wrong, by the key of the field; others are not shown here. */
  readonly errors?: readonly Pick<Line, "field" | "words" | "wrong">[];
  readonly prefix?: string;
}

/**
 * The inputs of a form made from its fields. A field that hangs on the answer to another stands under that answer, and is hidden
 * by the style sheet alone while the answer is another: nothing here needs JavaScript.
 */
export function FieldList(props: FieldListProps) {
  const { form, role, answers, typed, errors = [], prefix = ANSWER_PREFIX } = props;
  const fields = form.fields.filter((field) => !isFileField(field.type) && isForRole(field, role));
  const values = typed ?? writeAnswers(fields, answers, prefix);

  const reveals = (control: Field): Readonly<Record<string, ReactNode>> => {
    const hanging = fields.filter((field) => hangsOn(field, fields) === control);
    const options = new Set(hanging.map((field) => field.shownWhen?.is ?? ""));
    return Object.fromEntries(
      [...options].map((option) => [
        option,
        hanging.filter(({ shownWhen }) => shownWhen?.is === option).map(inputs),
      ]),
    );
  };

  const inputs = (field: Field): ReactNode => (
    <FieldInputs
      field={field}
      key={field.key}
      prefix={prefix}
      reveals={reveals(field)}
      values={values}
      wrong={errors.flatMap((error) => (error.field === field.key ? (error.wrong ?? []) : []))}
      words={wordsOf(field, prefix, errorOf(field), othersOf(form, field))}
    />
  );

  const errorOf = ({ key }: Field): string | undefined => {
    const own = errors.filter((error) => error.field === key).map((error) => error.words);
    const words = [...new Set(own)];
    // Several are told apart as sentences; one stands alone, as the service manual writes it.
    return words.length < 2 ? words[0] : words.map((each) => `${each}.`).join(" ");
  };

  return <>{fields.filter((field) => hangsOn(field, fields) === undefined).map(inputs)}</>;
}

/** Gives the field under whose option a field stands, if it is one with options to stand under. */
function hangsOn(field: Field, fields: readonly Field[]): Field | undefined {
  const control = fields.find(({ key }) => key === field.shownWhen?.field);
  return control?.type === "yesNo" || control?.type === "choice" ? control : undefined;
}

/** Gives the labels of the other fields of which one is enough. */
function othersOf(
  { fields, needsOneOf = [] }: FieldListProps["form"],
  field: Field,
): readonly string[] {
  const keys = needsOneOf.filter((group) => group.includes(field.key)).flat();
  return fields
    .filter(({ key }) => key !== field.key && keys.includes(key))
    .map(({ label }) => label);
}
