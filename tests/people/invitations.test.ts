import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeInvitation, invite } from "@/lib/data/change-invitations";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { personByEmail } from "@/lib/data/people-who-sign-in";
import { invitationsOf, openInvitations } from "@/lib/data/queries/invitations";
import { findSession, startSession } from "@/lib/data/sessions";
import { openInvitation, useInvitation } from "@/lib/data/use-invitation";
import { DUTIES } from "@/lib/domain/actor";
import type { Actor } from "@/lib/domain/actor";
import { invitationMessage } from "@/lib/mail/invitation-message";
import { sendInvitations } from "@/lib/mail/send-invitations";
import { sendMail } from "@/lib/mail/send-mail";
import { withdrawMany } from "@/lib/data/withdraw-many";
import { audit } from "@/lib/data/audit";
import { tokenOf, tokenToSend } from "./join";
import { type Arrived, type Mailbox, bodyOf, openMailbox } from "./mailbox";
import { MORNING, after, onProduct } from "./on-product";

const NORTHGATE = "demonstration-northgate";
const DAY = 24 * 60;
const variables: Record<string, string> = { DEMO: "on" };
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  variables["SMTP_URL"] = mailbox.url;
});
onProduct(variables);
afterAll(() => mailbox.close());
beforeEach(() => void mailbox.arrived.splice(0));

async function actor(id: string): Promise<Actor> {
  const session = await findSession(await startSession(id, MORNING));
  if (!session) throw new Error(`There is no ${id}`);
  return session.actor;
}
function invited(email: string) {
  return { email, duties: ["supplier"] } as const;
}
function eventsOf() {
  const where = { stream: "organisation", streamId: NORTHGATE };
  return databaseOfTheHouse().event.findMany({ where, orderBy: { number: "asc" } });
}
const headersOf = ({ raw }: Arrived): string => raw.slice(0, raw.indexOf("\r\n\r\n"));

describe("the message", () => {
  test("arrives at the one invited, in plain text, with a link whose token the database does not hold", async () => {
    const wanted = { invitation: randomUUID(), name: "Ada Lovell", region: null };
    const signatory = await actor("supplier-signatory");
    await invite(signatory, NORTHGATE, [{ ...wanted, ...invited("Ada@Example.test") }], MORNING);
    expect(await sendInvitations(() => MORNING)).toBe(1);
    expect(await sendInvitations(() => MORNING)).toBe(0);
    expect(mailbox.arrived).toHaveLength(1);
    const [message] = mailbox.arrived;
    if (!message) throw new Error("Nothing arrived");
    expect(message.to).toEqual(["ada@example.test"]);
    expect(message.raw).toMatch(/^content-type: text\/plain/im);
    const body = bodyOf(message).replaceAll("\r\n", "\n");
    expect(body).toContain(
      "Hello Ada Lovell,\n\nSupplier signatory, Northgate Software invites you to Path to Live",
    );
    expect(body).toContain("Organisation: Northgate Software\n");
    expect(body).toContain("What you would do there: Supplier contributor\n");
    // On a clock in London, in summer.
    expect(body).toContain("It works once, until 7 August 2026 at 09:00 (time in London).");
    const token = new URL(/http\S+/.exec(bodyOf(message))?.[0] ?? "").searchParams.get("token");
    expect(await openInvitation(token ?? "", null, MORNING)).toMatchObject({ refused: null });
    expect(JSON.stringify(await databaseOfTheHouse().invitation.findMany())).not.toContain(token);
  });

  test.each([
    'Ada "The Boss", Lovell <all@example.test>',
    "Ada\r\nBcc: all@example.test\r\n\r\nAnother message",
    "Ada\nSubject: Another",
    "a@b.co, c@d.co; e@f.co",
    "=?utf-8?q?Ada=0D=0ABcc:_all@example.test?=",
  ])("nothing in a name or an organisation's name reaches its header: %j", async (hostile) => {
    const message = invitationMessage({
      name: hostile,
      organisation: hostile,
      email: "ada@example.test",
      duties: ["supplier"],
      region: null,
      expiresAt: after(7 * DAY),
      by: { id: "a", name: hostile, duty: "supplier-signatory", organisation: hostile },
      link: "http://localhost:3140/invitation?token=x",
    });
    // Nor does it write a line of its own in the message.
    const lines = message.text.split("\n").filter((line) => line !== "");
    expect(lines).toHaveLength(8);
    await sendMail(message, MORNING);
    const [arrived] = mailbox.arrived;
    expect(mailbox.arrived).toHaveLength(1);
    expect(arrived?.to).toEqual(["ada@example.test"]);
    const headers = headersOf(arrived ?? { to: [], raw: "" });
    expect(headers).not.toMatch(/^(bcc|cc):/im);
    expect(headers.match(/^(to|subject|from):/gim)).toHaveLength(3);
    expect(headers).toMatch(/^To: ada@example\.test\r?$/m);
    expect(headers).not.toContain("all@example.test");
    expect(headers).toMatch(/^Subject: You are invited to Path to Live\r?$/m);
  });

  test.each([
    "ada@example.test\r\nBcc: all@example.test",
    "ada@example.test, all@example.test",
    '"ada" <all@example.test>',
    "ada@example.test\0",
  ])("an address that is more than one is refused, and nothing is stored: %j", async (email) => {
    const before = (await eventsOf()).length;
    const wanted = { invitation: randomUUID(), name: "Ada", region: null, ...invited(email) };
    expect(await invite(await actor("administrator"), NORTHGATE, [wanted], MORNING)).toEqual([
      { index: 0, refused: [{ because: "emailMalformed" }] },
    ]);
    expect(await eventsOf()).toHaveLength(before);
  });
});

