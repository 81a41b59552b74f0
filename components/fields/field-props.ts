import type { ReactNode } from "react";
import type { FieldWords } from "@/components/page/field-group";
import type { Field } from "@/lib/domain/field";
import type { WrongParts } from "@/lib/domain/wrong-parts";
import { firstInputId } from "@/lib/forms/input-names";
import type { FormValues } from "@/lib/forms/typed-in";

/** What every kind of field is given. */
export interface FieldProps {
  readonly field: Field;
  readonly prefix: string;
  /** What the inputs hold, by name: answers given before, or what was typed and refused. */
  readonly values: FormValues;
  readonly words: FieldWords;
  /** Of an answer with parts: those that are in the way, marked one by one. */
  readonly wrong: readonly WrongParts[];
  /** What follows when an option is chosen, by the option's value. */
  readonly reveals: Readonly<Record<string, ReactNode>>;
}

/**
 * Gives the words around a field. `others` are the labels of the fields of which one is enough: such a field is not called
 * optional, for one of them is not.
 */
export function wordsOf(
  field: Field,
  prefix: string,
  error: string | undefined,
  others: readonly string[],
): FieldWords {
  const optional = field.required || others.length > 0 ? "" : " (optional)";
  const hint = hintOf(field, others);
  return {
    id: firstInputId(field, prefix),
    label: `${field.label}${optional}`,
    ...(hint === "" ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  };
}

/** The hint of the pathway, then how to fill the field in, then its example. */
function hintOf(field: Field, others: readonly string[]): string {
  const example = field.example ?? (field.type === "date" ? "22 11 2026" : undefined);
  return [
    field.hint,
    others.length === 0
      ? undefined
      : `Give this or ${others.map((label) => `“${label}”`).join(" or ")}.`,
    howToFill(field),
    example === undefined ? undefined : `For example, ${example}`,
  ]
    .filter((each) => each !== undefined)
    .join(" ");
}

function howToFill({ type, multiple }: Field): string | undefined {
  if (!multiple) return undefined;
  if (type === "choice") return "Select all that apply.";
  if (type === "person" || type === "signature") {
    return "Leave empty what you do not need; save to get more.";
  }
  return "Enter one on each line.";
}
