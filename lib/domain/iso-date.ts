/**
 * A day is written as an ISO date, "2026-11-22", wherever it is kept or passed on: it has no hour and no zone, so it cannot slip
 * by one on its way. Only people read it otherwise.
 */
const ISO_DATE = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Tells whether a text is an ISO date of a day that exists, in the years 1900 to 2199. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

/**
 * Gives the number of the day, counted from 1 January 1970.
 * @throws RangeError when the text is not a real ISO date: what people type is asked with `isIsoDate` first.
 */
export function dayNumber(isoDate: string): number {
  if (!isIsoDate(isoDate)) throw new RangeError(`not an ISO date: ${isoDate}`);
  return Date.parse(`${isoDate}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** Gives the ISO date of a day number. */
export function isoDateOf(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Writes an ISO date for people, "22 November 2026"; anything else is given back as it is. */
export function formatDate(isoDate: string): string {
  if (!isIsoDate(isoDate)) return isoDate;
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Gives the day, as an ISO date, and the time of day that an instant has on a clock in London. */
export function londonClock(at: Date): { readonly date: string; readonly time: string } {
  const parts = Object.fromEntries(
    LONDON.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts["year"]}-${parts["month"]}-${parts["day"]}`,
    time: `${parts["hour"]}:${parts["minute"]}`,
  };
}

/** Writes the day that an instant has in London for people: "22 November 2026". */
export function formatDay(at: Date): string {
  return formatDate(londonClock(at).date);
}

/** Writes an instant for people as a clock in London shows it: "22 November 2026 at 14:05". */
export function formatInstant(at: Date): string {
  const { date, time } = londonClock(at);
  return `${formatDate(date)} at ${time}`;
}
