/** What is looked at in every text that people type, whichever field or part it is for. */
import type { AnswerPlace, AnswerProblem, DatePart } from "./answer-problem.ts";
import { YEARS } from "./answer-problem.ts";
import { isIsoDate } from "./iso-date.ts";

/** Control characters but tab and line ends: the database refuses some of them, and nobody types them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/**
 * Marks, embeddings, overrides and isolates that turn the direction of what is read: they show nothing themselves, and make a name or a
 * file's ending look like another. Source: Unicode Standard Annex 9, section 2.
 */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Tells whether a text holds only characters that can be typed, stored, and read as they stand. */
export function isReadable(text: string): boolean {
  return !CONTROL.test(text) && !TURNING.test(text) && text.isWellFormed();
}

/** Gives what is wrong with a text: empty, unreadable, too long, or of several lines where one is asked. */
export function textProblems(
  text: unknown,
  place: AnswerPlace,
  limit: number,
  lines: "line" | "lines",
): readonly AnswerProblem[] {
  if (typeof text !== "string" || text.trim() === "") return [{ ...place, problem: "wrongKind" }];
  if (!isReadable(text)) return [{ ...place, problem: "unreadable" }];
  if (text.length > limit) return [{ ...place, problem: "tooLong", limit, length: text.length }];
  if (lines === "line" && /[\r\n\u2028\u2029]/.test(text))
    return [{ ...place, problem: "severalLines" }];
  return [];
}

/** The same for a part that may be left empty. */
export function partProblems(
  text: unknown,
  place: AnswerPlace,
  limit: number,
): readonly AnswerProblem[] {
  return text === "" ? [] : textProblems(text, place, limit, "line");
}

const DATE_PARTS: readonly DatePart[] = ["day", "month", "year"];

/**
 * Gives what is wrong with a date. What a person typed and no calendar knows comes as "31/feb/2026", day, month and year as they
 * were typed, so that a part left out can be named.
 */
export function dateProblems(date: unknown, place: AnswerPlace): readonly AnswerProblem[] {
  if (typeof date !== "string") return [{ ...place, problem: "wrongKind" }];
  const iso = isIsoDate(date);
  const typed = iso ? date.split("-").toReversed() : date.split("/");
  const missing = DATE_PARTS.filter((_part, at) => typed[at] === "");
  if (typed.length === 3 && missing.length > 0)
    return [{ ...place, problem: "dateIncomplete", missing }];
  if (typed.length === 3 && isOutside(typed[2] ?? ""))
    return [{ ...place, problem: "yearOutOfRange", ...YEARS }];
  if (iso) return [];
  return [{ ...place, problem: "notARealDate" }];
}

/** Tells whether this is a year, and none of those asked for. */
function isOutside(year: string): boolean {
  return /^\d{2,}$/.test(year) && (Number(year) < YEARS.from || Number(year) > YEARS.to);
}
