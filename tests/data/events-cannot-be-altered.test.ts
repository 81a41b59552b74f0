import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { onDatabase } from "./on-database";
import { startProduct, storeGround } from "./started";

const addresses = onDatabase();

beforeAll(async () => {
  await storeGround();
  await startProduct("Recorded");
});

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

const ALTERATIONS = [
  `update "Event" set "byName" = 'Somebody else'`,
  `update "Event" set data = '{}' where false`,
  `delete from "Event"`,
  `truncate "Event"`,
  `truncate "Event" cascade`,
];

test.each(ALTERATIONS)("the owner of the tables is refused by the trigger: %s", async (sql) => {
  await expect(ask(addresses.ownerUrl, sql)).rejects.toThrow("Event is append-only");
});

test.each([
  `update "ChecklistItem" set required = false`,
  `delete from "ChecklistItem"`,
  `update "Milestone" set "signedBy" = 'supplier'`,
  `update "Pathway" set title = 'Another'`,
  `delete from "Stage"`,
])("a published pathway does not change: %s", async (sql) => {
  await expect(ask(addresses.ownerUrl, sql)).rejects.toThrow("is append-only");
});

test("an event cannot take the place of another", async () => {
  const again = `insert into "Event" (stream, "streamId", number, type, at, "byId", "byName", "byDuty", "byOrganisation", data)
    select stream, "streamId", number, type, at, "byId", "byName", "byDuty", "byOrganisation", data from "Event" limit 1`;
  await expect(ask(addresses.ownerUrl, again)).rejects.toThrow(/unique constraint/);
});

test("the role of the product may add and read events, and nothing else", async () => {
  const { rows } = await ask(
    addresses.url,
    `select privilege, has_table_privilege('"Event"', privilege) as has
      from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege`,
  );
  expect(rows).toEqual([
    { privilege: "SELECT", has: true },
    { privilege: "INSERT", has: true },
    { privilege: "UPDATE", has: false },
    { privilege: "DELETE", has: false },
    { privilege: "TRUNCATE", has: false },
    { privilege: "TRIGGER", has: false },
  ]);
});