test("the message says who asked for it last, as what, and with which region", async () => {
  const administrator = await actor("administrator");
  const email = "dos@example.test";
  const joining = { email, duties: ["dos-lead", "auditor"], region: "london" } as const;
  const wanted = { invitation: randomUUID(), name: "Ada Lovell", ...joining };
  const assurance = "demonstration-nhs-assurance";
  await database().person.update({
    where: { id: "administrator" },
    data: { name: "Priya Shah" },
  });
  await invite(await actor("administrator"), assurance, [wanted], MORNING);
  await database().person.update({
    where: { id: "administrator" },
    data: { name: "Administrator" },
  });
  await sendInvitations(() => MORNING);
  const where = { organisation: assurance, invitation: wanted.invitation };
  expect(await changeInvitation(administrator, where, "resend", after(DAY))).toBe(true);
  await sendInvitations(() => after(DAY));
  const [first = "", again = ""] = mailbox.arrived.map((each) =>
    bodyOf(each).replaceAll("\r\n", " "),
  );
  expect(first).toContain(
    "Priya Shah, Administrator, NHS assurance (demonstration) invites you to Path to Live",
  );
  expect(first).toContain("What you would do there: DoS lead of London, Auditor");
  expect(first).toContain("until 7 August 2026 at 09:00");
  expect(again).toContain("Administrator, NHS assurance (demonstration) invites you");
  expect(again).not.toContain("Priya");
  expect(again).toContain("until 8 August 2026 at 09:00");
});

