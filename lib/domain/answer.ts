/**
 * An answer is what somebody gave for one field of an item. Every field holds a list of answers; a field that is not
 * `multiple` holds at most one. Whatever its type, an answer is plain data: what it means is said by the field.
 */

/** An uploaded file: its content is found by the hash, its name is only a label. */
export interface FileAnswer {
  readonly kind: "file";
  readonly sha256: string;
  readonly name: string;
  /** The type found in the content, never the one claimed. */
  readonly mediaType: string;
  readonly size: number;
}

/** Work details of a person: a name, or a team's name. */
export interface Contact {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly telephone: string;
}

export interface PersonAnswer extends Contact {
  readonly kind: "person";
}

/** A signature: who, in which role, by which authority, on which day, over which version (domain.md 4.2). */
export interface SignatureAnswer {
  readonly kind: "signature";
  readonly name: string;
  readonly role: string;
  readonly authority: string;
  /** ISO date. */
  readonly date: string;
  readonly documentVersion: string;
}

export const STEP_OUTCOMES = ["passed", "failed", "not-run"] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** The record of one test: when, with whom, and what became of each step (domain.md 5.3). */
export interface TestSessionAnswer {
  readonly kind: "testSession";
  /** ISO date. */
  readonly date: string;
  readonly participants: string;
  readonly steps: readonly {
    readonly step: string;
    readonly outcome: StepOutcome;
    readonly note: string;
  }[];
}

/** Text, identifiers, addresses, ISO dates, choices, "yes" or "no", and "yes" for a declaration are strings. */
export type Answer = string | FileAnswer | PersonAnswer | SignatureAnswer | TestSessionAnswer;

/** Answers by field key. A field without answers has no entry or an empty list. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

/** Gives the files among some answers. */
export function filesIn(answers: readonly Answer[]): readonly FileAnswer[] {
  return answers.filter(
    (answer): answer is FileAnswer => typeof answer !== "string" && answer.kind === "file",
  );
}

/** Tells whether two lists of answers say the same, key order of objects aside. */
export function sameAnswers(one: readonly Answer[], other: readonly Answer[]): boolean {
  return canonical(one) === canonical(other);
}

/** Writes plain data so that equal data is an equal string: object keys are sorted. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
