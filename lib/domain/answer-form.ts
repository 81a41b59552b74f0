/** The form of one answer: is it what its field takes, as far as the answer alone tells. */
import { acceptedEndings, acceptsName } from "./accepted-files.ts";
import type { Answer } from "./answer.ts";
import type { AnswerPlace, AnswerProblem } from "./answer-problem.ts";
import { LONGEST } from "./answer-problem.ts";
import { personProblems, signatureProblems, testSessionProblems } from "./answer-parts.ts";
import { dateProblems, textProblems } from "./answer-text.ts";
import type { Field, FieldType } from "./field.ts";
import { hasFormat } from "./field-format.ts";

type LooksAt = (field: Field, answer: Answer, place: AnswerPlace) => readonly AnswerProblem[];

/** Gives what is wrong with the form of one answer to a field. */
export function problemsOfAnswer(
  field: Field,
  answer: Answer,
  place: AnswerPlace,
): readonly AnswerProblem[] {
  return LOOKS[field.type](field, answer, place);
}

const LOOKS: Readonly<Record<FieldType, LooksAt>> = {
  text: plain("text"),
  identifier: plain("identifier"),
  url: plain("url"),
  longText: (_field, answer, place) => textProblems(answer, place, LONGEST.longText, "lines"),
  date: (_field, answer, place) => dateProblems(answer, place),
  choice: (field, answer, place) =>
    oneOf(
      (field.options ?? []).map(({ value }) => value),
      answer,
      place,
    ),
  yesNo: (_field, answer, place) => oneOf(["yes", "no"], answer, place),
  declaration: (_field, answer, place) => oneOf(["yes"], answer, place),
  file: aFile,
  certificate: aFile,
  csr: aFile,
  crl: aFile,
  capabilityStatement: aFile,
  tkwReport: aFile,
  person: (_field, answer, place) =>
    typeof answer !== "string" && answer.kind === "person"
      ? personProblems(answer, place)
      : wrongKind(place),
  signature: (_field, answer, place) =>
    typeof answer !== "string" && answer.kind === "signature"
      ? signatureProblems(answer, place)
      : wrongKind(place),
  testSession: (_field, answer, place) =>
    typeof answer !== "string" && answer.kind === "testSession"
      ? testSessionProblems(answer, place)
      : wrongKind(place),
};

function wrongKind(place: AnswerPlace): readonly AnswerProblem[] {
  return [{ ...place, problem: "wrongKind" }];
}

function oneOf(
  values: readonly string[],
  answer: Answer,
  place: AnswerPlace,
): readonly AnswerProblem[] {
  if (typeof answer !== "string") return wrongKind(place);
  return values.includes(answer) ? [] : [{ ...place, problem: "notAnOption", given: answer }];
}

function plain(type: "text" | "identifier" | "url"): LooksAt {
  return (field, answer, place) => {
    if (typeof answer !== "string") return wrongKind(place);
    const wrong = textProblems(answer, place, LONGEST[type], "line");
    if (wrong.length > 0) return wrong;
    if (field.format) {
      const { format } = field;
      return hasFormat(format, answer)
        ? []
        : [{ ...place, problem: "badFormat", format, given: answer }];
    }
    return type !== "url" || isWebAddress(answer)
      ? []
      : [{ ...place, problem: "notAnAddress", given: answer }];
  };
}

/** An http or https address with a host and no user in it; anything else could run as a script when it is followed. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i.test(text);
}

function aFile(field: Field, answer: Answer, place: AnswerPlace): readonly AnswerProblem[] {
  if (typeof answer === "string" || answer.kind !== "file") return wrongKind(place);
  const { name, sha256, size } = answer;
  if (!/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(size) || size <= 0)
    return wrongKind(place);
  const wrong = textProblems(name, place, LONGEST.identifier, "line");
  if (wrong.length > 0 || acceptsName(field, name)) return wrong;
  return [{ ...place, problem: "wrongEnding", given: name, endings: acceptedEndings(field) }];
}
