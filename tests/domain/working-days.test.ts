import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BANK_HOLIDAYS, BANK_HOLIDAYS_REACH } from "@/lib/domain/bank-holidays";
import {
  dayNumber,
  formatDate,
  formatDay,
  formatInstant,
  isIsoDate,
  isoDateOf,
} from "@/lib/domain/iso-date";
import { ageInWorkingDays, signOffPromiseFrom } from "@/lib/domain/promise";
import {
  addWorkingDays,
  isWorkingDay,
  londonDate,
  workingDaysBetween,
} from "@/lib/domain/working-days";
import { PATHWAY } from "@/tests/factories";

describe("the day in London", () => {
  test.each([
    ["2026-03-29T00:30:00Z", "2026-03-29"], // half an hour before the clocks go forward
    ["2026-06-30T22:59:59Z", "2026-06-30"],
    ["2026-06-30T23:00:00Z", "2026-07-01"], // summer time: midnight came an hour earlier
    ["2026-10-24T23:00:00Z", "2026-10-25"],
    ["2026-10-25T23:30:00Z", "2026-10-25"], // winter time again
    ["2026-12-31T23:59:59Z", "2026-12-31"],
  ])("%s is %s", (instant, day) => expect(londonDate(new Date(instant))).toBe(day));

  test("is written with the time on a clock there", () => {
    expect(formatInstant(new Date("2026-07-01T11:05:00Z"))).toBe("1 July 2026 at 12:05");
    expect(formatInstant(new Date("2026-11-22T00:05:00Z"))).toBe("22 November 2026 at 00:05");
    expect(formatDay(new Date("2026-06-30T23:30:00Z"))).toBe("1 July 2026");
  });
});

describe("working days", () => {
  test.each([
    ["2026-12-24", 1, "2026-12-29"], // Christmas on a Friday, Boxing Day kept on Monday
    ["2027-12-24", 1, "2027-12-29"], // both on the weekend, both kept after it
    ["2027-12-31", 1, "2028-01-04"], // New Year's Day on a Saturday
    ["2026-04-02", 1, "2026-04-07"], // Easter
    ["2026-11-20", 5, "2026-11-27"],
    ["2026-11-22", 1, "2026-11-23"], // from a Sunday
    ["2026-11-22", 0, "2026-11-22"],
    ["2026-12-29", -1, "2026-12-24"],
    ["2026-11-22", -1, "2026-11-20"],
  ])("%s and %i more is %s", (from, n, to) => expect(addWorkingDays(from, n)).toBe(to));

  test.each([
    ["2026-11-20", "2026-11-20", 0],
    ["2026-11-20", "2026-11-22", 0],
    ["2026-11-20", "2026-11-23", 1],
    ["2026-11-23", "2026-11-20", -1],
    ["2026-12-24", "2026-12-29", 1],
    ["2026-12-01", "2027-01-04", 21],
  ])("from %s to %s are %i", (from, to, days) => expect(workingDaysBetween(from, to)).toBe(days));

  test("know weekends, bank holidays and their substitutes", () => {
    expect(isWorkingDay("2026-11-21")).toBe(false);
    expect(isWorkingDay("2026-12-25")).toBe(false);
    expect(isWorkingDay("2026-12-28")).toBe(false);
    expect(isWorkingDay("2026-12-29")).toBe(true);
  });

  test("refuse what is no day", () => {
    expect(() => isWorkingDay("2026-02-30")).toThrow(RangeError);
    expect(() => addWorkingDays("tomorrow", 1)).toThrow(RangeError);
    expect(() => dayNumber("2026-02-30")).toThrow("not an ISO date: 2026-02-30");
  });

  const day = fc
    .integer({ min: dayNumber("2020-01-01"), max: dayNumber("2032-12-31") })
    .map(isoDateOf);

  // oxlint-disable-next-line vitest/expect-expect -- the property is the assertion
  test("counting agrees with looking at each day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, length) => {
        let count = 0;
        for (let n = 1; n <= length; n += 1)
          if (isWorkingDay(isoDateOf(dayNumber(from) + n))) count += 1;
        return workingDaysBetween(from, isoDateOf(dayNumber(from) + length)) === count;
      }),
    );
  });

  // oxlint-disable-next-line vitest/expect-expect -- the property is the assertion
  test("adding and counting undo each other", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (from, n) => {
        const to = addWorkingDays(from, n);
        return workingDaysBetween(from, to) === n && (n === 0 || isWorkingDay(to));
      }),
    );
  });

  test("turning two days round turns the sign, and ways add up", () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(workingDaysBetween(a, b)).toBe(0 - workingDaysBetween(b, a));
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
      }),
    );
  });
});

