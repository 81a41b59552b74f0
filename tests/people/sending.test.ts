// What becomes of invitations where the mail server refuses some, is slow or away, or the process that sends them is killed.
import { randomUUID } from "node:crypto";
import {
  type MockInstance,
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  test,
  vi,
} from "vitest";
import { changeInvitation, invite } from "@/lib/data/change-invitations";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { noteInvitationSent, takeInvitationToSend } from "@/lib/data/invitations-to-send";
import { findSession, startSession } from "@/lib/data/sessions";
import { useInvitation } from "@/lib/data/use-invitation";
import type { Actor } from "@/lib/domain/actor";
import { sendInvitations } from "@/lib/mail/send-invitations";
import { type Mailbox, Refused, openMailbox } from "./mailbox";
import { MORNING, after, onProduct } from "./on-product";

const NORTHGATE = "demonstration-northgate";
const variables: Record<string, string> = { DEMO: "on" };
let mailbox: Mailbox;
let administrator: Actor;
const asked: string[] = [];
let judge: (
  asked: { readonly sender: string } | { readonly recipient: string },
) => Refused | null | Promise<Refused | null>;
let told: MockInstance<typeof process.stdout.write>;
type Told = { readonly msg: string; readonly invitation: string };
const takesAll = (): null => null;
beforeAll(async () => {
  mailbox = await openMailbox({
    sender: (sender) => judge({ sender }),
    recipient: (recipient) => {
      asked.push(recipient.slice(0, recipient.indexOf("@")));
      return judge({ recipient });
    },
  });
  variables["SMTP_URL"] = mailbox.url;
});
onProduct(variables);
beforeAll(async () => {
  const session = await findSession(await startSession("administrator", MORNING));
  if (!session) throw new Error("There is no administrator");
  administrator = session.actor;
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.arrived.splice(0);
  asked.splice(0);
  judge = takesAll;
  // What is told to the operator of each is looked at once, below.
  told = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  await databaseOfTheHouse().invitation.deleteMany();
  await database().rateLimit.deleteMany();
});

afterEach(() => told.mockRestore());

/** Invites people; gives the id of the first. */
async function invited(now: Date, ...names: readonly string[]): Promise<string> {
  const wanted = names.map((name) => ({
    invitation: randomUUID(),
    name,
    email: `${name}@example.test`,
    duties: ["supplier"] as const,
    region: null,
  }));
  expect(await invite(administrator, NORTHGATE, wanted, now)).toBe(names.length);
  return wanted[0]?.invitation ?? "";
}
const sentAt = async (id: string): Promise<Date | null> =>
  (await databaseOfTheHouse().invitation.findFirstOrThrow({ where: { id } })).sentAt;
async function taken(now: Date) {
  const next = await takeInvitationToSend(now);
  if (!next) throw new Error("No invitation waits to be sent");
  return next;
}

test("one that a killed process had in hand is not sent yet; a quarter of an hour later it goes out again, and the later link works", async () => {
  const id = await invited(MORNING, "dropped");
  const first = await taken(MORNING);
  expect(await sentAt(id)).toBeNull();
  // Whoever else sends meanwhile leaves it to the one that has it in hand.
  expect(await sendInvitations(() => after(14))).toBe(0);
  const again = await taken(after(15));
  await noteInvitationSent(again, after(16));
  expect(await sentAt(id)).toEqual(after(16));
  expect(await sendInvitations(() => after(60))).toBe(0);
  expect(await useInvitation(first.token, null, after(60))).toBeNull();
  expect(await useInvitation(again.token, null, after(60))).toHaveProperty("person");
});

test("one that is asked for again while it is on its way still waits once the first message is out", async () => {
  const id = await invited(MORNING, "twice");
  const first = await taken(MORNING);
  const where = { organisation: NORTHGATE, invitation: id };
  expect(await changeInvitation(administrator, where, "resend", after(1))).toBe(true);
  await noteInvitationSent(first, after(1));
  expect(await sentAt(id)).toBeNull();
  expect(await useInvitation(first.token, null, after(1))).toBeNull();
  expect(await sendInvitations(() => after(1))).toBe(1);
  expect(await sentAt(id)).toEqual(after(1));
});