describe("the link", () => {
  test("makes its person a member, once: person, membership and event together", async () => {
    const ada = invited("once@example.test");
    const token = await tokenOf(await actor("supplier-signatory"), NORTHGATE, ada, MORNING);
    const answers = await Promise.all(
      [1, 2, 3].map(() => useInvitation(token, null, after(6 * DAY))),
    );
    const accepted = answers.filter((answer) => answer && "person" in answer);
    expect(accepted).toHaveLength(1);
    expect(answers).toContainEqual({ refused: { because: "invitationAccepted" } });
    const person = await database().person.findUniqueOrThrow({
      where: { email: "once@example.test" },
      include: { memberships: true },
    });
    expect(person).toMatchObject({ demonstration: false, memberships: [{ duties: ["supplier"] }] });
    expect((await eventsOf()).at(-1)).toMatchObject({
      type: "InvitationAccepted",
      byId: person.id,
      byDuty: "supplier",
      byOrganisation: "Northgate Software",
    });
    expect(JSON.stringify((await eventsOf()).map(({ data }) => data))).not.toContain("@");
    const session = await findSession(await startSession(person.id, after(6 * DAY)));
    expect(session?.ended).toBe(false);
  });

  test("runs out after seven days, and once it is sent again the old one is unknown", async () => {
    const administrator = await actor("administrator");
    const token = await tokenOf(administrator, NORTHGATE, invited("slow@example.test"), MORNING);
    const over = after(7 * DAY);
    expect(await useInvitation(token, null, over)).toEqual({
      refused: { because: "invitationExpired" },
    });
    const { id } = await databaseOfTheHouse().invitation.findFirstOrThrow({
      where: { email: "slow@example.test" },
    });
    const where = { organisation: NORTHGATE, invitation: id };
    expect(await changeInvitation(administrator, where, "resend", over)).toBe(true);
    const again = await tokenToSend(over);
    expect(await useInvitation(token, null, over)).toBeNull();
    expect(await useInvitation(again, null, over)).toHaveProperty("person");
    expect(await changeInvitation(administrator, where, "resend", over)).toEqual({
      refused: [{ because: "invitationAccepted" }],
    });
  });

  test("is of no use once it is withdrawn, and the address is cleared", async () => {
    const signatory = await actor("supplier-signatory");
    const token = await tokenOf(signatory, NORTHGATE, invited("not@example.test"), MORNING);
    const { id } = await databaseOfTheHouse().invitation.findFirstOrThrow({
      where: { email: "not@example.test" },
    });
    const where = { organisation: NORTHGATE, invitation: id };
    for (const who of ["supplier-contributor", "supplier-signatory-calder", "booking-team"]) {
      expect(await changeInvitation(await actor(who), where, "withdraw", MORNING)).toBeNull();
    }
    const calder = { organisation: "demonstration-calder", invitation: id };
    const others = await actor("supplier-signatory-calder");
    expect(await changeInvitation(others, calder, "withdraw", MORNING)).toBeNull();
    expect(await changeInvitation(signatory, where, "withdraw", MORNING)).toBe(true);
    expect(await useInvitation(token, null, MORNING)).toEqual({
      refused: { because: "invitationWithdrawn" },
    });
    const row = await databaseOfTheHouse().invitation.findFirstOrThrow({ where: { id } });
    expect([row.name, row.email]).toEqual([null, null]);
  });

  test("stolen: somebody signed in as themselves cannot use it, and learns nothing; its person still can", async () => {
    const administrator = await actor("administrator");
    const token = await tokenOf(administrator, NORTHGATE, invited("hers@example.test"), MORNING);
    for (const thief of ["supplier-contributor-calder", "booking-team", "administrator"]) {
      expect(await useInvitation(token, thief, MORNING)).toEqual({
        refused: { because: "notPermitted", permission: "invitation.accept" },
      });
    }
    expect(await database().person.count({ where: { email: "hers@example.test" } })).toBe(0);
    expect(await useInvitation(token, null, MORNING)).toHaveProperty("person");
  });

  test("to the address of an account it opens nothing: its person signs in first, and accepts in their own session", async () => {
    const signatory = await actor("supplier-signatory");
    const email = "administrator@assurance.example";
    const token = await tokenOf(signatory, NORTHGATE, invited(email), MORNING);
    const signInFirst = { because: "signInFirst", email };
    const [before, sessions] = [await eventsOf(), await database().session.count()];
    expect(await openInvitation(token, null, MORNING)).toMatchObject({ refused: signInFirst });
    expect(await useInvitation(token, null, MORNING)).toEqual({ refused: signInFirst });
    expect(await useInvitation(token, "supplier-signatory", MORNING)).toHaveProperty("refused");
    expect(await eventsOf()).toEqual(before);
    expect(await useInvitation(token, "administrator", MORNING)).toEqual({
      person: "administrator",
      opensSession: false,
    });
    expect(await database().session.count()).toBe(sessions);
  });

  test("of somebody who had left everywhere it makes a member again, and opens no session", async () => {
    const signatory = await actor("supplier-signatory");
    const email = "back@example.test";
    const data = { id: "back", name: "Back", email, leftAt: MORNING, sessionsValidFrom: MORNING };
    await database().person.create({ data });
    const token = await tokenOf(signatory, NORTHGATE, invited(email), MORNING);
    expect(await openInvitation(token, null, MORNING)).toMatchObject({ opensSession: false });
    expect(await useInvitation(token, null, MORNING)).toEqual({
      person: "back",
      opensSession: false,
    });
    expect(await personByEmail(email, false)).toMatchObject({ id: "back" });
  });

  test("of somebody barred it lets nobody in", async () => {
    const email = "platforms@assurance.example";
    const token = await tokenOf(await actor("administrator"), NORTHGATE, invited(email), MORNING);
    await database().person.update({ where: { email }, data: { active: false } });
    expect(await useInvitation(token, null, MORNING)).toHaveProperty("refused");
  });

  test.each(["", "wrong", "x".repeat(100_000), "A\0"])("one never sent is none", async (token) => {
    expect(await openInvitation(token, null, MORNING)).toBeNull();
    expect(await useInvitation(token, null, MORNING)).toBeNull();
  });
});

