import { expect, test } from "vitest";
import { audit } from "@/lib/data/audit";
import { changeDuties, changeOrganisations, leave } from "@/lib/data/change-organisation";
import { invite } from "@/lib/data/change-invitations";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { formerMember } from "@/lib/data/queries/former-member";
import { organisationHistory } from "@/lib/data/queries/organisation-history";
import { invitationsOf } from "@/lib/data/queries/invitations";
import { findMembers, memberManaged, membersOf } from "@/lib/data/queries/members";
import { organisationFor, organisationsFor } from "@/lib/data/queries/organisations";
import { againstLeaving, againstRemoving } from "@/lib/data/queries/what-would-be-refused";
import { findSession, startSession } from "@/lib/data/sessions";
import { useInvitation } from "@/lib/data/use-invitation";
import type { Actor, Duty } from "@/lib/domain/actor";
import { type OrganisationEvent, membersAfter } from "@/lib/domain/organisation-event";
import { join, tokenOf } from "./join";
import { MORNING, onProduct } from "./on-product";

onProduct({ DEMO: "on" });

const NORTHGATE = "demonstration-northgate";
const ASSURANCE = "demonstration-nhs-assurance";

async function actor(id: string): Promise<Actor> {
  const session = await findSession(await startSession(id, MORNING));
  if (!session) throw new Error(`There is no ${id}`);
  return session.actor;
}
function asMember(person: string, ...duties: Duty[]) {
  return { person, duties, region: null };
}
function eventsOf(streamId: string) {
  const where = { stream: "organisation", streamId };
  return databaseOfTheHouse().event.findMany({ where, orderBy: { number: "asc" } });
}

test("a signatory changes duties: membership and event come together, the event with its author", async () => {
  const before = (await eventsOf(NORTHGATE)).length;
  const wanted = asMember("supplier-contributor", "supplier", "supplier-signatory");
  const answer = await changeDuties(await actor("supplier-signatory"), NORTHGATE, wanted, MORNING);
  expect(answer).toMatchObject({ type: "DutiesSet", person: { id: "supplier-contributor" } });
  expect(JSON.stringify(answer)).not.toContain("@");
  expect((await actor("supplier-contributor")).memberships).toMatchObject([
    { duties: ["supplier", "supplier-signatory"] },
  ]);
  expect((await eventsOf(NORTHGATE)).at(-1)).toMatchObject({
    number: before + 1,
    type: "DutiesSet",
    byId: "supplier-signatory",
    byDuty: "supplier-signatory",
    byOrganisation: "Northgate Software",
    at: MORNING,
  });
});

test("somebody known by their address keeps their name and joins a second organisation", async () => {
  const email = "supplier-contributor@calder.example";
  await join(await actor("administrator"), NORTHGATE, { email, duties: ["supplier"] }, MORNING);
  const found = await actor("supplier-contributor-calder");
  expect(found.name).toBe("Supplier contributor, Calder Health Systems");
  expect(found.memberships.map(({ organisation }) => organisation.name)).toEqual([
    "Calder Health Systems",
    "Northgate Software",
  ]);
});

test("what is refused leaves nothing behind", async () => {
  const wanted = asMember("supplier-contributor", "auditor");
  const before = await eventsOf(NORTHGATE);
  const others = ["auditor", "booking-team", "supplier-signatory-calder", "end-user-organisation"];
  for (const who of [
    "administrator",
    "supplier-signatory",
    "supplier-contributor-calder",
    ...others,
  ]) {
    const answer = await changeDuties(await actor(who), NORTHGATE, wanted, MORNING);
    expect(answer).toHaveProperty("refused");
  }
  expect(await eventsOf(NORTHGATE)).toEqual(before);
});

test("an organisation or person that does not exist", async () => {
  const administrator = await actor("administrator");
  const nobody = asMember("no-such-person");
  expect(await changeDuties(administrator, NORTHGATE, nobody, MORNING)).toBeNull();
  const somebody = asMember("supplier-contributor");
  expect(await changeDuties(administrator, "no-such", somebody, MORNING)).toBeNull();
});

