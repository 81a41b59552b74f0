import "server-only";
import { databaseOfTheHouse } from "../client.ts";

/** How much waits for a decision or a signature in all, whoever it waits for. For those who run the product: no actor asks. */
export interface WaitingCounts {
  readonly items: number;
  readonly milestones: number;
}

/** Counts what waits, by the indexes that the review queue reads too. */
export async function waitingCounts(): Promise<WaitingCounts> {
  const [row] = await databaseOfTheHouse().$queryRaw<WaitingCounts[]>`
    select (select count(*)::int from "JourneyItem" where "waitsFor" is not null) as items,
      (select coalesce(sum(cardinality("readyToSign")), 0)::int from "Journey" where not complete) as milestones`;
  return row ?? { items: 0, milestones: 0 };
}
