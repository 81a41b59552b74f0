/** What is looked at in every text that people type, whichever field or part it is for. */
import type { AnswerPlace, AnswerProblem, DatePart } from "./answer-problem.ts";
import { YEARS } from "./answer-problem.ts";
import { isIsoDate } from "./iso-date.ts";
import { hasLetter, holdsAddress, isOneLine } from "./readable-name.ts";
import { unreadableIn } from "./readable-text.ts";

/** Gives what is wrong with a text: empty, unreadable, too long, or of several lines where one is asked. */
export function textProblems(
  text: unknown,
  place: AnswerPlace,
  limit: number,
  lines: "line" | "lines",
): readonly AnswerProblem[] {
  if (typeof text !== "string" || text.trim() === "") return [{ ...place, problem: "wrongKind" }];
  const unreadable = unreadableIn(text);
  if (unreadable) return [{ ...place, problem: "unreadable", ...unreadable }];
  if (text.length > limit) return [{ ...place, problem: "tooLong", limit, length: text.length }];
  if (lines === "line" && !isOneLine(text)) return [{ ...place, problem: "severalLines" }];
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

/**
 * Gives what is wrong with an answer by which something or somebody is called: it is too long, holds a web address though it goes to
 * strangers, or no letter; none for one that is left empty or has several lines or characters that nobody can see, which is told of every text.
 */
export function nameProblems(
  name: string,
  place: AnswerPlace,
  addresses: "none" | "allowed" = "none",
  limit = Infinity,
): readonly AnswerProblem[] {
  if (name === "" || unreadableIn(name)) return [];
  return [
    ...(name.length > limit
      ? [{ ...place, problem: "tooLong", limit, length: name.length } as const]
      : []),
    ...(hasLetter(name) ? [] : [{ ...place, problem: "withoutLetter" } as const]),
    ...(addresses === "none" && holdsAddress(name)
      ? [{ ...place, problem: "holdsAddress" } as const]
      : []),
  ];
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