test("an administrator gives nobody approval beside their duty, not themselves, here or in another assurance body", async () => {
  const administrator = await actor("administrator");
  const because = "administratorApproves";
  const both = asMember("administrator", "administrator", "platforms");
  expect(await changeDuties(administrator, ASSURANCE, both, MORNING)).toEqual({
    refused: [{ because, duties: ["platforms"], elsewhere: [] }],
  });
  const other = { name: "Another assurance body", odsCode: "ZA977", kind: "assurance" } as const;
  const added = await changeOrganisations(administrator, other, MORNING);
  const id = "id" in added ? added.id : "";
  const { email } = administrator;
  const invited = { invitation: crypto.randomUUID(), name: "Boss", email, region: null };
  const approving = [{ ...invited, duties: ["clinical-safety"] as const }];
  expect(await invite(administrator, id, approving, MORNING)).toEqual([
    {
      index: 0,
      refused: [{ because, duties: ["clinical-safety"], elsewhere: ["administrator"] }],
    },
  ]);
  // Two invitations at once: the second acceptance finds what came of the first.
  const twice = { email: "twice@assurance.example" };
  const administers = { ...twice, duties: ["administrator"] } as const;
  const approves = { ...twice, duties: ["clinical-safety"] } as const;
  const token = await tokenOf(administrator, id, approves, MORNING);
  const person = await join(administrator, ASSURANCE, administers, MORNING);
  expect(await useInvitation(token, person, MORNING)).toEqual({
    refused: { because, duties: ["clinical-safety"], elsewhere: ["administrator"] },
  });
  // Somebody who administers there and reads here is given nothing more here.
  const elsewhere = { email: "elsewhere@assurance.example" };
  const reader = { ...elsewhere, duties: ["auditor"] } as const;
  const somebody = await join(administrator, ASSURANCE, { ...administers, ...elsewhere }, MORNING);
  await join(administrator, id, reader, MORNING);
  const reviews = asMember(somebody, "auditor", "clinical-safety");
  expect(await changeDuties(administrator, id, reviews, MORNING)).toHaveProperty("refused");
  await changeDuties(administrator, ASSURANCE, asMember(somebody), MORNING);
  const gone = await changeDuties(administrator, ASSURANCE, asMember(person), MORNING);
  expect(gone).toHaveProperty("type", "DutiesSet");
});

