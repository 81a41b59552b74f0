// Row-level security beneath the queries: what one of them forgets, the database still holds.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/lib/data/client";
import { connect, database, databaseFor, databaseOfTheHouse, Prisma } from "@/lib/data/client";
import { loadJourneys } from "@/lib/data/load-journey";
import { EVERYTHING, type Scope, scopeOf } from "@/lib/data/scope";
import { findSession, startSession } from "@/lib/data/sessions";
import { seeingBeneath, withinScope } from "@/lib/data/within-scope";
import type { Actor } from "@/lib/domain/actor";
import type { Journey } from "@/lib/domain/journey";
import { maySee } from "@/lib/domain/permissions";
import { makeDemonstration } from "@/prisma/demonstration/make-demonstration";
import { onDatabase } from "./on-database";

const addresses = onDatabase();

/** What is seen with a journey, each with how it is told whose it is. */
const OF_JOURNEY = [
  ["JourneyItem", "journeyId"],
  ["JourneyMilestone", "journeyId"],
  ["Evidence", "journeyId"],
  ["Event", "streamId"],
] as const;
const WALLED = [
  "Event",
  "Evidence",
  "Invitation",
  "Journey",
  "JourneyItem",
  "JourneyMilestone",
  "Product",
];

/** Tables that every query of the product may see, each with what keeps it. */
const OPEN: Readonly<Record<string, string>> = {
  Blob: "found by its SHA-256 alone, which stands in an answer",
  BlobChunk: "found by its SHA-256 alone, which stands in an answer",
  ChecklistItem: "a published pathway is for everybody",
  Draft: "of one person, whom every query names",
  Identity: "says who is there before anybody is",
  Membership: "says who is there before anybody is",
  Message: "the demonstration's post, for everybody",
  Milestone: "a published pathway is for everybody",
  Organisation: "says who is there before anybody is",
  Pathway: "a published pathway is for everybody",
  Person: "says who is there before anybody is",
  RateLimit: "of nobody",
  Session: "says who is there before anybody is",
  SignInToken: "says who is there before anybody is",
  Stage: "a published pathway is for everybody",
  UsedOnce: "of nobody",
  _prisma_migrations: "of nobody",
};

/** The files that ask past the wall, each with why. */
const FOR_THE_HOUSE: Readonly<Record<string, string>> = {
  "lib/data/audit.ts": "compares every row with its events",
  "lib/data/clear-out.ts": "looks for files that no answer names",
  "lib/data/client.ts": "makes it",
  "lib/data/first-administrator.ts": "lets in the first, whom nobody else could",
  "lib/data/invitations-to-send.ts": "sends what everybody asked to be sent",
  "lib/data/minimise.ts": "looks for who is invited nowhere",
  "lib/data/pathway.ts": "tells which pathways have journeys",
  "lib/data/queries/personal-data.ts": "one's own invitations, wherever they are to",
  "lib/data/queries/personal-events.ts": "one's own events, also where one may no longer look",
  "lib/data/queries/waiting-counts.ts": "numbers for who runs it",
  "lib/data/record-history.ts": "stores a history that has happened",
  "lib/data/scope.ts": "names it",
};

let actors: readonly Actor[] = [];
let journeys: readonly Journey[] = [];
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  const now = new Date();
  await makeDemonstration(now);
  const people = await database().person.findMany({ select: { id: true } });
  const sessions = [];
  for (const { id } of people) sessions.push(await findSession(await startSession(id, now)));
  actors = sessions.flatMap((session) => (session ? [session.actor] : []));
  const all = Prisma.sql`true`;
  journeys = await loadJourneys(databaseOfTheHouse(), all, { withAnswers: false });
  app = new pg.Client({ connectionString: addresses.url });
  owner = new pg.Client({ connectionString: addresses.ownerUrl });
  await Promise.all([app.connect(), owner.connect()]);
}, 60_000);

afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

const seenBy = (actor: Actor): string[] =>
  journeys
    .filter((journey) => maySee(actor, journey))
    .map(({ id }) => id)
    .toSorted();

async function rawIds(db: Pick<Database, "$queryRaw">): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`select id from "Journey"`;
  return rows.map(({ id }) => id).toSorted();
}

