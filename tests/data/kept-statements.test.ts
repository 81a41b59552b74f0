// Statements that are kept prepared: whoever asks next is shown their own, and one that could not be prepared is no loss for the next.
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, connect } from "@/lib/data/client";
import { keptStatements } from "@/lib/data/kept-statements";
import { EVERYTHING } from "@/lib/data/scope";
import { withinScope } from "@/lib/data/within-scope";
import { makeDemonstration } from "@/prisma/demonstration/make-demonstration";
import { onDatabase } from "./on-database";

const addresses = onDatabase();
let db: Database;
let owner: pg.Client;

beforeAll(async () => {
  await makeDemonstration(new Date());
  // A single connection: whatever is kept on it is there for all.
  db = connect(addresses.url, 1);
  owner = new pg.Client({ connectionString: addresses.ownerUrl });
  await owner.connect();
}, 60_000);

afterAll(async () => {
  await db.$disconnect();
  await owner.end();
});

const kept = async (text: string): Promise<number> => {
  const rows = await db.$queryRaw<
    object[]
  >`select 1 from pg_prepared_statements where starts_with(statement, ${text})`;
  return rows.length;
};

test("the scope counts of who asks, not of who asked before", async () => {
  const { rows } = await owner.query<{ supplier: string; journeys: number }>(
    `select "supplierId" as supplier, count(*)::int as journeys from "Journey" group by 1`,
  );
  const all = rows.reduce((sum, { journeys }) => sum + journeys, 0);
  const asked = [
    { scope: EVERYTHING, sees: all },
    { scope: [], sees: 0 },
    ...rows.map(({ supplier, journeys }) => ({ scope: [`supplier ${supplier}`], sees: journeys })),
  ];
  expect(asked.length).toBeGreaterThan(4);
  for (let round = 0; round < 8; round += 1) {
    for (const { scope, sees } of asked) {
      const scoped = withinScope(db, scope);
      const [found] = await scoped.$queryRaw<
        object[]
      >`select count(*)::int as journeys from "Journey"`;
      expect({ scope, round, ...found }).toEqual({ scope, round, journeys: sees });
    }
  }
  // Once for the role that sees everything, and once for the product's own.
  expect(await kept(`select count(*)::int as journeys`)).toBe(2);
});

test("a statement that cannot be prepared is prepared once it can be", async () => {
  const ask = () => withinScope(db, []).$queryRaw`select 'there' as it from later`;
  for (let times = 0; times < 6; times += 1) await expect(ask()).rejects.toThrow(/does not exist/);
  await owner.query("create table later as select 1 as one; grant select on later to public");
  expect(await ask()).toEqual([{ it: "there" }]);
  expect(await kept(`select 'there'`)).toBe(1);
});

test("what is asked once is not kept, nor what begins and ends, nor more than a number", () => {
  const nameOf = keptStatements();
  const names = Array.from({ length: 400 }, (_, at) => {
    const sql = `select ${at}`;
    expect(nameOf({ sql })).toBe("");
    expect(nameOf({ sql })).toBe("");
    expect(nameOf({ sql })).toBe(nameOf({ sql }));
    return nameOf({ sql });
  });
  expect(new Set(names).size).toBe(151);
  expect(names.filter((name) => name === "")).toHaveLength(250);
  const begins = keptStatements();
  for (let times = 0; times < 5; times += 1) expect(begins({ sql: "BEGIN" })).toBe("");
});
