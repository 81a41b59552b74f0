/** Says what is wrong with an answer, for the person who gave it: what to do, in one sentence, with the name of the field. */
import type { AnswerPart, AnswerProblem } from "./answer-problem.ts";
import type { Field } from "./field.ts";
import { isFileField } from "./field.ts";
import { formatMustBe } from "./field-format.ts";
import { whereUnreadable } from "./readable-text.ts";

/** Words that need no article before them. */
const DETERMINERS = ["a", "an", "the", "your", "its", "each", "one", "what", "how", "who", "we"];

const PARTS: Readonly<Record<AnswerPart, string>> = {
  name: "the name",
  role: "the role",
  email: "the e-mail address",
  telephone: "the telephone number",
  authority: "the authority to sign",
  date: "the date",
  documentVersion: "the version of the document",
  participants: "who took part",
  step: "the step",
  note: "the note",
};

/** Gives the sentence for a problem; `field` is the one it names, undefined where the form has none of that key. */
export function wordsForProblem(problem: AnswerProblem, field: Field | undefined): string {
  if (!field)
    return "The form sent an answer that is not asked for here. Load the page again and answer once more";
  const label = nameOf(problem, field);
  if (problem.part !== undefined || problem.step !== undefined)
    return `${label}: ${clause(problem)}`;
  if (problem.problem === "notGiven") return notGiven(field);
  if (problem.problem === "notDeclared") return `Confirm that this is so: “${field.label}”`;
  if (problem.problem === "noneOf")
    return `Give at least one of: ${problem.labels.map(quoted).join(" or ")}`;
  return `${label} ${predicate(problem)}`;
}

/** The field as the subject of a sentence: quoted where its label would run into it, numbered where there are several. */
function nameOf({ at, step }: AnswerProblem, field: Field): string {
  const counted = at === undefined ? "" : ` (number ${at + 1})`;
  const stepped = step === undefined ? "" : `, step ${step + 1}`;
  if (field.label.endsWith("?")) return `The answer to ${quoted(field.label)}${counted}${stepped}`;
  return `${/[,:]/.test(field.label) ? quoted(field.label) : field.label}${counted}${stepped}`;
}

function quoted(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 77)}…` : text;
  return `“${short}”`;
}

function notGiven(field: Field): string {
  if (field.label.endsWith("?")) {
    const chosen = field.type === "choice" || field.type === "yesNo";
    const verb = chosen
      ? "Select an answer to"
      : field.type === "date"
        ? "Enter a date for"
        : "Answer";
    return `${verb} ${quoted(field.label)}`;
  }
  return `${isFileField(field.type) ? "Upload" : field.type === "choice" ? "Select" : "Enter"} ${inSentence(field.label)}`;
}

/** A label inside a sentence: a small letter, unless it begins with a name in capitals, and an article. */
function inSentence(label: string): string {
  const [first = ""] = label.split(/[\s,]/);
  const small = /[A-Z]/.test(first.slice(1))
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
  return DETERMINERS.includes(first.toLowerCase()) ? small : `the ${small}`;
}

/** What is wrong with a part, after "Service desk: ". */
function clause(problem: AnswerProblem): string {
  const part = PARTS[problem.part ?? "step"];
  return problem.problem === "partMissing"
    ? `enter ${part}`
    : (CLAUSES[problem.problem] ?? `${part} ${predicate(problem)}`);
}

const CLAUSES: Readonly<Partial<Record<AnswerProblem["problem"], string>>> = {
  neitherEmailNorTelephone: "enter an e-mail address or a telephone number",
  noStepRun: "say of at least one step whether it passed or failed",
  stepWithoutOutcome: "choose whether it passed, failed or was not run",
  stepWithoutName: "enter what the step was",
};

/** What must be so, after the subject. */
function predicate(problem: AnswerProblem): string {
  const plain = PREDICATES[problem.problem];
  if (plain !== undefined) return plain;
  if (problem.problem === "unreadable") return whereUnreadable(problem);
  if (problem.problem === "tooMany") return `must be ${problem.most} or fewer`;
  if (problem.problem === "repeated") return `has ${quoted(problem.given)} twice: enter each once`;
  if (problem.problem === "tooLong") return tooLong(problem.limit, problem.length);
  if (problem.problem === "yearOutOfRange")
    return `must be in the years ${problem.from} to ${problem.to}`;
  if (problem.problem === "dateIncomplete")
    return `must include a ${problem.missing.join(" and a ")}`;
  if (problem.problem === "badFormat")
    return `${formatMustBe(problem.format)}, not ${quoted(problem.given)}`;
  if (problem.problem === "wrongEnding") {
    return `must be a file ending in ${problem.endings.map((ending) => `.${ending}`).join(", ")}, not ${quoted(problem.given)}`;
  }
  return "is not complete";
}

/** What is said of every text that is too long, after its name. */
export function tooLong(limit: number, length: number): string {
  const number = (value: number): string => value.toLocaleString("en-GB");
  return `must be ${number(limit)} characters or fewer: it is ${number(length - limit)} too long`;
}

const PREDICATES: Readonly<Partial<Record<AnswerProblem["problem"], string>>> = {
  unknownField: "could not be read: load the page again and answer once more",
  wrongKind: "could not be read: load the page again and answer once more",
  notForRole: "is not asked in the role of this journey",
  withoutLetter: "must hold a letter or a digit",
  holdsAddress: "must hold no web address: leave out www. and ://",
  notAnOption: "must be one of those on the list",
  moreThanOne: "takes one answer only",
  severalLines: "must be on one line",
  notARealDate: "must be a real date, such as 22 11 2026",
  notAnAddress:
    "must be a web address that begins with https:// or http://, such as https://www.example.nhs.uk/",
  notAnEmail: "must be like name@example.com",
  notATelephone: "must be digits, such as 0113 496 0000 or +44 113 496 0000",
};
