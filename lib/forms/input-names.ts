/**
 * How the inputs of a field are named, so that the form that shows them and the parser that reads them agree: `answer.asid`,
 * `answer.signedOn.day`, `answer.contacts.0.email`, `answer.session.step.book.outcome`.
 */
import type { Field } from "../domain/field.ts";

/** Keeps the names of answers apart from the other inputs of a form. */
export const ANSWER_PREFIX = "answer";

/** The name of the form of an item's answers. */
export const ANSWERS_FORM = "answers";

/** Gives the name of the input in which the files of a field are chosen. */
export function fileInputName({ key }: Pick<Field, "key">): string {
  return `file.${key}`;
}

/** Gives the id of that input, where an error leads. */
export function fileInputId({ key }: Pick<Field, "key">): string {
  return `file-${key}`;
}

/** Gives the name of an input: of a field, or of a part of it. */
export function inputName(
  prefix: string,
  field: string,
  ...parts: readonly (string | number)[]
): string {
  return [prefix, field, ...parts].join(".");
}

/** Gives the id of the input of that name: a name without dots, so that it can be the end of an address. */
export function inputId(name: string): string {
  return name.replaceAll(".", "-");
}

/** Gives the id of the first input of a field, where a link from a summary of errors leads. */
export function firstInputId(
  field: Pick<Field, "key" | "type" | "multiple" | "options">,
  prefix = ANSWER_PREFIX,
): string {
  return inputId(inputName(prefix, field.key, ...firstParts(field)));
}

function firstParts({
  type,
  multiple,
}: Pick<Field, "type" | "multiple">): readonly (string | number)[] {
  if (type === "date") return ["day"];
  if (type === "testSession") return ["date", "day"];
  if (type !== "person" && type !== "signature") return [];
  return multiple ? [0, "name"] : ["name"];
}

/** The parts of a person and of a signature that are one line each, in the order they are asked. */
export const PERSON_PARTS = ["name", "role", "email", "telephone"] as const;
export const SIGNATURE_PARTS = ["name", "role", "authority", "documentVersion"] as const;
export const DATE_PARTS = ["day", "month", "year"] as const;

/** The inputs of a comment that is typed beside the answers of an item and sent with them; each has its name as its id. */
export const COMMENT_INPUTS = ["comment", "audience"] as const;
