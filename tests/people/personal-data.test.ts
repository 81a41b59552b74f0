import { expect, test } from "vitest";
import { changeDuties, leave } from "@/lib/data/change-organisation";
import { changeInvitation } from "@/lib/data/change-invitations";
import { clearOut } from "@/lib/data/clear-out";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { keepDraft } from "@/lib/data/drafts";
import { personByEmail } from "@/lib/data/people-who-sign-in";
import { organisationHistory } from "@/lib/data/queries/organisation-history";
import { personalData } from "@/lib/data/queries/personal-data";
import { findSession, startSession } from "@/lib/data/sessions";
import { storeSignInToken } from "@/lib/data/sign-in-tokens";
import type { Actor } from "@/lib/domain/actor";
import { CONTACT_DAYS, clearedIfLeftBefore } from "@/lib/domain/contact-data";
import { didToOrganisation } from "@/lib/domain/organisation-sentence";
import { join, tokenOf } from "./join";
import { MORNING, after, onProduct } from "./on-product";

onProduct({ DEMO: "on" });

const NORTHGATE = "demonstration-northgate";
const CALDER = "demonstration-calder";
const DAY = 24 * 60;
const email = "ada@example.test";

async function actor(id: string, at = MORNING): Promise<Actor> {
  const session = await findSession(await startSession(id, at));
  if (!session) throw new Error(`There is no ${id}`);
  return session.actor;
}
function draft(id: string) {
  return keepDraft(id, { page: "/review", form: "review", state: "{}" }, MORNING);
}
async function sent(): Promise<void> {
  const expiresAt = after(10);
  await storeSignInToken({ hash: crypto.randomUUID(), email, createdAt: MORNING, expiresAt });
}

test("what is held about somebody is theirs alone, and complete", async () => {
  const signatory = await actor("supplier-signatory");
  const id = await join(
    signatory,
    NORTHGATE,
    { name: "Ada", email, duties: ["supplier"] },
    MORNING,
  );
  await tokenOf(await actor("administrator"), CALDER, { email, duties: ["supplier"] }, MORNING);
  await draft(id);
  await draft("supplier-contributor");
  const held = await personalData(await actor(id), 10);
  expect(held).toMatchObject({
    person: { id, name: "Ada", email },
    memberships: [{ organisation: "Northgate Software", duties: ["supplier"] }],
    invitations: [{ organisation: "Calder Health Systems", duties: ["supplier"] }],
    drafts: [{ page: "/review" }],
    events: {
      count: 1,
      latest: [
        {
          type: "InvitationAccepted",
          streamId: NORTHGATE,
          about: "Northgate Software",
          item: null,
        },
      ],
    },
    sessions: { count: 1 },
  });
  expect(held.sessions.latest).toHaveLength(1);
  expect(JSON.stringify(held)).not.toContain("supplier-contributor");
});

test("who is invited is named in the history while that is known, and stands in no event until they come", async () => {
  const signatory = await actor("supplier-signatory");
  const said = async () => {
    const events = await organisationHistory(signatory, NORTHGATE, { limit: 3 });
    return (events ?? []).map(({ event }) => didToOrganisation(event));
  };
  const invited = { name: "Bea Late", email: "bea@example.test", duties: ["supplier"] } as const;
  await tokenOf(signatory, NORTHGATE, invited, MORNING);
  expect((await said())[0]).toBe("invited Bea Late as Supplier contributor");
  const { id } = await databaseOfTheHouse().invitation.findFirstOrThrow({
    where: { email: invited.email },
  });
  const invitation = { organisation: NORTHGATE, invitation: id };
  expect(await changeInvitation(signatory, invitation, "withdraw", MORNING)).toBe(true);
  expect(await said()).toEqual([
    "withdrew the invitation of somebody",
    "invited somebody as Supplier contributor",
    "accepted the invitation and became a member: Supplier contributor",
  ]);
  const before = await organisationHistory(signatory, NORTHGATE, { limit: 4 });
  expect(before?.[3] && didToOrganisation(before[3].event)).toBe(
    "invited Ada as Supplier contributor",
  );
  const stored = await databaseOfTheHouse().event.findMany({
    where: { type: { contains: "Invit" } },
  });
  expect(JSON.stringify(stored.map(({ data }) => data))).not.toContain("Bea");
});

