/** Working time in London: the hours from nine to twenty past five on working days, as one unbroken line. */
import { londonClock } from "../../lib/domain/iso-date.ts";
import { addWorkingDays, isWorkingDay } from "../../lib/domain/working-days.ts";

const OPENS = 9 * 60;
const MINUTES_A_DAY = 500;

export interface WorkingClock {
  /** Gives the instant that lies so many working days, whole or in part, before now. Nothing is later than now. */
  readonly ago: (workingDays: number) => Date;
}

/** Gives the working time that ends now, or at the last close of business before it. */
export function workingClock(now: Date): WorkingClock {
  const { date, time } = londonClock(now);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const today = hour * 60 + minute - OPENS;
  const open = isWorkingDay(date) && today > 0;
  const base = open ? date : addWorkingDays(date, -1);
  const end = open ? Math.min(today, MINUTES_A_DAY) : MINUTES_A_DAY;
  const opening = new Map<number, number>();

  const openingOf = (day: number): number => {
    const known = opening.get(day);
    if (known !== undefined) return known;
    const found = londonNine(addWorkingDays(base, day));
    opening.set(day, found);
    return found;
  };
  return {
    ago: (workingDays) => {
      const minutes = end - workingDays * MINUTES_A_DAY;
      const day = Math.ceil(minutes / MINUTES_A_DAY) - 1;
      const at = openingOf(day) + (minutes - day * MINUTES_A_DAY) * 60_000;
      return new Date(Math.floor(Math.min(at, now.getTime())));
    },
  };
}

/** Nine o'clock in London is eight or nine in UTC. */
function londonNine(isoDate: string): number {
  const nine = Date.parse(`${isoDate}T09:00:00Z`);
  return londonClock(new Date(nine)).time === "09:00" ? nine : nine - 3_600_000;
}
