const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});
const SHORT_DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  timeZone: "Europe/London",
});
const TIME = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "Europe/London",
});

/** Gives a moment as a day in London: "22 November 2026". */
export function dayOf(at: Date): string {
  return DAY.format(at);
}

/** Gives a moment as a short day in London: "22 Nov". */
export function shortDayOf(at: Date): string {
  return SHORT_DAY.format(at);
}

/** Gives an ISO date as a day: "22 November 2026". */
export function dayOfIso(isoDate: string): string {
  return DAY.format(new Date(`${isoDate}T12:00:00Z`));
}

/** Gives a moment as day and time in London: "22 November 2026 at 09:15". */
export function momentOf(at: Date): string {
  return `${DAY.format(at)} at ${TIME.format(at)}`;
}

/** A moment, as day and time in London, readable by machines too. */
export function When({ at, time = true }: { readonly at: Date; readonly time?: boolean }) {
  return <time dateTime={at.toISOString()}>{time ? momentOf(at) : dayOf(at)}</time>;
}
