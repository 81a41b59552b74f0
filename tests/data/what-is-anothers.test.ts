// Sessions, drafts, invitations and people of others: the queries alone keep them apart, no wall stands beneath.
import { beforeAll, describe, expect, test } from "vitest";
import { appendEvent, THE_PRODUCT } from "@/lib/data/append-event";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { findDrafts, forgetDraft, keepDraft } from "@/lib/data/drafts";
import { invitationManaged, invitationsOf } from "@/lib/data/queries/invitations";
import { memberManaged, membersOf } from "@/lib/data/queries/members";
import { organisationFor, organisationsFor } from "@/lib/data/queries/organisations";
import { organisationHistory } from "@/lib/data/queries/organisation-history";
import { personalData } from "@/lib/data/queries/personal-data";
import {
  endOwnSession,
  endSessionsOf,
  findSession,
  openSessionsOf,
  startSession,
} from "@/lib/data/sessions";
import type { Actor } from "@/lib/domain/actor";
import { day, organisations, outsiders, personWith } from "@/tests/factories";
import { onDatabase } from "./on-database";
import { storeGround } from "./started";

onDatabase();

const [otherSignatory] = outsiders;
const ours = personWith["supplier-signatory"];
const theirs = otherSignatory ?? ours;
const PAGE = "/journeys/one/items/pen-test";
const TYPED = JSON.stringify({ errors: [], typed: { comment: "Typed and not saved" } });

/** Everybody with another for whom nothing of theirs is there. */
const PAIRS = [
  [ours, theirs],
  [theirs, ours],
  [ours, personWith.supplier],
  [personWith.auditor, ours],
  [personWith.administrator, ours],
] as const;

beforeAll(async () => {
  await storeGround();
  const people = [...new Set(PAIRS.flat())];
  await database().person.createMany({
    data: people.map(({ id, name, email }) => ({
      id,
      name,
      email,
      active: true,
      demonstration: false,
      sessionsValidFrom: day(-1),
    })),
  });
  await database().membership.createMany({
    data: people.flatMap(({ id, memberships }) =>
      memberships.map(({ organisation, duties, region }) => ({
        personId: id,
        organisationId: organisation.id,
        duties: [...duties],
        region,
      })),
    ),
  });
  await databaseOfTheHouse().invitation.createMany({
    data: [organisations.supplier, organisations.otherSupplier].map(({ id, name }) => ({
      id: `invited-to-${id}`,
      organisationId: id,
      name: `Invited to ${name}`,
      email: `invited@${id}.example`,
      duties: ["supplier"],
      state: "open",
      expiresAt: day(7),
    })),
  });
  const event = { type: "InvitationWithdrawn", invitation: "none", name: "Nobody" } as const;
  for (const { id } of [organisations.supplier, organisations.otherSupplier])
    await appendEvent(database(), "organisation", id, {
      number: 1,
      at: day(0),
      by: THE_PRODUCT,
      event,
    });
});

describe.each(PAIRS)("$id and what is of another", (one, other) => {
  test("each lists their own sessions and ends no other's", async () => {
    const mine = await startSession(one.id, day(0));
    const another = await startSession(other.id, day(0));
    const listed = (await openSessionsOf(one.id, day(0))).map(({ id }) => id);
    expect(listed).toContain(mine);
    expect(listed).not.toContain(another);

    await endOwnSession(one.id, another, day(0));
    expect((await findSession(another))?.ended).toBe(false);
    await endOwnSession(one.id, mine, day(0));
    expect((await findSession(mine))?.ended).toBe(true);

    const again = await startSession(one.id, day(0));
    await endSessionsOf(one.id, day(0));
    expect((await findSession(again))?.ended).toBe(true);
    expect((await findSession(another))?.ended).toBe(false);
    expect(await openSessionsOf(one.id, day(0))).toEqual([]);
  });

  test("each finds their own draft, where it was typed, and forgets no other's", async () => {
    const mine = await keepDraft(one.id, { page: PAGE, form: "answers", state: TYPED }, day(0));
    const another = await keepDraft(
      other.id,
      { page: PAGE, form: "answers", state: TYPED },
      day(0),
    );
    const found = async (page: string) =>
      (await findDrafts(one.id, page, [mine, another])).map(({ id }) => id);
    expect(await found(PAGE)).toEqual([mine]);
    expect(await found("/journeys/two/items/pen-test")).toEqual([]);

    await forgetDraft(one.id, another);
    expect(await database().draft.count({ where: { id: another } })).toBe(1);
    await forgetDraft(one.id, mine);
    expect(await found(PAGE)).toEqual([]);
  });

  test("what is held about one holds nothing of the other", async () => {
    const state = JSON.stringify({ errors: [], typed: { comment: `Of ${other.id} alone` } });
    await keepDraft(other.id, { page: "/other", form: "answers", state }, day(0));
    const held = JSON.stringify(await personalData(one, 10));
    expect(held).toContain(one.email);
    for (const secret of [other.email, `Of ${other.id} alone`]) expect(held).not.toContain(secret);
  });
});

describe("people and invitations", () => {
  const { supplier, otherSupplier } = organisations;
  const everybody = [...Object.values(personWith), ...outsiders];
  /** Who reads the people of which organisation; the administrator and the auditor read all. */
  const reads = (actor: Actor): readonly string[] =>
    actor === personWith.administrator || actor === personWith.auditor
      ? [supplier.id, otherSupplier.id]
      : actor === ours
        ? [supplier.id]
        : actor === theirs
          ? [otherSupplier.id]
          : [];

  test.each(everybody)("$id reads those of their own organisation", async (actor) => {
    const members = { [supplier.id]: ours.id, [otherSupplier.id]: theirs.id };
    const seen: Record<string, string[]> = {};
    const note = (what: string, id: string, found: unknown) =>
      (seen[what] ??= []).push(...(found === null ? [] : [id]));
    for (const { id } of [supplier, otherSupplier]) {
      note("people", id, await organisationFor(actor, id));
      note("history", id, await organisationHistory(actor, id, { limit: 10 }));
      note("members", id, await membersOf(actor, id));
      note("invitations", id, await invitationsOf(actor, id));
      note("invitation", id, await invitationManaged(actor, id, `invited-to-${id}`));
      note("member", id, await memberManaged(actor, id, members[id] ?? ""));
    }
    const own = reads(actor);
    const managed = actor === personWith.auditor ? [] : own;
    expect(seen).toEqual({
      people: own,
      history: own,
      invitations: own,
      members: own,
      invitation: managed,
      member: managed,
    });
    // An invitation of another organisation is none of this one's.
    for (const id of own) {
      const elsewhere = id === supplier.id ? otherSupplier.id : supplier.id;
      expect(await invitationManaged(actor, id, `invited-to-${elsewhere}`)).toBeNull();
      expect(await memberManaged(actor, id, members[elsewhere] ?? "")).toBeNull();
    }
    const listed = (await organisationsFor(actor))?.rows.map(({ id }) => id) ?? [];
    expect(listed.filter((id) => id === supplier.id || id === otherSupplier.id).toSorted()).toEqual(
      own.toSorted(),
    );
  });
});
