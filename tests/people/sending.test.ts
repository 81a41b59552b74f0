// What becomes of invitations where the mail server refuses some, is slow or away, or the process that sends them is killed.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeInvitation, invite } from "@/lib/data/change-invitations";
import { database } from "@/lib/data/client";
import { noteInvitationSent, takeInvitationToSend } from "@/lib/data/invitations-to-send";
import { findSession, startSession } from "@/lib/data/sessions";
import { useInvitation } from "@/lib/data/use-invitation";
import type { Actor } from "@/lib/domain/actor";
import { sendInvitations } from "@/lib/mail/send-invitations";
import { type Mailbox, openMailbox } from "./mailbox";
import { MORNING, after, onProduct } from "./on-product";

const NORTHGATE = "demonstration-northgate";
const variables: Record<string, string> = { DEMO: "on" };
let mailbox: Mailbox;
let administrator: Actor;
beforeAll(async () => {
  mailbox = await openMailbox();
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
  await database().invitation.deleteMany();
});

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
  (await database().invitation.findUniqueOrThrow({ where: { id } })).sentAt;
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