test("who may not, invites nobody: every account, to every organisation", async () => {
  const people = await database().person.findMany({ where: { demonstration: true, active: true } });
  const organisations = await database().organisation.findMany();
  const before = await databaseOfTheHouse().invitation.count();
  for (const { id } of people) {
    const who = await actor(id);
    for (const organisation of organisations) {
      const may = who.memberships.some(
        ({ duties, organisation: own }) =>
          duties.includes("administrator") ||
          (own.id === organisation.id && duties.some((duty) => duty.endsWith("-signatory"))),
      );
      if (may) continue;
      const wanted = { invitation: randomUUID(), name: "X", email: "x@y.example", region: null };
      const answer = await invite(who, organisation.id, [{ ...wanted, duties: DUTIES }], MORNING);
      const refusal = { because: "notPermitted", permission: "people.manage" };
      expect([`${id}, ${organisation.name}`, answer]).toEqual([
        `${id}, ${organisation.name}`,
        [{ index: 0, refused: [refusal] }],
      ]);
    }
  }
  expect(await databaseOfTheHouse().invitation.count()).toBe(before);
});

test("an address is invited once at a time, and no member again", async () => {
  const signatory = await actor("supplier-signatory");
  const one = (email: string) => ({
    invitation: randomUUID(),
    name: "Twice",
    region: null,
    ...invited(email),
  });
  const twice = [one("twice@example.test"), one(" Twice@example.test")];
  expect(await invite(signatory, NORTHGATE, twice, MORNING)).toEqual([
    { index: 1, refused: [{ because: "invitedAlready" }] },
  ]);
  const answers = await Promise.all(
    [1, 2, 3].map(() => invite(signatory, NORTHGATE, [one("twice@example.test")], MORNING)),
  );
  expect(answers.filter((answer) => answer === 1)).toHaveLength(1);
  const member = one("supplier-contributor@northgate.example");
  expect(await invite(signatory, NORTHGATE, [member], MORNING)).toEqual([
    { index: 0, refused: [{ because: "memberAlready" }] },
  ]);
  const open = await invitationsOf(signatory, NORTHGATE, "TWICE@");
  expect(open?.rows.map(({ email }) => email)).toContain("twice@example.test");
});

