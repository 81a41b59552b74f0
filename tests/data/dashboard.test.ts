// Whoever has more journeys than a dashboard takes finds the rest on its further pages.
import { beforeAll, expect, test } from "vitest";
import { databaseOfTheHouse } from "@/lib/data/client";
import { journeysForDashboard } from "@/lib/data/queries/find-journey";
import { PAGE_SIZE } from "@/lib/data/queries/page";
import { day, personWith } from "@/tests/factories";
import { onDatabase } from "./on-database";
import { startProduct, storeGround } from "./started";

onDatabase();

const { supplier } = personWith;
const started: string[] = [];

beforeAll(async () => {
  await storeGround();
  for (let at = 0; at < PAGE_SIZE + 3; at += 1) {
    const { id } = await startProduct(`Product ${at}`);
    // Each was worked on a day later than the one before.
    await databaseOfTheHouse().journey.update({ where: { id }, data: { lastEventAt: day(at) } });
    started.push(id);
  }
  await databaseOfTheHouse().journey.update({
    where: { id: started.at(-1) ?? "" },
    data: { complete: true },
  });
});

test("every journey stands on one page: the latest worked on first, complete ones last", async () => {
  const first = await journeysForDashboard(supplier, 1);
  const second = await journeysForDashboard(supplier, 2);
  expect(first).toMatchObject({ total: started.length, page: 1, pages: 2 });
  expect(second).toMatchObject({ total: started.length, page: 2, pages: 2 });
  const complete = started.at(-1);
  const expected = [...started.slice(0, -1).toReversed(), complete];
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(expected);
  expect(first.rows).toHaveLength(PAGE_SIZE);
});

test("past the last page there is nothing, and others have none of it", async () => {
  for (const page of [3, 1_000_000_000, Number.MAX_SAFE_INTEGER])
    expect(await journeysForDashboard(supplier, page)).toMatchObject({ rows: [], page, pages: 2 });
  expect((await journeysForDashboard(personWith.administrator, 1)).rows).toEqual([]);
});
