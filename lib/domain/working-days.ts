/**
 * A working day is a day from Monday to Friday that is no bank holiday in England. Promises and ages are counted in them.
 * Beyond the last year of the list of bank holidays only weekends are known, so a far day may come out a few days early.
 */
import { BANK_HOLIDAYS } from "./bank-holidays.ts";
import { dayNumber, isoDateOf, londonClock } from "./iso-date.ts";

/** Day numbers of the bank holidays, in order. Every one of them is a weekday: a test holds that. */
const HOLIDAYS: readonly number[] = BANK_HOLIDAYS.map(({ date }) => dayNumber(date));
const HOLIDAY_DATES: ReadonlySet<string> = new Set(BANK_HOLIDAYS.map(({ date }) => date));

/** Gives the ISO date that an instant has in London. */
export function londonDate(at: Date): string {
  return londonClock(at).date;
}

/** Monday is 0: day 0, 1 January 1970, was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Tells whether an ISO date is a working day. */
export function isWorkingDay(isoDate: string): boolean {
  return weekday(dayNumber(isoDate)) < 5 && !HOLIDAY_DATES.has(isoDate);
}

/**
 * Gives the ISO date that lies n working days after a day, or before it when n is negative; the day itself when n is 0, even
 * where it is no working day.
 */
export function addWorkingDays(isoDate: string, n: number): string {
  const step = Math.sign(n);
  let day = dayNumber(isoDate);
  for (let left = Math.abs(Math.trunc(n)); left > 0;) {
    day += step;
    if (isWorkingDay(isoDateOf(day))) left -= 1;
  }
  return isoDateOf(day);
}

/**
 * Gives how many working days lie after one day, up to and with another: 0 on the same day, negative when the second is
 * earlier. Turning the two round turns the sign.
 */
export function workingDaysBetween(fromIso: string, toIso: string): number {
  return workingDaysUpTo(dayNumber(toIso)) - workingDaysUpTo(dayNumber(fromIso));
}

/** Counts the working days up to and with a day, from a Monday long ago: only differences mean something. */
function workingDaysUpTo(day: number): number {
  const sinceMonday = day + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(weekday(day) + 1, 5) - holidaysUpTo(day);
}

function holidaysUpTo(day: number): number {
  let low = 0;
  let high = HOLIDAYS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((HOLIDAYS[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
