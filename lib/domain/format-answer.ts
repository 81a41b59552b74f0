/** An answer as one line of plain text: for facts, lists, mails and tables. */
import type {
  Answer,
  PersonAnswer,
  SignatureAnswer,
  StepOutcome,
  TestSessionAnswer,
} from "./answer.ts";
import type { Field } from "./field.ts";
import { formatDate } from "./iso-date.ts";

export const OUTCOME_NAMES: Readonly<Record<StepOutcome, string>> = {
  passed: "Passed",
  failed: "Failed",
  "not-run": "Not run",
};

/** What of a field the text of its answers goes by; a fact's definition will do where there are no options. */
export type AnsweredField = Pick<Field, "type" | "options">;

/** Gives one answer as one line: dates written out, options by their label, files by name and size. */
export function formatAnswer(field: AnsweredField, answer: Answer): string {
  if (typeof answer === "string") return formatText(field, answer);
  if (answer.kind === "file") return `${answer.name} (${formatSize(answer.size)})`;
  if (answer.kind === "person") return formatPerson(answer);
  return answer.kind === "signature" ? formatSignature(answer) : formatSession(answer);
}

/** Gives all answers to a field as one line, apart by semicolons; empty when there are none. */
export function formatAnswers(field: AnsweredField, answers: readonly Answer[]): string {
  return answers.map((answer) => formatAnswer(field, answer)).join("; ");
}

function formatText(field: AnsweredField, answer: string): string {
  if (field.type === "date") return formatDate(answer);
  if (field.type === "yesNo") return answer === "yes" ? "Yes" : "No";
  if (field.type === "declaration") return "Confirmed";
  if (field.type === "choice") return optionLabel(field, answer);
  return answer.replace(/\s*\n\s*/g, " / ");
}

/** Gives the label of an option; the value where the field has no such option any more. */
export function optionLabel({ options }: Pick<Field, "options">, value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value;
}

function formatPerson({ name, role, email, telephone }: PersonAnswer): string {
  return [name, role, email, telephone].filter((part) => part !== "").join(", ");
}

function formatSignature({
  name,
  role,
  authority,
  date,
  documentVersion,
}: SignatureAnswer): string {
  const who = [name, role, authority].filter((part) => part !== "").join(", ");
  const version = documentVersion === "" ? "" : `, version ${documentVersion}`;
  return `${who}${date === "" ? "" : `, on ${formatDate(date)}`}${version}`;
}

function formatSession({ date, steps }: TestSessionAnswer): string {
  const count = (outcome: StepOutcome): number =>
    steps.filter((step) => step.outcome === outcome).length;
  const counts = `${count("passed")} passed, ${count("failed")} failed, ${count("not-run")} not run`;
  return `${date === "" ? "No date" : formatDate(date)}: ${counts}`;
}

/** Writes a number of bytes for people: "840 bytes", "12 KB", "3.4 MB". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".0", "")} MB`;
}
