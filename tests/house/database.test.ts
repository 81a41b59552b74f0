import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { secretsOf } from "../../scripts/data-folder.ts";
import { withClient } from "../../scripts/database.ts";
import { startEmbedded } from "../../scripts/embedded-postgres.ts";
import { difference } from "../../scripts/migrate.ts";
import { freshDatabase, type TestDatabase } from "../database.ts";

let database: TestDatabase;
beforeAll(async () => (database = await freshDatabase()));
afterAll(() => database.drop());

const asProduct = (sql: string) => withClient(database.url, (client) => client.query(sql));
const asOwner = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql));

test.each([
  'update "Event" set "at" = "at"',
  'delete from "Event"',
  'truncate "Event"',
  "delete from _prisma_migrations",
  'alter table "Event" disable trigger all',
])("the product may not: %s", async (sql) => {
  await expect(asProduct(sql)).rejects.toThrow(/permission denied|must be owner/);
});

test("the product reads events and migrations", async () => {
  await expect(asProduct('select * from "Event"')).resolves.toBeTruthy();
  const { rowCount } = await asProduct(
    "select * from _prisma_migrations where finished_at is not null",
  );
  expect(rowCount).toBeGreaterThan(0);
});

test("not even the owner empties the events", async () => {
  await expect(asOwner('truncate "Event" cascade')).rejects.toThrow(/append|never|only/i);
});

test("two schemas are compared without a database", async () => {
  const head = 'datasource db {\n provider = "postgresql"\n}\n';
  const before = `${head}model A {\n id Int @id\n}\n`;
  expect(await difference(before, before)).toBe("");
  expect(
    await difference(
      before,
      before.replace("}\n".repeat(1), "}\n") + "model B {\n id Int @id\n}\n",
    ),
  ).toContain('CREATE TABLE "B"');
});

test("the server starts below a folder closed to others, keeps its data, and is not started twice", async () => {
  const closed = mkdtempSync(join(tmpdir(), "path-to-live-closed-")); // made with mode 0700
  const folder = join(closed, ".data");
  try {
    const url = (port: number) =>
      `postgresql://postgres:${secretsOf(folder).owner}@127.0.0.1:${port}/postgres`;
    const first = await startEmbedded(folder, ["fsync=off"]);
    await expect(startEmbedded(folder)).rejects.toThrow("already runs on");
    await withClient(url(first.port), (client) => client.query("create table kept (it int)"));
    await first.stop();
    const second = await startEmbedded(folder, ["fsync=off"]);
    await withClient(url(second.port), (client) => client.query("select * from kept"));
    await second.discard();
  } finally {
    rmSync(closed, { recursive: true, force: true });
  }
});