describe("nobody's mailbox is flooded", () => {
  test("five messages from one organisation go to one address within a day: invited, sent again, withdrawn, invited again", async () => {
    const signatory = await actor("supplier-signatory");
    const wanted = { ...invited("Flooded@Example.test"), name: "Ada", region: null };
    const ask = async (organisation: string, now: Date) => {
      const who = organisation === NORTHGATE ? signatory : await actor("supplier-signatory-calder");
      return invite(who, organisation, [{ ...wanted, invitation: randomUUID() }], now);
    };
    const standing = async () => {
      const where = { email: "flooded@example.test", state: "open", organisationId: NORTHGATE };
      const { id } = await databaseOfTheHouse().invitation.findFirstOrThrow({ where });
      return { organisation: NORTHGATE, invitation: id };
    };
    const sentOften = { refused: [{ because: "sentOften", most: 5 }] };
    expect(await ask(NORTHGATE, MORNING)).toBe(1);
    for (const minutes of [1, 2, 3]) {
      const again = changeInvitation(signatory, await standing(), "resend", after(minutes));
      expect(await again).toBe(true);
    }
    expect(await changeInvitation(signatory, await standing(), "withdraw", after(4))).toBe(true);
    expect(await ask(NORTHGATE, after(5))).toBe(1);
    const here = await standing();
    expect(await changeInvitation(signatory, here, "resend", after(6))).toEqual(sentOften);
    expect(await changeInvitation(signatory, here, "withdraw", after(7))).toBe(true);
    expect(await ask(NORTHGATE, after(8))).toEqual([{ index: 0, ...sentOften }]);
    // What one organisation sends keeps no other from sending, and the day after there is room again.
    expect(await ask("demonstration-calder", after(9))).toBe(1);
    expect(await ask(NORTHGATE, after(DAY + 1))).toBe(1);
    const keys = await database().rateLimit.findMany({ where: { key: { startsWith: "invit" } } });
    expect(JSON.stringify(keys)).not.toContain("flooded");
  });

  test("an organisation invites 20,000 people within a day, and the others the day after", async () => {
    const administrator = await actor("administrator");
    const organisationId = "demonstration-saltmarsh";
    await databaseOfTheHouse().$executeRaw`
      insert into "Invitation" (id, "organisationId", duties, state, "expiresAt", "sentAt")
      select 'many-' || n, ${organisationId}, '{}', 'withdrawn', ${after(7 * DAY)}, ${MORNING}
      from generate_series(1, 19999) n`;
    const duties = ["end-user-organisation"] as const;
    const asked = ["a", "b"].map((one) => ({
      invitation: randomUUID(),
      name: one,
      email: `${one}@many.example`,
      duties,
      region: null,
    }));
    const many = { because: "manyInvited", most: 20_000 };
    expect(await invite(administrator, organisationId, asked, MORNING)).toEqual([
      { index: 1, refused: [many] },
    ]);
    expect(await invite(administrator, organisationId, asked.slice(0, 1), MORNING)).toBe(1);
    expect(await invite(administrator, organisationId, asked.slice(1), after(60))).toEqual([
      { index: 0, refused: [many] },
    ]);
    expect(await invite(administrator, organisationId, asked.slice(1), after(DAY + 1))).toBe(1);
    await databaseOfTheHouse().invitation.deleteMany({ where: { id: { startsWith: "many-" } } });
  });
});

test("10,000 at once, all or none", { timeout: 90_000 }, async () => {
  const administrator = await actor("administrator");
  const many = Array.from({ length: 10_000 }, (_, n) => ({
    invitation: randomUUID(),
    name: `Person ${n}`,
    region: null,
    ...invited(`person-${n}@example.test`),
  }));
  const where = { stream: "organisation", streamId: NORTHGATE };
  const stored = () => databaseOfTheHouse().event.count({ where });
  const before = await stored();
  const bad = many.map((one, n) => (n % 1000 === 7 ? { ...one, email: "none" } : one));
  const answer = await invite(administrator, NORTHGATE, bad, MORNING);
  expect(answer).toHaveLength(10);
  expect(await stored()).toBe(before);
  expect(await invite(administrator, NORTHGATE, many, MORNING, "judged")).toBe(10_000);
  expect(await stored()).toBe(before);
  expect(await invite(administrator, NORTHGATE, many, MORNING)).toBe(10_000);
  expect(await stored()).toBe(before + 10_000);
  const { _max } = await databaseOfTheHouse().event.aggregate({ where, _max: { number: true } });
  expect(_max.number).toBe(before + 10_000);
  expect(await invitationsOf(administrator, NORTHGATE, "person-", 400)).toMatchObject({
    rows: { length: 25 },
    total: 10_000,
    page: 400,
    pages: 400,
  });
});