test("what others did about somebody is told them: in which duty, and not who they are", async () => {
  const { id } = await database().person.findUniqueOrThrow({ where: { email } });
  const administrator = await actor("administrator");
  const wanted = { duties: ["supplier", "supplier-signatory"], region: null } as const;
  await changeDuties(administrator, NORTHGATE, { person: id, ...wanted }, after(1));
  const { eventsAbout } = await personalData(await actor(id), 10);
  expect(eventsAbout.count).toBe(3);
  const told = eventsAbout.latest.map(({ type, streamId, about }) => [type, streamId, about]);
  expect(told).toEqual([
    ["DutiesSet", NORTHGATE, "Northgate Software"],
    ["MemberInvited", CALDER, "Calder Health Systems"],
    ["MemberInvited", NORTHGATE, "Northgate Software"],
  ]);
  expect(eventsAbout.latest[0]).toMatchObject({
    name: "Ada",
    duties: ["supplier", "supplier-signatory"],
    byDuty: "administrator",
  });
  expect(JSON.stringify(eventsAbout)).not.toContain(administrator.name);
  const [latest] = (await personalData(await actor(id), 1)).eventsAbout.latest;
  expect(latest?.type).toBe("DutiesSet");
  const { eventsAbout: ofOther } = await personalData(await actor("supplier-contributor"), 10);
  expect(ofOther.latest.map(({ name }) => name)).not.toContain("Ada");
  const back = { person: id, duties: ["supplier"], region: null } as const;
  await changeDuties(administrator, NORTHGATE, back, after(2));
});

test("who leaves loses access at the next request; drafts and links go at once, what they did stays", async () => {
  const { id } = await database().person.findUniqueOrThrow({ where: { email } });
  const session = await startSession(id, MORNING);
  await sent();
  const before = (await findSession(session))?.actor;
  if (!before) throw new Error("Nobody is signed in");
  expect(await leave(before, NORTHGATE, MORNING)).toMatchObject({ type: "MemberLeft" });
  expect((await findSession(session))?.actor.memberships).toEqual([]);
  expect(await personByEmail(email, true)).toBeNull();
  expect(await database().draft.count({ where: { personId: id } })).toBe(0);
  expect(await database().signInToken.count({ where: { email } })).toBe(0);
  expect(await databaseOfTheHouse().event.count({ where: { byId: id } })).toBe(2);
});

test("contact data goes after 30 days, while an open invitation keeps it so long", async () => {
  const { id, leftAt } = await database().person.findUniqueOrThrow({ where: { email } });
  expect(leftAt).toEqual(MORNING);
  const month = CONTACT_DAYS * DAY;
  expect((await clearOut(after(month)))?.people).toBe(0);
  // The invitation of the other organisation is open still, and was not accepted: it loses its address 30 days after its end.
  expect((await clearOut(after(month + 1)))?.people).toBe(0);
  expect((await clearOut(after(month + 7 * DAY + 1)))?.people).toBe(1);
  const cleared = await database().person.findUniqueOrThrow({ where: { id } });
  expect(cleared).toMatchObject({
    name: "Somebody who has left",
    email: `left-${id}@left.invalid`,
  });
  expect(await database().session.count({ where: { personId: id } })).toBe(0);
  const said = await databaseOfTheHouse().event.findMany({ where: { byId: id } });
  expect(said.map(({ byName }) => byName)).toEqual(["Ada", "Ada"]);
  expect((await clearOut(after(month + 7 * DAY + 2)))?.people).toBe(0);
});

test("whoever is invited again by the same address is somebody new", async () => {
  const old = await databaseOfTheHouse().event.findFirstOrThrow({ where: { byName: "Ada" } });
  const signatory = await actor("supplier-signatory");
  const id = await join(
    signatory,
    NORTHGATE,
    { name: "Ada", email, duties: ["supplier"] },
    MORNING,
  );
  expect(id).not.toBe(old.byId);
});

test("members keep their address however long ago they came back", async () => {
  const first = { email: "back@example.test", duties: ["supplier"] } as const;
  const signatory = await actor("supplier-signatory");
  const id = await join(signatory, NORTHGATE, first, MORNING);
  await leave(await actor(id), NORTHGATE, MORNING);
  expect(await join(signatory, NORTHGATE, first, after(DAY))).toBe(id);
  await clearOut(after(400 * DAY));
  expect(await database().person.findUnique({ where: { id } })).toMatchObject({
    email: "back@example.test",
  });
  expect(clearedIfLeftBefore(after(CONTACT_DAYS * DAY))).toEqual(MORNING);
});