test("two administrators who remove each other at once: one of them stays", async () => {
  const first = await actor("administrator");
  const email = "second@assurance.example";
  const id = await join(first, ASSURANCE, { email, duties: ["administrator"] }, MORNING);
  const second = await actor(id);
  const remove = (by: Actor, whom: Actor) =>
    changeDuties(by, ASSURANCE, asMember(whom.id), MORNING);
  const answers = await Promise.all([remove(first, second), remove(second, first)]);
  expect(answers.filter((answer) => answer && "type" in answer)).toHaveLength(1);
  expect(answers).toContainEqual({ refused: [{ because: "lastAdministrator" }] });
  const left = await database().membership.findMany({
    where: { duties: { has: "administrator" } },
  });
  expect(left).toHaveLength(1);
  // The later tests ask as "administrator" again, whoever was removed.
  const stayed = await actor(left[0]?.personId ?? "");
  if (stayed.id !== first.id) {
    const { email: address } = first;
    await join(stayed, ASSURANCE, { email: address, duties: ["administrator"] }, MORNING);
  }
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

test("nor does a name, whatever its capitals and spaces, with the code of whose it is", async () => {
  const administrator = await actor("administrator");
  for (const name of ["fell  SYSTEMS", "Fell\u00AD Systems", "Fe\u200Cll Systems"]) {
    const wanted = { name, odsCode: "ZF906", kind: "supplier" } as const;
    expect(await changeOrganisations(administrator, wanted, MORNING)).toEqual({
      refused: [{ because: "nameTaken", odsCode: "ZF905" }],
    });
  }
  const other = { name: "Fell Systems North", odsCode: "ZF906", kind: "supplier" } as const;
  expect(await changeOrganisations(administrator, other, MORNING)).toHaveProperty("id");
});

test("a page that is out of date gives no duty back and takes none away; two who save at once: the second is told", async () => {
  const CALDER = "demonstration-calder";
  const administrator = await actor("administrator");
  const signatory = await actor("supplier-signatory-calder");
  const wanted = { email: "stale@calder.example", duties: ["supplier"] } as const;
  const person = await join(administrator, CALDER, wanted, MORNING);
  const shown = { duties: ["supplier"], region: null } as const;
  const more = { ...asMember(person, "supplier", "supplier-signatory"), shown };
  const other = { ...asMember(person, "supplier-signatory"), shown };
  const answers = await Promise.all([
    changeDuties(administrator, CALDER, more, MORNING),
    changeDuties(signatory, CALDER, other, MORNING),
  ]);
  expect(answers.filter((answer) => answer && "type" in answer)).toHaveLength(1);
  const now = (await actor(person)).memberships.find(
    ({ organisation }) => organisation.id === CALDER,
  );
  const held = { duties: now?.duties, region: null };
  expect(answers).toContainEqual({
    refused: [{ because: "dutiesChangedMeanwhile", now: held }],
  });
  const before = await eventsOf(CALDER);
  const stale = { ...asMember(person, "supplier"), shown };
  expect(await changeDuties(signatory, CALDER, stale, MORNING)).toHaveProperty("refused");
  expect(await eventsOf(CALDER)).toEqual(before);

  expect(await formerMember(signatory, CALDER, "auditor")).toBeNull();
  await changeDuties(administrator, CALDER, asMember(person), MORNING);
  expect(await changeDuties(signatory, CALDER, stale, MORNING)).toEqual({
    refused: [{ because: "notAMember" }],
  });
  expect(await formerMember(signatory, CALDER, person)).toMatchObject({
    organisation: { id: CALDER },
  });
  expect(await formerMember(await actor("supplier-signatory"), CALDER, person)).toBeNull();
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

test.each(["booking-team", "supplier-contributor-calder", "dos-lead"])(
  "for %s the organisations do not exist",
  async (who) => {
    expect(await organisationsFor(await actor(who))).toBeNull();
    expect(await findMembers(await actor(who), "a")).toBeNull();
    for (const id of [NORTHGATE, ASSURANCE]) {
      expect(await organisationFor(await actor(who), id)).toBeNull();
      expect(await membersOf(await actor(who), id)).toBeNull();
      expect(await invitationsOf(await actor(who), id)).toBeNull();
      expect(await organisationHistory(await actor(who), id, { limit: 9 })).toBeNull();
    }
  },
);

test.each([
  ["supplier-signatory", NORTHGATE],
  ["end-user-organisation", "demonstration-mere-valley"],
])("%s reads their own organisation and its history, and no other", async (who, own) => {
  const signatory = await actor(who);
  expect((await organisationsFor(signatory))?.rows.map(({ id }) => id)).toEqual([own]);
  expect(await organisationFor(signatory, own)).not.toBeNull();
  const [latest] = (await organisationHistory(signatory, own, { limit: 9 })) ?? [];
  expect(latest?.number).toBeGreaterThan(1);
  for (const other of [NORTHGATE, "demonstration-calder", ASSURANCE, "demonstration-saltmarsh"]) {
    if (other === own) continue;
    expect(await organisationFor(signatory, other)).toBeNull();
    expect(await membersOf(signatory, other)).toBeNull();
    expect(await invitationsOf(signatory, other)).toBeNull();
    expect(await organisationHistory(signatory, other, { limit: 9 })).toBeNull();
  }
});

test("the last signatory of an organisation is neither removed nor leaves; two who leave at once: one stays", async () => {
  const MERE = "demonstration-mere-valley";
  const first = await actor("end-user-organisation");
  const administrator = await actor("administrator");
  const last = { refused: [{ because: "lastSignatory" }] };
  expect(await changeDuties(administrator, MERE, asMember(first.id), MORNING)).toEqual(last);
  const less = asMember(first.id, "end-user-organisation");
  expect(await changeDuties(first, MERE, less, MORNING)).toEqual(last);
  expect(await leave(first, MERE, MORNING)).toEqual(last);
  const email = "second@mere-valley.example";
  const second = await actor(
    await join(first, MERE, { email, duties: ["end-user-signatory"] }, MORNING),
  );
  const answers = await Promise.all([leave(first, MERE, MORNING), leave(second, MERE, MORNING)]);
  expect(answers).toContainEqual(last);
  expect(answers.filter((answer) => "type" in answer)).toHaveLength(1);
  const stayed = "type" in (answers[0] ?? {}) ? second : first;
  const left = stayed === first ? second : first;
  expect((await actor(left.id)).memberships).toEqual([]);
  expect(await leave(left, MERE, MORNING)).toEqual({
    refused: [{ because: "notPermitted", permission: "membership.leave" }],
  });
});

test("what the page says of leaving and removing is what the decision says, for everybody", async () => {
  const administrator = await actor("administrator");
  for (const { personId, organisationId } of await database().membership.findMany()) {
    const self = await actor(personId);
    const said = await againstLeaving(self, organisationId);
    const found = await memberManaged(administrator, organisationId, personId);
    if (!found) throw new Error(`${personId} is no member`);
    const removal = await againstRemoving(administrator, found.organisation, found.member);
    if (said.length > 0) {
      expect(await leave(self, organisationId, MORNING)).toEqual({ refused: said });
      const none = asMember(personId);
      expect(await changeDuties(administrator, organisationId, none, MORNING)).toEqual({
        refused: removal,
      });
    }
    expect([personId, removal]).toEqual([personId, said]);
  }
});

test("the audit finds members and invitations as the events tell them, and says where they differ", async () => {
  expect((await audit(database())).faults).toEqual([]);
  const row = await databaseOfTheHouse().invitation.findFirst({
    where: { state: { not: "open" } },
  });
  await databaseOfTheHouse().invitation.update({
    where: { id: row?.id ?? "" },
    data: { state: "open" },
  });
  expect((await audit(database())).faults).toMatchObject([
    { field: `invitation ${row?.id}: state`, found: '"open"' },
  ]);
  await databaseOfTheHouse().invitation.update({
    where: { id: row?.id ?? "" },
    data: { state: row?.state ?? "" },
  });
});
