import { expect, test } from "vitest";
import { audit } from "@/lib/data/audit";
import { correctOrganisationName, correctPersonName } from "@/lib/data/correct-names";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { membersOf } from "@/lib/data/queries/members";
import { organisationHistory } from "@/lib/data/queries/organisation-history";
import { organisationsFor } from "@/lib/data/queries/organisations";
import { personalData } from "@/lib/data/queries/personal-data";
import { findSession, startSession } from "@/lib/data/sessions";
import type { Actor } from "@/lib/domain/actor";
import { join } from "./join";
import { MORNING, after, onProduct } from "./on-product";

onProduct({ DEMO: "on" });

const NORTHGATE = "demonstration-northgate";
const CALDER = "demonstration-calder";

async function actor(id: string): Promise<Actor> {
  const session = await findSession(await startSession(id, MORNING));
  if (!session) throw new Error(`There is no ${id}`);
  return session.actor;
}
function eventsOf(streamId: string, type: string) {
  const where = { stream: "organisation", streamId, type };
  return databaseOfTheHouse().event.findMany({ where, orderBy: { number: "asc" } });
}
async function nameOf(id: string): Promise<string | undefined> {
  return (await database().person.findUnique({ where: { id } }))?.name;
}

test("a signatory corrects the name of a member: the row and the event together, what was before keeps its name", async () => {
  const signatory = await actor("supplier-signatory");
  const ada = { name: "Ada Lovel", email: "ada@example.test", duties: ["supplier"] } as const;
  const id = await join(signatory, NORTHGATE, ada, MORNING);
  const wanted = { person: id, name: " Ada Lovell " };
  expect(await correctPersonName(signatory, NORTHGATE, wanted, after(1))).toBe(true);
  expect(await nameOf(id)).toBe("Ada Lovell");
  expect((await actor(id)).name).toBe("Ada Lovell");
  const [event] = await eventsOf(NORTHGATE, "PersonCorrected");
  expect(event).toMatchObject({
    at: after(1),
    byId: "supplier-signatory",
    byDuty: "supplier-signatory",
    data: { person: { id, name: "Ada Lovell" }, before: "Ada Lovel" },
  });
  expect(JSON.stringify(event?.data)).not.toContain("@");
  const accepted = (await eventsOf(NORTHGATE, "InvitationAccepted")).at(-1);
  expect(accepted).toMatchObject({ byName: "Ada Lovel", data: { person: { name: "Ada Lovel" } } });
  expect((await membersOf(signatory, NORTHGATE, "lovell"))?.rows).toHaveLength(1);
  expect((await audit(database())).faults).toEqual([]);
  const held = await personalData(await actor(id), 10);
  expect(held).toMatchObject({
    person: { name: "Ada Lovell" },
    eventsAbout: {
      latest: [
        { type: "PersonCorrected", at: after(1), name: "Ada Lovell", before: "Ada Lovel" },
        { type: "MemberInvited", name: null, before: null },
      ],
    },
  });
});

test("of somebody in two organisations an administrator alone corrects it, and both histories say so", async () => {
  const email = "ada@example.test";
  const { id } = await database().person.findUniqueOrThrow({ where: { email } });
  await join(await actor("administrator"), CALDER, { email, duties: ["supplier"] }, after(2));
  const wanted = { person: id, name: "Ada Byron" };
  for (const [who, where] of [
    ["supplier-signatory", NORTHGATE],
    ["supplier-signatory-calder", CALDER],
  ] as const) {
    expect(await correctPersonName(await actor(who), where, wanted, after(3))).toEqual({
      refused: [{ because: "belongsElsewhere" }],
    });
  }
  expect(await nameOf(id)).toBe("Ada Lovell");
  const administrator = await actor("administrator");
  expect(await correctPersonName(administrator, NORTHGATE, wanted, after(4))).toBe(true);
  for (const stream of [NORTHGATE, CALDER]) {
    const latest = (await eventsOf(stream, "PersonCorrected")).at(-1);
    expect(latest).toMatchObject({ at: after(4), byDuty: "administrator" });
    const [told] = (await organisationHistory(administrator, stream, { limit: 1 })) ?? [];
    expect(told?.event).toMatchObject({ before: "Ada Lovell", person: { name: "Ada Byron" } });
  }
  expect((await audit(database())).faults).toEqual([]);
  const { eventsAbout } = await personalData(await actor(id), 10);
  expect(eventsAbout.latest.map(({ before }) => before).filter(Boolean)).toEqual([
    "Ada Lovell",
    "Ada Lovell",
    "Ada Lovel",
  ]);
});

