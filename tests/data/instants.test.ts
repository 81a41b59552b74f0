import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { closeDatabase, databaseOfTheHouse } from "@/lib/data/client";
import { loadJourney } from "@/lib/data/load-journey";
import { startProductJourney } from "@/lib/data/start-journey";
import { onDatabase } from "./on-database";
import { organisations, PATHWAY, personWith } from "@/tests/factories";
import { journeyOf, productAnswers, storeGround } from "./started";

const addresses = onDatabase();
const JULY = new Date("2026-07-31T12:00:00.123Z");

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: addresses.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  const name = new URL(addresses.ownerUrl).pathname.slice(1);
  await ask(`alter database "${name}" set timezone = 'Europe/London'`);
  await closeDatabase();
  await storeGround();
});

test("an instant in British Summer Time is stored and read as it was, on a database set to London", async () => {
  const { id } = journeyOf(
    await startProductJourney({
      actor: personWith.supplier,
      pathway: PATHWAY,
      supplierId: organisations.supplier.id,
      answers: productAnswers("Summer"),
      now: JULY,
    }),
  );
  const [zone] = await ask<{ TimeZone: string }>("show timezone");
  expect(zone?.TimeZone).toBe("Europe/London");
  const [raw] = await ask<{ utc: string }>(
    `select to_char("startedAt" at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') as utc from "Journey" where id = '${id}'`,
  );
  expect(raw?.utc).toBe("2026-07-31 12:00:00.123");
  const row = await databaseOfTheHouse().event.findFirstOrThrow({ where: { streamId: id } });
  expect(row.at).toEqual(JULY);
  const loaded = await loadJourney(databaseOfTheHouse(), id, { withAnswers: false });
  expect(loaded?.journey.startedAt).toEqual(JULY);
  expect(loaded?.since.stageSince).toEqual(JULY);
});