describe("the list of bank holidays", () => {
  test("agrees with the rules of the Act in every year", () => {
    const years = [2025, 2026, 2027, 2028, 2029];
    expect(BANK_HOLIDAYS.map(({ date }) => date)).toEqual(years.flatMap(holidaysByRule));
  });

  test("holds weekdays alone, in order", () => {
    expect(BANK_HOLIDAYS.every(({ date }) => ![0, 6].includes(new Date(date).getUTCDay()))).toBe(
      true,
    );
  });

  test("reaches twelve months ahead of today: when this fails, add the years published since", () => {
    const ahead = new Date();
    ahead.setUTCFullYear(ahead.getUTCFullYear() + 1);
    expect(BANK_HOLIDAYS_REACH >= londonDate(ahead)).toBe(true);
  });

  test("reached two years beyond the year it was made in", () => {
    expect(BANK_HOLIDAYS_REACH >= "2028-12-31").toBe(true);
    expect(BANK_HOLIDAYS.at(-1)?.date.slice(0, 4)).toBe(BANK_HOLIDAYS_REACH.slice(0, 4));
  });
});

test.each(["2028-02-29", "2026-11-22", "1900-01-01", "2000-01-01", "2199-12-31"])(
  "an ISO date is a day that exists, in the years 1900 to 2199: %s",
  (text) => expect(isIsoDate(text)).toBe(true),
);

test.each([
  "2027-02-29",
  "2026-13-01",
  "2026-1-1",
  "1899-12-31",
  "2200-01-01",
  "22/11/2026",
  "+2026-11-22",
  "2026-11-22T00:00:00Z",
  "",
])("no ISO date: %j", (text) => expect(isIsoDate(text)).toBe(false));

test("an ISO date is written for people; what is none is left as it is", () => {
  expect(formatDate("2026-11-02")).toBe("2 November 2026");
  expect(formatDate("soon")).toBe("soon");
});

const weekday = (day: number): number => (day + 3) % 7;

/** Works the holidays of a year out from the calendar, apart from the list. */
function holidaysByRule(year: number): readonly string[] {
  const on = (month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000;
  const firstMonday = (month: number): number => on(month, 1) + ((7 - weekday(on(month, 1))) % 7);
  const lastMonday = (month: number): number => on(month, 31) - weekday(on(month, 31));
  const easter = easterSunday(year);
  const newYear = on(1, 1);
  const free = (n: number, taken: readonly number[]): number =>
    weekday(n) >= 5 || taken.includes(n) ? free(n + 1, taken) : n;
  const christmas = on(12, 25);
  const boxing = on(12, 26);
  // A day that falls on a weekday stays; one on the weekend moves past the other.
  const boxingKept = weekday(boxing) < 5 ? boxing : free(boxing, [free(christmas, [])]);
  const christmasKept =
    weekday(christmas) < 5 ? christmas : free(christmas, weekday(boxing) < 5 ? [boxing] : []);
  return [
    free(newYear, []),
    easter - 2,
    easter + 1,
    firstMonday(5),
    lastMonday(5),
    lastMonday(8),
    christmasKept,
    boxingKept,
  ]
    .toSorted((a, b) => a - b)
    .map(isoDateOf);
}

/** The anonymous Gregorian algorithm. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

test("an age is counted in working days, from day to day in London", () => {
  const age = (since: string, now: string): number =>
    ageInWorkingDays(new Date(since), new Date(now));
  expect(age("2026-11-20T09:00:00Z", "2026-11-20T17:00:00Z")).toBe(0);
  expect(age("2026-11-20T17:00:00Z", "2026-11-23T09:00:00Z")).toBe(1);
  expect(age("2026-06-30T22:00:00Z", "2026-06-30T23:30:00Z")).toBe(1);
});

describe("a milestone that waits for its signature alone", () => {
  test.each([
    ["2026-11-20T12:00:00Z", "2026-11-27"],
    ["2026-11-22T12:00:00Z", "2026-11-27"], // ready on a Sunday
    ["2026-06-30T23:30:00Z", "2026-07-08"], // on 1 July in London
    ["2026-12-23T12:00:00Z", "2027-01-04"], // over Christmas, Boxing Day and New Year
  ])("since %s is to be signed by %s, within the pathway's five working days", (since, by) => {
    expect(PATHWAY.defaultTargetWorkingDays).toBe(5);
    expect(signOffPromiseFrom(PATHWAY, new Date(since))).toBe(by);
  });
});
