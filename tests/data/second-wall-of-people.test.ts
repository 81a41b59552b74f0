// Row-level security around the people of an organisation: its history, and its invitations with the addresses they went to.
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database, Prisma } from "@/lib/data/client";
import { database, databaseFor, databaseOfPeople, databaseOfTheHouse } from "@/lib/data/client";
import { appendEvent, THE_PRODUCT } from "@/lib/data/append-event";
import { findSession, startSession } from "@/lib/data/sessions";
import { hashOfInvitation } from "@/lib/data/use-invitation";
import { withinScope } from "@/lib/data/within-scope";
import type { Actor } from "@/lib/domain/actor";
import { capacityFor } from "@/lib/domain/people-permissions";
import { makeDemonstration } from "@/prisma/demonstration/make-demonstration";
import { onDatabase } from "./on-database";

const addresses = onDatabase();
const NOW = new Date();

let actors: readonly Actor[] = [];
let organisations: readonly string[] = [];

const tokenOf = (organisation: string): string => `a link of ${organisation}`;

beforeAll(async () => {
  await makeDemonstration(NOW);
  const people = await database().person.findMany({ select: { id: true } });
  const sessions = [];
  for (const { id } of people) sessions.push(await findSession(await startSession(id, NOW)));
  actors = sessions.flatMap((session) => (session ? [session.actor] : []));
  const all = await database().organisation.findMany({ select: { id: true } });
  organisations = all.map(({ id }) => id).toSorted();
  await databaseOfTheHouse().invitation.createMany({
    data: organisations.map((organisationId) => ({
      ...anInvitation(organisationId),
      id: `to-${organisationId}`,
    })),
  });
}, 60_000);

function anInvitation(organisationId: string): Prisma.InvitationCreateManyInput {
  const tokenHash = hashOfInvitation(tokenOf(organisationId));
  const id = `fresh-${organisationId}`;
  return { id, organisationId, duties: [], state: "open", expiresAt: NOW, tokenHash };
}

interface Seen {
  readonly histories: readonly string[];
  readonly invitations: readonly string[];
}

/** Gives of which organisations a database shows events and invitations to a query that names none. */
async function seenIn(db: Database): Promise<Seen> {
  const events = await db.$queryRaw<{ id: string }[]>`
    select distinct "streamId" as id from "Event" where stream = 'organisation'`;
  const invitations = await db.$queryRaw<{ id: string }[]>`
    select distinct "organisationId" as id from "Invitation"`;
  const sorted = (rows: { id: string }[]): string[] => rows.map(({ id }) => id).toSorted();
  return { histories: sorted(events), invitations: sorted(invitations) };
}

const only = (ids: readonly string[]): Seen => ({ histories: ids, invitations: ids });

test("a query that forgets whose people it asks for shows what the domain lets its actor read, and no more", async () => {
  expect(organisations.length).toBeGreaterThan(5);
  for (const actor of actors) {
    const readable = organisations.filter((id) => capacityFor("people.read", actor, { id }));
    for (const id of organisations) {
      const everywhere = readable.length === organisations.length;
      const expected = everywhere ? readable : readable.filter((each) => each === id);
      const seen = await seenIn(databaseOfPeople(actor, id));
      expect({ by: actor.id, of: id, seen }).toEqual({
        by: actor.id,
        of: id,
        seen: only(expected),
      });
      const left = await seenIn(databaseOfPeople(actor, id, "leave"));
      const leaving = capacityFor("membership.leave", actor, { id }) ? [id] : [];
      expect({ by: actor.id, of: id, left }).toEqual({
        by: actor.id,
        of: id,
        left: only(everywhere ? readable : leaving),
      });
    }
  }
});

test("whoever sees every journey sees nobody's people by that", async () => {
  expect(await seenIn(database())).toEqual(only([]));
  for (const actor of actors) expect(await seenIn(databaseFor(actor))).toEqual(only([]));
  expect(await seenIn(databaseOfTheHouse())).toEqual(only(organisations));
});

test("the wall is the same for a server without the second role", async () => {
  const app = new pg.Client({ connectionString: addresses.url });
  await app.connect();
  const count = async (marks: string): Promise<unknown> => {
    await app.query(`begin; set local path_to_live.scope = '${marks}'`);
    const { rows } = await app.query<{ n: number }>(
      `select count(*)::int as n from "Event" where stream = 'organisation'`,
    );
    await app.query("commit");
    return rows[0]?.n;
  };
  try {
    expect(await count("{everything}")).toBe(0);
    const all = await databaseOfTheHouse().event.count({ where: { stream: "organisation" } });
    expect(await count("{everything,everybody}")).toBe(all);
  } finally {
    await app.end();
  }
});

describe("of two organisations", () => {
  const [own, other] = ["demonstration-northgate", "demonstration-calder"];
  const people = (): Database => withinScope(database(), [`people ${own}`]);

  test("what is written is one's own", async () => {
    await expect(people().invitation.createMany({ data: anInvitation(other) })).rejects.toThrow(
      /row-level security/,
    );
    const where = { organisationId: other };
    expect((await people().invitation.updateMany({ where, data: { state: "x" } })).count).toBe(0);
    expect((await people().invitation.deleteMany({ where })).count).toBe(0);
    await expect(
      people().invitation.updateMany({
        where: { id: `to-${own}` },
        data: { organisationId: other },
      }),
    ).rejects.toThrow(/row-level security/);
    const mine = { where: { id: `to-${own}` }, data: { state: "open" } };
    expect((await people().invitation.updateMany(mine)).count).toBe(1);
    const number = 1_000_000;
    const event = { type: "OrganisationCorrected", name: "Forged", before: "Named" } as const;
    const forged = { number, at: NOW, by: THE_PRODUCT, event };
    await expect(appendEvent(people(), "organisation", other, forged)).rejects.toThrow(
      /row-level security/,
    );
    await expect(appendEvent(people(), "organisation", own, forged)).resolves.toBeUndefined();
  });

  test("anybody begins the history of an organisation that has none, and goes on with no other", async () => {
    const [supplier] = actors.filter(({ id }) => id === "supplier-contributor");
    if (!supplier) throw new Error("The supplier is not there.");
    const added = {
      type: "OrganisationAdded",
      name: "New",
      odsCode: "ZN1",
      kind: "supplier",
    } as const;
    const begun = { number: 1, at: NOW, by: THE_PRODUCT, event: added };
    const db = databaseFor(supplier);
    await expect(appendEvent(db, "organisation", "new", begun)).resolves.toBeUndefined();
    await expect(appendEvent(db, "organisation", "new", begun)).rejects.toThrow(
      /unique|duplicate/i,
    );
    await expect(appendEvent(db, "organisation", "new", { ...begun, number: 2 })).rejects.toThrow(
      /row-level security/,
    );
  });

  test("a link opens its own invitation, and changes none", async () => {
    const opened = withinScope(database(), [`invitation ${hashOfInvitation(tokenOf(own))}`]);
    expect(await seenIn(opened)).toEqual({ histories: [], invitations: [own] });
    expect((await opened.invitation.updateMany({ data: { state: "accepted" } })).count).toBe(0);
    expect((await opened.invitation.deleteMany()).count).toBe(0);
    // One that is not on its way has no link, and no mark opens it.
    await databaseOfTheHouse().invitation.updateMany({ data: { tokenHash: null } });
    for (const mark of ["invitation ", "invitation null", "invitation"])
      expect((await seenIn(withinScope(database(), [mark]))).invitations).toEqual([]);
  });
});