test("every table stands behind the wall, or on the list with what keeps it", async () => {
  const { rows } = await owner.query<{ name: string; walled: boolean }>(
    `select relname as name, relrowsecurity as walled from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  const walled = rows.filter((row) => row.walled).map(({ name }) => name);
  const open = rows.filter((row) => !row.walled).map(({ name }) => name);
  expect(walled.toSorted()).toEqual(WALLED);
  expect(open.toSorted()).toEqual(Object.keys(OPEN).toSorted());
});

describe.each(WALLED)("%s without a scope", (table) => {
  const refused = (sql: string): Promise<string> =>
    app.query(sql).then(
      ({ rowCount }) => `${rowCount ?? 0} rows`,
      (error: { code?: string }) => error.code ?? "no code",
    );
  const ofSomebody = table === "Event" ? "where stream <> 'pathway' and number > 1" : "";

  test("shows nothing, changes nothing and takes nothing", async () => {
    const there = await owner.query(`select 1 from "${table}" ${ofSomebody} limit 1`);
    expect(there.rowCount).toBe(1);
    expect(await refused(`select 1 from "${table}" ${ofSomebody}`)).toBe("0 rows");
    const column = ["Invitation", "Journey", "Product"].includes(table) ? "id" : "journeyId";
    const change = `update "${table}" set "${table === "Event" ? "type" : column}" = 'x'`;
    expect(await refused(change)).toBe(table === "Event" ? "42501" : "0 rows");
    expect(await refused(`delete from "${table}"`)).toBe(table === "Event" ? "42501" : "0 rows");
    const { rows } = await owner.query<{ row: object }>(
      `select to_json(t) as row from "${table}" t ${ofSomebody} limit 1`,
    );
    const json = pg.escapeLiteral(JSON.stringify(rows[0]?.row));
    const insert = `insert into "${table}" select * from json_populate_record(null::"${table}", ${json})`;
    expect(await refused(insert)).toBe("42501");
  });
});

test("a query that forgets its scope shows exactly what the domain lets its actor see", async () => {
  expect(actors.length).toBeGreaterThan(15);
  expect(journeys.length).toBeGreaterThan(5);
  expect(await rawIds(database())).toEqual([]);
  for (const actor of actors) {
    const db = databaseFor(actor);
    const own = seenBy(actor);
    const found = await db.journey.findMany({ select: { id: true } });
    const seen: Record<string, unknown> = {
      by: actor.id,
      asked: await rawIds(db),
      found: found.map(({ id }) => id).toSorted(),
      inTransaction: await db.$transaction((tx) => rawIds(tx)),
    };
    const expected = { by: actor.id, asked: own, found: own, inTransaction: own };
    for (const [table, column] of OF_JOURNEY) {
      const where = table === "Event" ? `where stream = 'journey'` : "";
      const sql = `select distinct "${column}" as id from "${table}" ${where} order by 1`;
      seen[table] = (await db.$queryRawUnsafe<{ id: string }[]>(sql)).map(({ id }) => id);
      const there = await owner.query<{ id: string }>(sql);
      Object.assign(expected, {
        [table]: there.rows.map(({ id }) => id).filter((id) => own.includes(id)),
      });
    }
    const products = await db.$queryRaw<{ name: string }[]>`select name from "Product"`;
    const named = journeys.filter(({ id }) => own.includes(id)).map((each) => each.productName);
    seen["Product"] = new Set(products.map(({ name }) => name));
    expect(seen).toEqual({ ...expected, Product: new Set(named) });
  }
});

test("the wall is the same for a server without the second role", async () => {
  const assurer = actors.find(({ id }) => id === "booking-team");
  await app.query("begin; set local path_to_live.scope = '{everything}'");
  const { rows } = await app.query<{ id: string }>('select id from "Journey"');
  await app.query("commit");
  expect(rows.map(({ id }) => id).toSorted()).toEqual(assurer && seenBy(assurer));
  expect((await app.query('select id from "Journey"')).rowCount).toBe(0);
});

test("what is written has to be in scope too", async () => {
  const supplier = actors.find(({ id }) => id === "supplier-contributor");
  if (!supplier) throw new Error("The supplier is not there.");
  const db = databaseFor(supplier);
  const own = seenBy(supplier);
  const other = journeys.find(({ id }) => !own.includes(id))?.id ?? "";
  expect(await db.$executeRaw`update "Journey" set percent = 1 where id = ${other}`).toBe(0);
  expect(
    await db.$executeRaw`update "JourneyItem" set progress = 'x' where "journeyId" = ${other}`,
  ).toBe(0);
  const item = { itemKey: "forged", progress: "accepted", evidenceCount: 0 };
  await expect(
    db.journeyItem.createMany({ data: [{ journeyId: other, ...item }] }),
  ).rejects.toThrow(/row-level security/);
  // One's own journey is not given away.
  const mine = own[0] ?? "";
  await expect(
    db.$executeRaw`update "Journey" set "supplierId" = 'demonstration-calder' where id = ${mine}`,
  ).rejects.toThrow(/row-level security/);
});

type Whose = { id: string; supplierId: string };
/** Of each table what makes a row a new one, its key first, and what makes it somebody's. */
const ROWS: Readonly<Record<string, { fresh: object; of: (journey: Whose) => object }>> = {
  Event: {
    fresh: { number: 1_000_000, sequence: 1_000_000_000 },
    of: ({ id }) => ({ stream: "journey", streamId: id }),
  },
  Product: {
    fresh: { id: "fresh", name: "Fresh" },
    of: ({ supplierId }) => ({ organisationId: supplierId }),
  },
  Journey: {
    fresh: { id: "fresh" },
    of: ({ supplierId }) => ({ supplierId, endUserOrganisationId: null, region: null }),
  },
  JourneyItem: { fresh: { itemKey: "fresh" }, of: ({ id }) => ({ journeyId: id }) },
  JourneyMilestone: { fresh: { milestone: "fresh" }, of: ({ id }) => ({ journeyId: id }) },
  Evidence: { fresh: { version: 1_000_000 }, of: ({ id }) => ({ journeyId: id }) },
};

/** Puts a row in, changes or removes it within a scope and undoes that; gives how many rows it was, or the code of the refusal. */
async function attempt(scope: Scope, how: string, table: string, whose: Whose) {
  const { fresh, of } = ROWS[table] ?? { fresh: {}, of: () => ({}) };
  const there = await owner.query<{ row: object }>(
    `select to_json(t) as row from "${table}" t limit 1`,
  );
  const row = JSON.stringify({ ...there.rows[0]?.row, ...of(whose), ...fresh });
  const [[key, value] = ["", ""]] = Object.entries(fresh) as [string, unknown][];
  const within = (marks: Scope) =>
    app.query("select set_config('path_to_live.scope', $1, true)", [
      `{${marks.map((m) => `"${m}"`).join()}}`,
    ]);
  const put = () =>
    app.query(`insert into "${table}" select * from json_populate_record(null::"${table}", $1)`, [
      row,
    ]);
  await app.query("begin");
  try {
    if (how !== "INSERT") {
      await within(EVERYTHING);
      await put();
    }
    await within(scope);
    if (how === "INSERT") return (await put()).rowCount;
    const what =
      how === "DELETE" ? `delete from "${table}"` : `update "${table}" set "${key}" = "${key}"`;
    return (await app.query(`${what} where "${key}"::text = $1`, [String(value)])).rowCount;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await app.query("rollback");
  }
}

// What a supplier never does to its own, the product does where it sees everything.
test.each([
  ["Event", "INSERT", 1],
  ["Product", "INSERT", 1],
  ["Product", "UPDATE", 0],
  ["Product", "DELETE", 0],
  ["Journey", "INSERT", 1],
  ["Journey", "UPDATE", 1],
  ["Journey", "DELETE", 0],
  ["JourneyItem", "INSERT", 1],
  ["JourneyItem", "UPDATE", 1],
  ["JourneyItem", "DELETE", 0],
  ["JourneyMilestone", "INSERT", 1],
  ["JourneyMilestone", "UPDATE", 1],
  ["JourneyMilestone", "DELETE", 0],
  ["Evidence", "INSERT", 1],
  ["Evidence", "UPDATE", 1],
  ["Evidence", "DELETE", 0],
])(
  "within a supplier's scope %s %s is none of another's, and of its own %i",
  async (table, how, ofOwn) => {
    const supplier = actors.find(({ id }) => id === "supplier-contributor");
    if (!supplier) throw new Error("The supplier is not there.");
    const scope = scopeOf(supplier);
    const { rows } = await owner.query<Whose>('select id, "supplierId" from "Journey" order by id');
    const own = rows.find(({ supplierId }) => scope.includes(`supplier ${supplierId}`));
    const other = rows.find(({ supplierId }) => !scope.includes(`supplier ${supplierId}`));
    if (!own || !other) throw new Error("The journeys are not there.");
    // To see what is another's, as beneath a deployment, is not to write it.
    for (const marks of [scope, [...scope, `beneath ${other.id}`, "beneath fresh"]])
      expect([0, "42501"]).toContain(await attempt(marks, how, table, other));
    expect(await attempt(scope, how, table, own)).toBe(ofOwn);
    expect(await attempt(EVERYTHING, how, table, other)).toBe(1);
  },
);

test("the product beneath a deployment is held and read, and not written", async () => {
  const actor = actors.find(({ id }) => id === "end-user-organisation");
  if (!actor) throw new Error("The end user organisation is not there.");
  const deployment = journeys.find((each) => each.product && maySee(actor, each));
  const id = deployment?.product?.id ?? "";
  const db = databaseFor(actor);
  const held = Prisma.sql`select id from "Journey" where id = ${id} for share`;
  expect(await db.$queryRaw(held)).toEqual([]);
  const beneath = seeingBeneath(db, [id]);
  expect(await beneath.$queryRaw(held)).toEqual([{ id }]);
  expect(await rawIds(beneath)).toEqual([...seenBy(actor), id].toSorted());
  await expect(
    beneath.$executeRaw`update "Journey" set percent = 1 where id = ${id}`,
  ).rejects.toThrow(/row-level security/);
  const items =
    await beneath.$executeRaw`update "JourneyItem" set progress = 'x' where "journeyId" = ${id}`;
  expect(items).toBe(0);
});

test("a connection that goes from hand to hand shows nobody what the one before saw", async () => {
  const db = connect(addresses.url, 3);
  try {
    const ask = async (at: number): Promise<{ seen: string[]; own: string[] }> => {
      const actor = actors[(at * 7) % actors.length];
      if (!actor || at % 5 === 0) return { seen: await rawIds(db), own: [] };
      const own = seenBy(actor);
      const scoped = withinScope(db, scopeOf(actor));
      if (at % 5 === 1) return { seen: await scoped.$transaction((tx) => rawIds(tx)), own };
      if (at % 5 === 2) {
        // What fails leaves nothing behind either.
        await expect(scoped.$queryRaw`select 1 / 0`).rejects.toThrow(/division by zero/);
        const failing = scoped.$transaction((tx) => tx.$queryRaw`select 1 / 0`);
        await expect(failing).rejects.toThrow(/division by zero/);
      }
      if (at % 5 === 3) {
        const rows = await scoped.journey.findMany({ select: { id: true } });
        return { seen: rows.map(({ id }) => id).toSorted(), own };
      }
      return { seen: await rawIds(scoped), own };
    };
    // Ten at a time on three connections: each waits for what somebody else gives back.
    for (let at = 0; at < 200; at += 10) {
      const asked = await Promise.all(Array.from({ length: 10 }, (_, next) => ask(at + next)));
      for (const { seen, own } of asked) expect(seen).toEqual(own);
    }
  } finally {
    await db.$disconnect();
  }
});

test("whoever asks for the house, and not for an actor, is on the list with the reason", () => {
  const root = join(import.meta.dirname, "../..");
  const asking = ["app", "components", "lib"]
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map(
        (file) => `${room}/${file.replaceAll("\\", "/")}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) =>
      /\b(databaseOfTheHouse\(|EVERYTHING\b)/.test(readFileSync(join(root, file), "utf8")),
    );
  expect(asking.toSorted()).toEqual(Object.keys(FOR_THE_HOUSE).toSorted());
});

test("queries that the client would put together are refused within a scope", async () => {
  const asked = databaseOfTheHouse().journey.findUnique({ where: { id: "" } });
  await expect(asked).rejects.toThrow(/findFirst/);
});

test("a transaction within a scope may still say how it is isolated", async () => {
  const level = await databaseOfTheHouse().$transaction(
    (tx) => tx.$queryRaw<{ is: string }[]>`select current_setting('transaction_isolation') as is`,
    { isolationLevel: "RepeatableRead" },
  );
  expect(level).toEqual([{ is: "repeatable read" }]);
});
