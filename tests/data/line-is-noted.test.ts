// What fails because the database cannot be reached is told apart from what fails by a fault of ours.
import pg from "pg";
import { expect, test } from "vitest";
import { type Database, connect } from "@/lib/data/client";
import { answering, type Asked } from "@/lib/watch/request";
import { onDatabase } from "./on-database";

const addresses = onDatabase();

/** Gives what was noted of a request that asks this of a database, and fails. */
async function noted(db: Database, ask: (db: Database) => Promise<unknown>): Promise<boolean> {
  const asked: Asked = { id: "a-request" };
  // Waited for in here: a query is not asked before.
  const failed = await answering(asked, async () => await ask(db)).then(
    () => false,
    () => true,
  );
  expect(failed).toBe(true);
  return asked.databaseAway === true;
}

test("nobody listens there", async () => {
  const db = connect("postgresql://nobody@127.0.0.1:1/nothing", 1);
  expect(await noted(db, () => db.$queryRaw`select 1`)).toBe(true);
  expect(await noted(db, () => db.$transaction((tx) => tx.$queryRaw`select 1`))).toBe(true);
});

test("the connection is ended in the middle of a transaction", async () => {
  const db = connect(addresses.url, 1);
  const owner = new pg.Client({ connectionString: addresses.ownerUrl });
  await owner.connect();
  const ended = noted(db, () =>
    db.$transaction(async (tx) => {
      const [mine] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await owner.query("select pg_terminate_backend($1)", [mine?.pid]);
      await tx.$queryRaw`select 1`;
    }),
  );
  expect(await ended).toBe(true);
  await owner.end();
  await db.$disconnect();
});

test("a request that waited for a connection in vain does not wait again, and the next one does", async () => {
  const db = connect(addresses.url, 1);
  const asked: Asked = { id: "a-request" };
  const ask = () => answering(asked, async () => await db.$queryRaw`select 1`);
  await db.$transaction(async () => {
    await expect(ask()).rejects.toThrow(/timeout exceeded/);
  });
  // Now one is free; whoever was told that none is, is not told otherwise by half a page.
  await expect(ask()).rejects.toThrow(/timeout exceeded/);
  expect(asked.databaseAway).toBe(true);
  const next = answering({ id: "another" }, async () => await db.$queryRaw`select 1`);
  await expect(next).resolves.toHaveLength(1);
  await db.$disconnect();
});

test("a statement that is wrong is a fault of ours", async () => {
  const db = connect(addresses.url, 1);
  expect(await noted(db, () => db.$queryRaw`select nothing from nowhere`)).toBe(false);
  await db.$disconnect();
});
