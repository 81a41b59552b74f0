/**
 * The words people give with a decision: a reason, a statement, a comment, a note. They are read by others and kept for good, so they are
 * not empty, not endless, and hold only characters that can be read. They are kept as `plainText` gives them.
 */
import { plainText, unreadableIn } from "./readable-text.ts";
import type { Refusal } from "./decision.ts";

export type TextName = "reason" | "statement" | "comment" | "note";

/** The longest reason, statement, comment or note, in characters. */
export const LONGEST_TEXT = 4000;

/** Refuses a text that is empty, too long, or holds characters that nobody types. */
export function problemsWithText(text: TextName, value: string): readonly Refusal[] {
  if (plainText(value) === "") return [{ because: "textMissing", text }];
  return problemsWithOptionalText(text, value);
}

/** The same for a text that may be left empty. */
export function problemsWithOptionalText(text: TextName, value: string): readonly Refusal[] {
  const plain = plainText(value);
  const unreadable = unreadableIn(plain);
  if (unreadable) return [{ because: "textUnreadable", text, ...unreadable }];
  const { length } = plain;
  return length > LONGEST_TEXT
    ? [{ because: "textTooLong", text, length, limit: LONGEST_TEXT }]
    : [];
}
