import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { acceptInvitation } from "../domain/accept-invitation.ts";
import type { AcceptRefusal, Invited } from "../domain/accept-invitation.ts";
import { DUTIES, REGIONS } from "../domain/actor.ts";
import type { Duty, Organisation, Region } from "../domain/actor.ts";
import type { InvitationState } from "../domain/organisation-event.ts";
import { authorOf } from "./change-organisation.ts";
import { database } from "./client.ts";
import type { Queryable } from "./client.ts";
import { toOrganisation } from "./organisations.ts";
import { lockPeople, recordOrganisation } from "./record-organisation.ts";

/** What the link of an invitation opens. */
export interface InvitationOpened {
  readonly organisation: Organisation;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly expiresAt: Date;
  /** What stands in the way of accepting it now; null when nothing does. */
  readonly refused: AcceptRefusal | null;
}

/** Gives what is stored of an invitation's token. */
export function hashOfInvitation(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Gives the invitation of a link as it stands for who is signed in (null for nobody); null for a link that was never sent. Uses nothing. */
export async function openInvitation(
  token: string,
  signedIn: string | null,
  now: Date,
): Promise<InvitationOpened | null> {
  const found = await findInvitation(database(), token, signedIn);
  if (!found) return null;
  const { organisation, duties, region, expiresAt } = found.held;
  const decision = acceptInvitation(found.held, found.invited, now);
  const refused = "refused" in decision ? decision.refused[0] : null;
  return { organisation, duties, region, expiresAt, refused };
}

/**
 * Accepts the invitation of a link: person, membership and event in one transaction, under the lock. Gives the person's id; the refusal;
 * or null for a link that was never sent. Of two at once one is told that it was accepted.
 */
export async function useInvitation(
  token: string,
  signedIn: string | null,
  now: Date,
): Promise<{ readonly person: string } | { readonly refused: AcceptRefusal } | null> {
  return await database().$transaction(async (tx) => {
    await lockPeople(tx);
    const found = await findInvitation(tx, token, signedIn);
    if (!found) return null;
    const decision = acceptInvitation(found.held, found.invited, now);
    if ("refused" in decision) return { refused: decision.refused[0] };
    const { person } = decision.happened;
    if (found.isNew) {
      const data = { id: person.id, name: person.name, email: found.email, sessionsValidFrom: now };
      await tx.person.create({ data });
    }
    const by = authorOf(person, decision.as);
    await recordOrganisation(tx, found.held.organisation.id, decision.happened, { at: now, by });
    return { person: person.id };
  });
}

async function findInvitation(db: Queryable, token: string, signedIn: string | null) {
  const row = await db.invitation.findUnique({
    where: { tokenHash: hashOfInvitation(token) },
    include: { organisation: true },
  });
  if (!row) return null;
  const { organisationId } = row;
  const email = row.email ?? "";
  const known =
    row.email === null
      ? null
      : await db.person.findUnique({
          where: { email },
          include: { memberships: { where: { organisationId } } },
        });
  const invited: Invited = {
    person: { id: known?.id ?? randomUUID(), name: known?.name ?? row.name ?? "" },
    member: (known?.memberships.length ?? 0) > 0,
    barred: row.email === null || known?.active === false,
    signedIn,
  };
  const held = {
    id: row.id,
    organisation: toOrganisation(row.organisation),
    duties: DUTIES.filter((duty) => row.duties.includes(duty)),
    region: REGIONS.find((one) => one === row.region) ?? null,
    expiresAt: row.expiresAt,
    state: row.state as InvitationState,
  };
  return { held, invited, email, isNew: known === null };
}
