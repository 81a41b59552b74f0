import { writeFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { connect } from "@/lib/data/client";
import { withClient } from "@/scripts/database";
import { freePort } from "@/scripts/embedded-postgres";
import { inWords } from "@/scripts/stop-with-a-sentence";

const { url } = inject("database");

/** Does the work, which fails; gives what is printed of it. */
async function printed(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (thrown) {
    return inWords(thrown);
  }
  throw new Error("It did not fail.");
}

/** Asks a database directly, and as the product does. */
async function both(address: string, sql = "select 1"): Promise<string[]> {
  const product = connect(address, 1);
  try {
    return [
      await printed(() => withClient(address, (client) => client.query(sql))),
      await printed(() => product.$queryRawUnsafe(sql)),
      await printed(() => product.$transaction((tx) => tx.$queryRawUnsafe(sql))),
    ];
  } finally {
    await product.$disconnect();
  }
}

const SENTENCE = /^The database cannot be used: [^\n]+\.$/;

test("a database that is away, or lets nobody in, is told in a sentence", async () => {
  const away = new URL(url);
  away.port = String(await freePort());
  const stranger = new URL(url);
  stranger.password = "wrong";
  const nameless = new URL(url);
  nameless.password = "";
  const nowhere = new URL(url);
  nowhere.pathname = "/nothing-of-this-name";
  const plain = new URL(url);
  plain.searchParams.set("sslmode", "verify-full");
  for (const each of [away, stranger, nameless, nowhere, plain]) {
    for (const said of await both(each.href)) expect(said).toMatch(SENTENCE);
  }
  expect((await both(stranger.href))[0]).toBe(
    `The database cannot be used: password authentication failed for user "${stranger.username}".`,
  );
});

test("a name that leads to two addresses is told with both", () => {
  const refused = [
    new Error("connect ECONNREFUSED ::1:9"),
    new Error("connect ECONNREFUSED 127.0.0.1:9"),
  ];
  const thrown = Object.assign(new AggregateError(refused), { code: "ECONNREFUSED" });
  expect(inWords(thrown)).toBe(
    "The database cannot be used: connect ECONNREFUSED ::1:9, connect ECONNREFUSED 127.0.0.1:9.",
  );
});

test("what the system refuses is told in a sentence", async () => {
  expect(await printed(async () => writeFileSync("/nowhere/at/all", ""))).toMatch(
    /^The system refuses: ENOENT: [^\n]*'\/nowhere\/at\/all'\.$/,
  );
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    errno: -28,
    syscall: "write",
  });
  expect(inWords(full)).toBe("The disk is full: ENOSPC: no space left on device, write.");
});

test("a database that finds no room only when a transaction ends is told in a sentence", async () => {
  const product = connect(url, 1);
  const steps = [
    "create temp table last_step (it int) on commit drop",
    `create function pg_temp.no_room() returns trigger language plpgsql as
       $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$`,
    `create constraint trigger no_room after insert on last_step initially deferred
       for each row execute function pg_temp.no_room()`,
    "insert into last_step values (1)",
  ];
  const work = product.$transaction(async (tx) => {
    for (const step of steps) await tx.$executeRawUnsafe(step);
  });
  expect(await printed(() => work)).toBe("The database cannot be used: No space left on device.");
  await product.$disconnect();
});

test("a fault of ours keeps its trace", async () => {
  for (const said of await both(url, "select nothing from nowhere"))
    expect(said).toContain("\n    at ");
  expect(inWords(new TypeError("x is not a function"))).toContain("\n    at ");
});
