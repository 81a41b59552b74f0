import { expect, test } from "vitest";
import { changeDuties, changeOrganisations } from "@/lib/data/change-organisation";
import { database } from "@/lib/data/client";
import { organisationFor, organisationsFor } from "@/lib/data/queries/organisations";
import { findSession, startSession } from "@/lib/data/sessions";
import type { Actor, Duty } from "@/lib/domain/actor";
import { type OrganisationEvent, membersAfter } from "@/lib/domain/organisation-event";
import { MORNING, onProduct } from "./on-product";

onProduct({ DEMO: "on" });

const NORTHGATE = "demonstration-northgate";
const ASSURANCE = "demonstration-nhs-assurance";

async function actor(id: string): Promise<Actor> {
  const session = await findSession(await startSession(id, MORNING));
  if (!session) throw new Error(`There is no ${id}`);
  return session.actor;
}
function asNew(email: string, ...duties: Duty[]) {
  return { whom: { email, name: "Somebody New" }, duties, region: null };
}
function eventsOf(streamId: string) {
  const where = { stream: "organisation", streamId };
  return database().event.findMany({ where, orderBy: { number: "asc" } });
}

test("somebody new: person, membership and event come together, the event with its author", async () => {
  const before = (await eventsOf(NORTHGATE)).length;
  const wanted = asNew("New@Northgate.example", "supplier");
  const answer = await changeDuties(await actor("administrator"), NORTHGATE, wanted, MORNING);
  expect(answer).toMatchObject({ type: "DutiesSet", person: { email: "new@northgate.example" } });
  const person = await database().person.findUniqueOrThrow({
    where: { email: "new@northgate.example" },
    include: { memberships: true },
  });
  expect(person).toMatchObject({ demonstration: false, memberships: [{ duties: ["supplier"] }] });
  expect((await eventsOf(NORTHGATE)).at(-1)).toMatchObject({
    number: before + 1,
    type: "DutiesSet",
    byId: "administrator",
    byDuty: "administrator",
    byOrganisation: "NHS assurance (demonstration)",
    at: MORNING,
  });
});

test("somebody known by their address keeps their name and joins a second organisation", async () => {
  const wanted = asNew("supplier-contributor@calder.example", "supplier");
  await changeDuties(await actor("administrator"), NORTHGATE, wanted, MORNING);
  const found = await actor("supplier-contributor-calder");
  expect(found.name).toBe("Supplier contributor, Calder Health Systems");
  expect(found.memberships.map(({ organisation }) => organisation.name)).toEqual([
    "Calder Health Systems",
    "Northgate Software",
  ]);
});

test("what is refused leaves nothing behind", async () => {
  const wanted = asNew("nobody@northgate.example", "auditor");
  const before = await eventsOf(NORTHGATE);
  for (const who of ["administrator", "auditor", "booking-team", "supplier-signatory"]) {
    const answer = await changeDuties(await actor(who), NORTHGATE, wanted, MORNING);
    expect(answer).toHaveProperty("refused");
  }
  expect(await eventsOf(NORTHGATE)).toEqual(before);
  expect(await database().person.count({ where: { email: "nobody@northgate.example" } })).toBe(0);
});

test("an organisation or person that does not exist", async () => {
  const administrator = await actor("administrator");
  const nobody = { whom: { id: "no-such-person" }, duties: [], region: null };
  expect(await changeDuties(administrator, NORTHGATE, nobody, MORNING)).toBeNull();
  expect(await changeDuties(administrator, "no-such", asNew("a@b.example"), MORNING)).toBeNull();
});

test("two administrators who remove each other at once: one of them stays", async () => {
  const first = await actor("administrator");
  const email = "second@assurance.example";
  await changeDuties(first, ASSURANCE, asNew(email, "administrator"), MORNING);
  const { id } = await database().person.findUniqueOrThrow({ where: { email } });
  const second = await actor(id);
  const remove = (by: Actor, whom: Actor) =>
    changeDuties(by, ASSURANCE, { whom, duties: [], region: null }, MORNING);
  const answers = await Promise.all([remove(first, second), remove(second, first)]);
  expect(answers.filter((answer) => answer && "type" in answer)).toHaveLength(1);
  expect(answers).toContainEqual({ refused: [{ because: "lastAdministrator" }] });
  const left = await database().membership.findMany({
    where: { duties: { has: "administrator" } },
  });
  expect(left).toHaveLength(1);
  // The later tests ask as "administrator" again, whoever was removed.
  const asBefore = { whom: first, duties: ["administrator"] as const, region: null };
  await changeDuties(await actor(left[0]?.personId ?? ""), ASSURANCE, asBefore, MORNING);
});

test("a new organisation begins its stream; a code exists once, however many ask at once", async () => {
  const administrator = await actor("administrator");
  const wanted = { name: "Fell Systems", odsCode: "zf905", kind: "supplier" } as const;
  const answers = await Promise.all(
    [1, 2, 3].map(() => changeOrganisations(administrator, wanted, MORNING)),
  );
  const [added, ...others] = answers.filter((answer) => "id" in answer);
  expect(others).toEqual([]);
  expect(answers).toContainEqual({ refused: [{ because: "odsCodeTaken", by: "Fell Systems" }] });
  const events = await eventsOf(added?.id ?? "");
  expect(events.map(({ type, number }) => [type, number])).toEqual([["OrganisationAdded", 1]]);
});

test("the members are what the events say", async () => {
  for (const { id } of await database().organisation.findMany()) {
    const told = (await eventsOf(id)).map(({ data }) => data as unknown as OrganisationEvent);
    const folded = told.reduce(membersAfter, [] as ReturnType<typeof membersAfter>);
    const rows = await database().membership.findMany({ where: { organisationId: id } });
    const asText = (...parts: unknown[]) => JSON.stringify(parts);
    expect(rows.map((row) => asText(row.personId, row.duties, row.region)).toSorted()).toEqual(
      folded.map((one) => asText(one.person.id, one.duties, one.region)).toSorted(),
    );
  }
});

test("the auditor reads the organisations and may change none", async () => {
  const auditor = await actor("auditor");
  expect(await organisationsFor(auditor)).not.toBeNull();
  expect(await organisationFor(auditor, NORTHGATE)).not.toBeNull();
});

test.each(["booking-team", "supplier-signatory", "end-user-organisation", "dos-lead"])(
  "for %s the organisations do not exist",
  async (who) => {
    expect(await organisationsFor(await actor(who))).toBeNull();
    expect(await organisationFor(await actor(who), NORTHGATE)).toBeNull();
  },
);