test("two who correct at once: both are kept, one after the other", async () => {
  const { id } = await database().person.findUniqueOrThrow({
    where: { email: "ada@example.test" },
  });
  const administrator = await actor("administrator");
  const answers = ["Ada One", "Ada Two", "Ada Two"].map((name) =>
    correctPersonName(administrator, CALDER, { person: id, name }, after(5)),
  );
  expect((await Promise.all(answers)).filter((answer) => answer === true).length).toBeGreaterThan(
    1,
  );
  const events = await eventsOf(CALDER, "PersonCorrected");
  const last = events.at(-1)?.data as { person: { name: string } } | undefined;
  expect(await nameOf(id)).toBe(last?.person.name);
  expect((await audit(database())).faults).toEqual([]);
});

test(
  "who may not, corrects nothing: every account, in every organisation",
  { timeout: 60_000 },
  async () => {
    const people = await database().person.findMany({
      where: { demonstration: true, active: true },
    });
    const organisations = await database().organisation.findMany({
      include: { memberships: true },
    });
    const before = await databaseOfTheHouse().event.count();
    for (const { id } of people) {
      const who = await actor(id);
      if (who.memberships.some(({ duties }) => duties.includes("administrator"))) continue;
      for (const organisation of organisations) {
        const renamed = await correctOrganisationName(
          who,
          organisation.id,
          { name: "Another" },
          MORNING,
        );
        expect(renamed).toHaveProperty("refused");
        const signs = who.memberships.some(
          ({ duties, organisation: own }) =>
            own.id === organisation.id && duties.some((duty) => duty.endsWith("-signatory")),
        );
        if (signs) continue;
        for (const { personId } of organisation.memberships.slice(0, 1)) {
          const wanted = { person: personId, name: "Another" };
          const answer = await correctPersonName(who, organisation.id, wanted, MORNING);
          expect(answer).toEqual({
            refused: [{ because: "notPermitted", permission: "people.manage" }],
          });
        }
      }
    }
    expect(await databaseOfTheHouse().event.count()).toBe(before);
  },
);

test("an organisation is called so everywhere from then on, and found by it", async () => {
  const administrator = await actor("administrator");
  const wanted = { name: "Northgate Systems" };
  expect(await correctOrganisationName(administrator, NORTHGATE, wanted, after(6))).toBe(true);
  expect(await correctOrganisationName(administrator, NORTHGATE, wanted, after(7))).toEqual({
    refused: [{ because: "sameName" }],
  });
  const taken = { name: " calder HEALTH  systems" };
  expect(await correctOrganisationName(administrator, NORTHGATE, taken, after(7))).toMatchObject({
    refused: [{ because: "nameTaken", odsCode: "ZC902" }],
  });
  const capitals = { name: "Northgate SYSTEMS" };
  expect(await correctOrganisationName(administrator, NORTHGATE, capitals, after(8))).toBe(true);
  expect(await correctOrganisationName(administrator, NORTHGATE, wanted, after(9))).toBe(true);
  const found = await organisationsFor(administrator, { search: "gate systems" });
  expect(found?.rows).toMatchObject([{ id: NORTHGATE, name: "Northgate Systems" }]);
  expect((await actor("supplier-signatory")).memberships).toMatchObject([
    { organisation: { name: "Northgate Systems" } },
  ]);
  const [event] = await eventsOf(NORTHGATE, "OrganisationCorrected");
  expect(event?.data).toEqual({
    type: "OrganisationCorrected",
    name: "Northgate Systems",
    before: "Northgate Software",
  });
  expect((await audit(database())).faults).toEqual([]);
});

test("the audit says where a name is not what the events tell", async () => {
  await database().organisation.update({ where: { id: CALDER }, data: { name: "Somebody" } });
  const where = { id: "supplier-contributor" };
  const before = await nameOf(where.id);
  await database().person.update({ where, data: { name: "Somebody" } });
  expect((await audit(database())).faults).toMatchObject([
    { field: "organisation: name", found: '"Somebody"' },
    { field: "member supplier-contributor: name", expected: `"${before}"`, found: '"Somebody"' },
  ]);
});

test("an organisation or person that does not exist", async () => {
  const administrator = await actor("administrator");
  for (const id of ["no-such", "\0"]) {
    expect(await correctOrganisationName(administrator, id, { name: "A" }, MORNING)).toBeNull();
    const named = { person: "auditor", name: "A" };
    expect(await correctPersonName(administrator, id, named, MORNING)).toBeNull();
    const nobody = { person: id, name: "A" };
    expect(await correctPersonName(administrator, NORTHGATE, nobody, MORNING)).toBeNull();
  }
  const stranger = { person: "auditor", name: "A" };
  expect(await correctPersonName(administrator, NORTHGATE, stranger, MORNING)).toEqual({
    refused: [{ because: "notAMember" }],
  });
});
