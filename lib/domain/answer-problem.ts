/**
 * What can be wrong with an answer, and how much fits into one. A problem is plain data: where it is and what it is; answer-words says it to
 * the person who answered.
 */
import type { FieldFormat } from "./field.ts";
import type { Unreadable } from "./readable-text.ts";

/** The parts of an answer that has parts. */
export type AnswerPart =
  | "name"
  | "role"
  | "email"
  | "telephone"
  | "authority"
  | "date"
  | "documentVersion"
  | "participants"
  | "step"
  | "note";

export type DatePart = "day" | "month" | "year";

/** Where in a field: which of several answers, counted from 0, and which part or step of it. */
export interface AnswerPlace {
  readonly field: string;
  readonly at?: number;
  readonly part?: AnswerPart;
  readonly step?: number;
}

/** What is wrong with a given answer, or missing from one. Plain data; the sentence for the reader is made in answer-words. */
export type AnswerProblem = AnswerPlace &
  (
    | { readonly problem: "unknownField" }
    | { readonly problem: "notForRole" }
    /** Not the kind of answer the field takes: no form of ours sends it. */
    | { readonly problem: "wrongKind" }
    /** A character that nobody can see: control characters, broken pairs, what turns the direction. */
    | ({ readonly problem: "unreadable" } & Unreadable)
    /** A name in which there is nothing to read. */
    | { readonly problem: "withoutLetter" }
    /** A name of which a mail program would make a link. */
    | { readonly problem: "holdsAddress" }
    | { readonly problem: "notAnOption"; readonly given: string }
    | { readonly problem: "moreThanOne" }
    | { readonly problem: "tooMany"; readonly most: number }
    | { readonly problem: "repeated"; readonly given: string }
    | { readonly problem: "tooLong"; readonly limit: number; readonly length: number }
    | { readonly problem: "severalLines" }
    | { readonly problem: "dateIncomplete"; readonly missing: readonly DatePart[] }
    | { readonly problem: "notARealDate" }
    | { readonly problem: "yearOutOfRange"; readonly from: number; readonly to: number }
    | { readonly problem: "badFormat"; readonly format: FieldFormat; readonly given: string }
    | { readonly problem: "notAnAddress"; readonly given: string }
    | { readonly problem: "notAnEmail" }
    | { readonly problem: "notATelephone" }
    | {
        readonly problem: "wrongEnding";
        readonly given: string;
        readonly endings: readonly string[];
      }
    /** A note or a name for a step, without what became of it. */
    | { readonly problem: "stepWithoutOutcome" }
    | { readonly problem: "stepWithoutName" }
    | { readonly problem: "notGiven" }
    | { readonly problem: "notDeclared" }
    | {
        readonly problem: "noneOf";
        readonly fields: readonly string[];
        readonly labels: readonly string[];
      }
    | { readonly problem: "partMissing" }
    | { readonly problem: "neitherEmailNorTelephone" }
    | { readonly problem: "noStepRun" }
  );

/** How long a text of each type may be, in characters. */
export const LONGEST = {
  text: 200,
  identifier: 255,
  url: 2048,
  longText: 4000,
  part: 200,
  note: 1000,
} as const;

/** The years of the dates that are answers: products of this standard are younger, plans of them nearer. */
export const YEARS = { from: 2000, to: 2100 } as const;

/** How many answers one field takes, and how many steps one test session. */
export const MOST_ANSWERS = 50;
export const MOST_STEPS = 100;
