import { beforeAll, describe, expect, test } from "vitest";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { invitationManaged, invitationsOf } from "@/lib/data/queries/invitations";
import { findMembers, memberManaged, membersOf } from "@/lib/data/queries/members";
import { organisationsFor } from "@/lib/data/queries/organisations";
import type { Page } from "@/lib/data/queries/page";
import { findSession, startSession } from "@/lib/data/sessions";
import type { Actor } from "@/lib/domain/actor";
import { MORNING, after, onProduct } from "./on-product";

onProduct({ DEMO: "on" });

const NORTHGATE = "demonstration-northgate";
const CALDER = "demonstration-calder";
const WEEK = 7 * 24 * 60;

async function actor(id: string): Promise<Actor> {
  const session = await findSession(await startSession(id, MORNING));
  if (!session) throw new Error(`There is no ${id}`);
  return session.actor;
}

beforeAll(async () => {
  // So many that every list has pages: 60 people in both suppliers, 60 invitations, 60 organisations.
  await database().$executeRaw`
    insert into "Person" (id, email, name) select 'many-' || n, 'many-' || n || '@example.test', 'Many Person ' || n
    from generate_series(1, 60) n`;
  await database().$executeRaw`
    insert into "Membership" ("personId", "organisationId", duties)
    select 'many-' || n, o, '{supplier}' from generate_series(1, 60) n, unnest(${[NORTHGATE, CALDER]}::text[]) o`;
  await databaseOfTheHouse().$executeRaw`
    insert into "Invitation" (id, "organisationId", name, email, duties, state, "expiresAt")
    select 'open-' || n, ${NORTHGATE}, 'Invited ' || n, 'open_' || n || '@example.test', '{supplier}', 'open', ${after(WEEK)}
    from generate_series(1, 60) n`;
  await database().$executeRaw`
    insert into "Organisation" (id, name, "odsCode", kind)
    select 'trust-' || n, 'Trust 100% ' || n, 'ZT' || (100 + n), 'end-user-organisation' from generate_series(1, 60) n`;
});

/** Gives the rows of every page, one after the other. */
async function allOf<Row>(read: (page: number) => Promise<Page<Row> | null>): Promise<Row[]> {
  const first = await read(1);
  const others = Array.from({ length: (first?.pages ?? 1) - 1 }, (_, at) => read(at + 2));
  return [first, ...(await Promise.all(others))].flatMap((page) => page?.rows ?? []);
}

describe("every list is read page by page", () => {
  test("each row stands on one page, and a page beyond the end says how many there are", async () => {
    const administrator = await actor("administrator");
    const members = await allOf((page) => membersOf(administrator, NORTHGATE, "many", page));
    expect(new Set(members.map(({ person }) => person.id)).size).toBe(60);
    expect(members).toHaveLength(60);
    const invitations = await allOf((page) => invitationsOf(administrator, NORTHGATE, "", page));
    const open = { organisationId: NORTHGATE, state: "open" };
    const count = await databaseOfTheHouse().invitation.count({ where: open });
    expect(new Set(invitations.map(({ id }) => id)).size).toBe(count);
    const all = await allOf((page) => organisationsFor(administrator, {}, page));
    expect(new Set(all.map(({ id }) => id)).size).toBe(await database().organisation.count());
    for (const beyond of [
      await membersOf(administrator, NORTHGATE, "many", 9),
      await invitationsOf(administrator, NORTHGATE, "open_", 9),
      await organisationsFor(administrator, { search: "trust" }, 9),
    ]) {
      expect(beyond).toMatchObject({ rows: [], total: 60, page: 9, pages: 3 });
    }
    expect(await findMembers(administrator, "many", 9)).toMatchObject({ total: 120, pages: 5 });
  });
});

describe("people, invitations and organisations are found by what they are called", () => {
  test("by name or address, whatever the capitals, and as it is written", async () => {
    const administrator = await actor("administrator");
    const ids = async (search: string) =>
      (await membersOf(administrator, NORTHGATE, search))?.rows.map(({ person }) => person.id);
    expect(await ids(" mANY pERSON 17")).toEqual(["many-17"]);
    expect(await ids("Many-17@EXAMPLE")).toEqual(["many-17"]);
    expect(await ids("%")).toEqual([]);
    expect(await ids("many_17")).toEqual([]);
    expect(await ids("\\")).toEqual([]);
    expect(await ids("many-17\0")).toEqual(["many-17"]);
    const invited = await invitationsOf(administrator, NORTHGATE, "OPEN_17@");
    expect(invited?.rows.map(({ id }) => id)).toEqual(["open-17"]);
    const by = async (search: string) =>
      (await organisationsFor(administrator, { search }))?.rows.map(({ id }) => id);
    expect(await by("zt117")).toEqual(["trust-17"]);
    expect(await by("100% 17")).toEqual(["trust-17"]);
    expect(await by("100_ 17")).toEqual([]);
  });

  test("organisations by their kind", async () => {
    const administrator = await actor("administrator");
    const found = await organisationsFor(administrator, { kind: "supplier", search: "r" });
    expect(found?.rows.length).toBeGreaterThan(1);
    expect(new Set(found?.rows.map(({ kind }) => kind))).toEqual(new Set(["supplier"]));
  });

  test("over all organisations by administrators and auditors, by a signatory among their own", async () => {
    for (const [who, organisations] of [
      ["administrator", ["Calder Health Systems", "Northgate Software"]],
      ["auditor", ["Calder Health Systems", "Northgate Software"]],
      ["supplier-signatory", ["Northgate Software"]],
      ["supplier-signatory-calder", ["Calder Health Systems"]],
      ["end-user-organisation", []],
    ] as const) {
      const found = await findMembers(await actor(who), "many-17@");
      const names = found?.rows.map(({ organisation }) => organisation.name);
      expect([who, names]).toEqual([who, organisations]);
    }
    expect(await findMembers(await actor("supplier-contributor"), "many-17@")).toBeNull();
  });
});

test("one member or one invitation is read by its key, by whoever manages it, and by nobody else", async () => {
  for (const [who, may] of [
    ["administrator", true],
    ["supplier-signatory", true],
    ["auditor", false],
    ["supplier-contributor", false],
    ["supplier-signatory-calder", false],
  ] as const) {
    const actorOf = await actor(who);
    const found = await memberManaged(actorOf, NORTHGATE, "many-17");
    expect([who, found?.member.person.name]).toEqual([who, may ? "Many Person 17" : undefined]);
    const invited = await invitationManaged(actorOf, NORTHGATE, "open-17");
    expect([who, invited?.name]).toEqual([who, may ? "Invited 17" : undefined]);
  }
  const administrator = await actor("administrator");
  for (const person of ["auditor", "no-such", "\0"]) {
    expect(await memberManaged(administrator, NORTHGATE, person)).toBeNull();
    expect(await invitationManaged(administrator, NORTHGATE, person)).toBeNull();
  }
  expect(await invitationManaged(administrator, CALDER, "open-17")).toBeNull();
});
