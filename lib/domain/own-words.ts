/**
 * What somebody wrote themselves in an event of theirs, for them to take along: comments, reasons, notes, statements, and answers that are
 * text. Whom they named in an answer, a contact, a signature, those who took part in a test, is somebody else's and stays out.
 * Source: UK GDPR article 15(1) and (4), article 20(1) and (4).
 */
import type { Answer, Answers } from "./answer.ts";
import type { JourneyEvent } from "./event.ts";

export interface OwnWords {
  readonly text?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly statement?: string;
  /** By the key of the field. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
}

/** Gives what the author of an event wrote in it; null where they wrote nothing. */
export function ownWords(event: JourneyEvent): OwnWords | null {
  if ("text" in event) return { text: event.text };
  if ("statement" in event) return { statement: event.statement };
  if ("reason" in event) return event.reason === "" ? null : { reason: event.reason };
  if ("note" in event) return event.note === null ? null : { note: event.note };
  if (event.type !== "EvidenceGiven") return null;
  const answers = textsIn(event.answers);
  return Object.keys(answers).length === 0 ? null : { answers };
}

function textsIn(answers: Answers): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(answers)
      .map(([field, given]) => [field, given.flatMap(textOf)] as const)
      .filter(([, texts]) => texts.length > 0),
  );
}

function textOf(answer: Answer): readonly string[] {
  if (typeof answer === "string") return [answer];
  if (answer.kind === "file") return [answer.name];
  if (answer.kind !== "testSession") return [];
  return answer.steps.flatMap(({ note }) => (note === "" ? [] : [note]));
}
