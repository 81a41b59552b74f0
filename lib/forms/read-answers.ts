/**
 * Reads what a form sent into answers. Nothing is judged here: an impossible date, an outcome that was not chosen or an option that
 * was forged is passed on as it came, and the domain says what is wrong with it.
 */
import type { Answer, Answers, StepOutcome, TestSessionAnswer } from "../domain/answer.ts";
import { MOST_ANSWERS, MOST_STEPS } from "../domain/answer-problem.ts";
import type { Field } from "../domain/field.ts";
import { isFileField } from "../domain/field.ts";
import type { RoleKey } from "../domain/pathway.ts";
import { plainText } from "../domain/readable-text.ts";
import { isForRole, visibleFields } from "../domain/shown-fields.ts";
import { ANSWER_PREFIX, DATE_PARTS, inputName } from "./input-names.ts";
import { readDate } from "./typed-date.ts";
import { type FormValues, typedIn } from "./typed-in.ts";

export interface ReadAnswers {
  /**
   * An entry for every field of the form that is for the role, files aside. A field that was left empty, or is not asked with these
   * answers, has an empty list: what was given for it before is taken back.
   */
  readonly answers: Answers;
  /** What was typed, by input name, to show the form again as it was. */
  readonly typed: FormValues;
}

/** Reads the answers of a form. Fields that take files are left alone: their files are judged before they are answers. */
export function readAnswers(
  form: FormData,
  fields: readonly Field[],
  role: RoleKey,
  prefix: string = ANSWER_PREFIX,
): ReadAnswers {
  const typed = typedIn(form, `${prefix}.`);
  return { answers: answersTyped(typed, fields, role, prefix), typed };
}

/** Gives the answers in what was typed, by the names of the inputs. */
export function answersTyped(
  typed: FormValues,
  fields: readonly Field[],
  role: RoleKey,
  prefix: string = ANSWER_PREFIX,
): Answers {
  const asked = fields.filter((field) => !isFileField(field.type) && isForRole(field, role));
  const given = Object.fromEntries(
    asked.map((field) => [field.key, readField(field, typed, prefix)]),
  );
  const shown = visibleFields({ fields: asked }, given, role);
  const answers = asked.map(
    (field) => [field.key, shown.includes(field) ? (given[field.key] ?? []) : []] as const,
  );
  return Object.fromEntries(answers);
}

/** Gives what was typed into one input of a field, as it is kept. */
type Part = (...parts: readonly (string | number)[]) => string;

function readField(field: Field, typed: FormValues, prefix: string): readonly Answer[] {
  const part: Part = (...parts) => plainText(typed[inputName(prefix, field.key, ...parts)] ?? "");
  if (field.type === "date") return filled(dateAt(part));
  if (field.type === "person") return several(field, part).flatMap(personAt);
  if (field.type === "signature") return several(field, part).flatMap(signatureAt);
  if (field.type === "testSession") return sessionAt(field, part);
  return field.multiple
    ? part()
        .split("\n")
        .flatMap((line) => filled(line.trim()))
    : filled(part());
}

function filled(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

/** Gives a reader of parts for each of several answers, one more than are allowed so that too many are seen. */
function several(field: Field, part: Part): readonly Part[] {
  if (!field.multiple) return [part];
  return Array.from(
    { length: MOST_ANSWERS + 1 },
    (_, at): Part =>
      (...parts) =>
        part(at, ...parts),
  );
}

function dateAt(part: Part, ...before: readonly string[]): string {
  const [day = "", month = "", year = ""] = DATE_PARTS.map((each) => part(...before, each));
  return readDate({ day, month, year });
}

function personAt(part: Part): readonly Answer[] {
  const details = {
    name: part("name"),
    role: part("role"),
    email: part("email"),
    telephone: part("telephone"),
  };
  return Object.values(details).every((each) => each === "")
    ? []
    : [{ kind: "person", ...details }];
}

function signatureAt(part: Part): readonly Answer[] {
  const parts = {
    name: part("name"),
    role: part("role"),
    authority: part("authority"),
    date: dateAt(part, "date"),
    documentVersion: part("documentVersion"),
  };
  return Object.values(parts).every((each) => each === "") ? [] : [{ kind: "signature", ...parts }];
}

type Step = TestSessionAnswer["steps"][number];

function sessionAt(field: Field, part: Part): readonly Answer[] {
  const steps = [
    ...(field.options ?? []).flatMap(({ value }) => {
      const [outcome, note] = [part("step", value, "outcome"), part("step", value, "note")];
      return outcome === "" && note === "" ? [] : [stepOf(value, outcome, note)];
    }),
    ...Array.from({ length: MOST_STEPS + 1 }, (_, at) => at).flatMap((at) => {
      const [step, outcome, note] = [
        part("extra", at, "step"),
        part("extra", at, "outcome"),
        part("extra", at, "note"),
      ];
      return step === "" && outcome === "" && note === "" ? [] : [stepOf(step, outcome, note)];
    }),
  ];
  const date = dateAt(part, "date");
  const participants = part("participants");
  if (date === "" && participants === "" && steps.length === 0) return [];
  return [{ kind: "testSession", date, participants, steps }];
}

function stepOf(step: string, outcome: string, note: string): Step {
  // Nothing may be chosen, or anything forged: problemsWithAnswers names both.
  return { step, outcome: outcome as StepOutcome, note };
}
