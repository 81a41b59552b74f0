/** Dates as people type them: day, month and year apart, the month as a number or by its name. */
import { MONTHS, isIsoDate } from "../domain/iso-date.ts";

export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * Gives the ISO date of what was typed, an empty text when nothing was, and otherwise the parts as they were typed,
 * "31/feb/2026": the domain says what is wrong with it.
 */
export function readDate({ day, month, year }: TypedDate): string {
  if (day === "" && month === "" && year === "") return "";
  const iso = [year, monthNumber(month).padStart(2, "0"), day.padStart(2, "0")].join("-");
  return isIsoDate(iso) ? iso : [day, month, year].join("/");
}

/** Gives the parts of an ISO date as they are shown in a form, or those of a date kept as it was typed. */
export function writeDate(date: string): TypedDate {
  if (isIsoDate(date)) {
    const [year = "", month = "", day = ""] = date.split("-");
    return { day: String(Number(day)), month: String(Number(month)), year };
  }
  const [day = "", month = "", year = ""] = date.split("/");
  return { day, month, year };
}

/** "jan", "January" and "1" are the first month. Three letters or more of a name will do. */
function monthNumber(typed: string): string {
  const word = typed.toLowerCase().replace(/\.$/, "");
  if (word.length < 3) return typed;
  const at = MONTHS.findIndex(
    (month) => month.toLowerCase().startsWith(word) || (word === "sept" && month === "September"),
  );
  return at === -1 ? typed : String(at + 1);
}
