// Somebody becomes a member as everybody does: invited, then accepting with the link.
import { randomUUID } from "node:crypto";
import { invite } from "@/lib/data/change-invitations";
import { database } from "@/lib/data/client";
import { noteInvitationSent, takeInvitationToSend } from "@/lib/data/invitations-to-send";
import { useInvitation } from "@/lib/data/use-invitation";
import type { Actor, Duty, Region } from "@/lib/domain/actor";

export interface Joining {
  readonly name?: string;
  readonly email: string;
  readonly duties: readonly Duty[];
  readonly region?: Region | null;
}

/** Invites somebody and gives the token that goes out to them. Throws when the invitation is refused. */
export async function tokenOf(
  actor: Actor,
  organisation: string,
  { name = "Somebody New", region = null, ...one }: Joining,
  now: Date,
): Promise<string> {
  const wanted = { invitation: randomUUID(), name, region, ...one };
  const answer = await invite(actor, organisation, [wanted], now);
  if (answer !== 1) throw new Error(JSON.stringify(answer));
  return await tokenToSend(now);
}

/** Gives the token of the one invitation that waits to be sent. */
export async function tokenToSend(now: Date): Promise<string> {
  const next = await takeInvitationToSend(now);
  if (!next) throw new Error("No invitation waits to be sent");
  await noteInvitationSent(next, now);
  return next.token;
}

/** Invites somebody, who accepts, signed in where they belong somewhere already. Gives the person's id. */
export async function join(
  actor: Actor,
  organisation: string,
  joining: Joining,
  now: Date,
): Promise<string> {
  const token = await tokenOf(actor, organisation, joining, now);
  const known = await database().person.findFirst({
    where: { email: joining.email.toLowerCase(), memberships: { some: {} } },
  });
  const answer = await useInvitation(token, known?.id ?? null, now);
  if (!answer || !("person" in answer)) throw new Error(JSON.stringify(answer));
  return answer.person;
}