/** Refuses recipients whose name begins so. */
function refuses(code: number, ...beginnings: readonly string[]): typeof judge {
  return (about) => {
    const { recipient } = { recipient: "", ...about };
    const refused = beginnings.some((beginning) => recipient.startsWith(beginning));
    return refused ? new Refused(code, "We do not know them") : null;
  };
}
const arrivedAt = (): string[] => mailbox.arrived.flatMap(({ to }) => to).toSorted();

test.each([550, 554, 450, 452])(
  "an address that the server refuses with %i holds up nobody else, and is tried again behind those that nobody tried",
  async (code) => {
    judge = refuses(code, "gone");
    const ids = [await invited(MORNING, "gone-1"), await invited(MORNING, "gone-2")];
    await invited(after(1), "ada", "grace");
    expect(await sendInvitations(() => after(2))).toBe(2);
    expect(arrivedAt()).toEqual(["ada@example.test", "grace@example.test"]);
    expect(asked).toHaveLength(4);
    const lines = told.mock.calls.map(([line]) => JSON.parse(String(line)) as Told);
    expect(new Set(lines.map(({ invitation }) => invitation))).toEqual(new Set(ids));
    expect(lines.map(({ msg }) => msg)).toEqual(ids.map(() => "An invitation could not be sent"));
    expect(JSON.stringify(lines)).not.toContain("example.test");
    expect([await sentAt(ids[0] ?? ""), await sentAt(ids[1] ?? "")]).toEqual([null, null]);
    asked.splice(0);
    await invited(after(3), "mary");
    expect(await sendInvitations(() => after(3))).toBe(1);
    expect(asked).toEqual(["mary", expect.any(String), expect.any(String)]);
    judge = takesAll;
    expect(await sendInvitations(() => after(4))).toBe(2);
    expect(await sentAt(ids[0] ?? "")).toEqual(after(4));
  },
);

test("a server that is about to close is left alone until the next round, which begins with what nobody tried", async () => {
  judge = refuses(421, "full");
  await invited(MORNING, "full");
  await invited(after(1), "ada");
  expect(await sendInvitations(() => after(2))).toBe(0);
  expect(asked).toEqual(["full"]);
  expect(await sendInvitations(() => after(3))).toBe(1);
  expect(asked).toEqual(["full", "ada", "full"]);
});

test.each([550, 451])(
  "a server that says %i of this sender is asked once a round",
  async (code) => {
    let senders = 0;
    judge = (about) => {
      if (!("sender" in about)) return null;
      senders += 1;
      return new Refused(code, "Not from you");
    };
    await invited(MORNING, "ada", "grace", "mary");
    expect(await sendInvitations(() => MORNING)).toBe(0);
    expect(senders).toBe(1);
  },
);

test("a server that refuses every recipient is left alone after twenty, and each round begins with others", async () => {
  judge = refuses(550, "nobody");
  await invited(MORNING, ...Array.from({ length: 30 }, (_, n) => `nobody-${n}`));
  expect(await sendInvitations(() => MORNING)).toBe(0);
  expect(asked).toHaveLength(20);
  expect(await sendInvitations(() => after(1))).toBe(0);
  expect(new Set(asked).size).toBe(30);
});

test("a message that the server neither takes nor refuses is given up before somebody else takes it up", async () => {
  const longest = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(), 300);
    return patience.signal;
  });
  judge = () => Promise.race([]);
  const id = await invited(MORNING, "ada");
  expect(await sendInvitations(() => MORNING)).toBe(0);
  expect(longest.mock.calls[0]?.[0]).toBeLessThan(15 * 60_000);
  longest.mockRestore();
  judge = takesAll;
  expect(await sendInvitations(() => after(1))).toBe(1);
  expect(await sentAt(id)).toEqual(after(1));
});

test("where nobody listens nothing is lost: the next round sends it", async () => {
  const id = await invited(MORNING, "ada", "grace");
  const { port } = new URL(mailbox.url);
  await mailbox.close();
  expect(await sendInvitations(() => MORNING)).toBe(0);
  expect(await sentAt(id)).toBeNull();
  mailbox = await openMailbox({ port: Number(port) });
  expect(await sendInvitations(() => MORNING)).toBe(2);
});