describe("many invitations are withdrawn at once", { timeout: 60_000 }, () => {
  const MERE = "demonstration-mere-valley";
  const duties = ["end-user-organisation"] as const;
  const people = (file: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      invitation: randomUUID(),
      name: `${file} ${n}`,
      email: `${file}-${n}@example.test`,
      duties,
      region: null,
    }));
  const openOf = async () =>
    (await invitationsOf(await actor("administrator"), MERE, "", 1))?.total ?? 0;

  test("those of one file, in parts, each with its event; the others stay open", async () => {
    const signatory = await actor("end-user-organisation");
    const open = await openOf();
    expect(await invite(signatory, MERE, people("good", 3), after(1))).toBe(3);
    expect(await invite(signatory, MERE, people("wrong", 2_005), after(2))).toBe(2_005);
    expect(await invite(signatory, MERE, people("single", 1), after(3))).toBe(1);
    const waiting = await openInvitations(signatory, MERE);
    expect(waiting).toMatchObject({
      count: open + 2_009,
      latest: after(3 + 7 * DAY),
      together: [
        { expiresAt: after(2 + 7 * DAY), count: 2_005 },
        { expiresAt: after(1 + 7 * DAY), count: 3 },
      ],
    });
    const wrong = { which: "together", end: after(2 + 7 * DAY) } as const;
    expect(await withdrawMany(signatory, MERE, wrong, after(4))).toBe(2_005);
    expect(await withdrawMany(signatory, MERE, wrong, after(5))).toBe(0);
    expect(await openOf()).toBe(open + 4);
    const gone = await databaseOfTheHouse().invitation.findMany({
      where: { organisationId: MERE, expiresAt: wrong.end },
    });
    expect(gone).toHaveLength(2_005);
    for (const { name, email, state } of gone) {
      expect([name, email, state]).toEqual([null, null, "withdrawn"]);
    }
    const events = await databaseOfTheHouse().event.findMany({
      where: { streamId: MERE, type: "InvitationWithdrawn", at: after(4) },
    });
    expect(new Set(events.map(({ data }) => JSON.stringify(data))).size).toBe(2_005);
    expect(events[0]).toMatchObject({
      byId: "end-user-organisation",
      byDuty: "end-user-signatory",
    });
    expect((await audit(database())).faults).toEqual([]);
  });

  test("all that the page knew of, and none that was sent after it", async () => {
    const administrator = await actor("administrator");
    const { latest } = (await openInvitations(administrator, MERE)) ?? {};
    expect(await invite(administrator, MERE, people("later", 2), after(60))).toBe(2);
    const all = { which: "all", end: latest ?? MORNING } as const;
    expect(await withdrawMany(administrator, MERE, all, after(61))).toBeGreaterThanOrEqual(4);
    expect(await openOf()).toBe(2);
    const end = after(8 * DAY);
    const two = [1, 2].map(() =>
      withdrawMany(administrator, MERE, { which: "all", end }, after(62)),
    );
    expect(new Set(await Promise.all(two))).toEqual(new Set([0, 2]));
    expect(await openInvitations(administrator, MERE)).toEqual({
      count: 0,
      latest: null,
      together: [],
    });
  });

  test("by nobody who does not manage the people there", async () => {
    const signatory = await actor("end-user-organisation");
    expect(await invite(signatory, MERE, people("kept", 2), after(90))).toBe(2);
    const all = { which: "all", end: after(9 * DAY) } as const;
    for (const who of [
      "auditor",
      "booking-team",
      "supplier-signatory",
      "end-user-organisation-saltmarsh",
    ]) {
      expect(await withdrawMany(await actor(who), MERE, all, after(91))).toBeNull();
      expect(await openInvitations(await actor(who), MERE)).toBeNull();
    }
    expect(await openOf()).toBe(2);
    expect(await withdrawMany(await actor("administrator"), "no-such", all, after(91))).toBeNull();
    expect(await withdrawMany(await actor("administrator"), "\0", all, after(91))).toBeNull();
  });
});
