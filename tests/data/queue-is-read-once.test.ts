// How often the queue's queries go through the items, by the database's own statistics: not once more for each row they find.
import { beforeAll, expect, test } from "vitest";
import { closeDatabase, databaseOfTheHouse } from "@/lib/data/client";
import { countQueue, nextToDecide, reviewQueue } from "@/lib/data/queries/review-queue";
import { withClient } from "@/scripts/database";
import { onDatabase } from "./on-database";
import { day, PATHWAY, personWith } from "@/tests/factories";
import { startProduct, storeGround } from "./started";

const at = onDatabase();
const booking = personWith["booking-team"];
const place = { journey: "", item: PATHWAY.items[0]?.key ?? "" };

beforeAll(async () => {
  await storeGround();
  const { id } = await startProduct("With much that waits");
  place.journey = id;
  await databaseOfTheHouse().journeyItem.deleteMany({ where: { journeyId: id } });
  await databaseOfTheHouse().journeyItem.createMany({
    data: PATHWAY.items.map(({ key }) => ({
      journeyId: id,
      itemKey: key,
      progress: "submitted",
      evidenceCount: 1,
      givenBy: ["supplier-contributor"],
      submittedAt: day(1),
      promisedFor: "2026-03-10",
      waitsFor: "booking-team",
    })),
  });
  // As in life: without statistics the queries are planned otherwise.
  await withClient(at.ownerUrl, (client) => client.query("analyze"));
});

/** How many times the items were gone through, all in all. */
async function scans(): Promise<number> {
  await closeDatabase();
  return withClient(at.ownerUrl, async (client) => {
    // A connection hands in its statistics before it is gone.
    await expect
      .poll(async () => {
        const { rowCount } = await client.query(
          `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
             and backend_type = 'client backend'`,
        );
        return rowCount;
      })
      .toBe(0);
    const { rows } = await client.query<{ scans: number }>(
      `select (seq_scan + coalesce(idx_scan, 0))::int as scans from pg_stat_user_tables where relname = 'JourneyItem'`,
    );
    return rows[0]?.scans ?? Number.NaN;
  });
}

test.each([
  ["a page with both counts", 2, () => reviewQueue(booking)],
  ["the count alone", 1, () => countQueue(booking)],
  ["what comes next", 2, () => nextToDecide(booking, place)],
])("%s goes through the items %i times", async (_what, times, ask) => {
  const before = await scans();
  expect(await ask()).toBeTruthy();
  expect((await scans()) - before).toBe(times);
});
