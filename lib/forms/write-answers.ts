/** Writes answers as the values of a form's inputs: what `readAnswers` reads back. */
import type {
  Answer,
  Answers,
  PersonAnswer,
  SignatureAnswer,
  TestSessionAnswer,
} from "../domain/answer.ts";
import type { Field } from "../domain/field.ts";
import { isFileField } from "../domain/field.ts";
import {
  ANSWER_PREFIX,
  DATE_PARTS,
  PERSON_PARTS,
  SIGNATURE_PARTS,
  inputName,
} from "./input-names.ts";
import { writeDate } from "./typed-date.ts";
import type { FormValues } from "./typed-in.ts";

/** Gives the values of the inputs that show these answers. Fields that take files have none. */
export function writeAnswers(
  fields: readonly Field[],
  answers: Answers,
  prefix: string = ANSWER_PREFIX,
): FormValues {
  const entries = fields
    .filter(({ type }) => !isFileField(type))
    .flatMap((field) =>
      partsOf(field, answers[field.key] ?? []).map(([parts, text]): Entry => [
        inputName(prefix, field.key, ...parts),
        text,
      ]),
    );
  return Object.fromEntries(entries);
}

type Entry = readonly [name: string, text: string];
type Parts = readonly (readonly [parts: readonly (string | number)[], text: string])[];

function partsOf(field: Field, given: readonly Answer[]): Parts {
  const texts = given.filter((answer) => typeof answer === "string");
  const whole = given.filter((answer) => typeof answer !== "string");
  if (field.type === "date") return texts.flatMap((date) => dateParts(date));
  const composed = whole.flatMap((answer, at) => {
    const parts = answerParts(field, answer);
    return field.multiple ? parts.map(([names, text]) => [[at, ...names], text] as const) : parts;
  });
  return texts.length > 0 ? [[[], texts.join("\n")], ...composed] : composed;
}

function answerParts(field: Field, answer: Exclude<Answer, string>): Parts {
  if (answer.kind === "file") return [];
  if (answer.kind === "person") return personParts(answer);
  return answer.kind === "signature" ? signatureParts(answer) : sessionParts(field, answer);
}

function dateParts(date: string, ...before: readonly string[]): Parts {
  const typed = writeDate(date);
  return DATE_PARTS.map((part) => [[...before, part], typed[part]]);
}

function personParts(person: PersonAnswer): Parts {
  return PERSON_PARTS.map((part) => [[part], person[part]]);
}

function signatureParts(signature: SignatureAnswer): Parts {
  return [
    ...SIGNATURE_PARTS.map((part) => [[part], signature[part]] as const),
    ...dateParts(signature.date, "date"),
  ];
}

function sessionParts(field: Field, session: TestSessionAnswer): Parts {
  const known = new Set((field.options ?? []).map(({ value }) => value));
  const extra = session.steps.filter(({ step }) => !known.has(step));
  return [
    ...dateParts(session.date, "date"),
    [["participants"], session.participants],
    ...session.steps
      .filter(({ step }) => known.has(step))
      .flatMap(({ step, outcome, note }): Parts => [
        [["step", step, "outcome"], outcome],
        [["step", step, "note"], note],
      ]),
    ...extra.flatMap(({ step, outcome, note }, at): Parts => [
      [["extra", at, "step"], step],
      [["extra", at, "outcome"], outcome],
      [["extra", at, "note"], note],
    ]),
  ];
}
