import "server-only";
import type { Actor } from "../domain/actor.ts";
import { isReadable } from "../domain/readable-text.ts";
import { plainEmail } from "../domain/email-address.ts";
import { inviteMember } from "../domain/invite-member.ts";
import type { InvitationWanted, InviteDecision, InviteRefusal } from "../domain/invite-member.ts";
import { resendInvitation } from "../domain/resend-invitation.ts";
import type { InvitationRefusal } from "../domain/resend-invitation.ts";
import { withdrawInvitation } from "../domain/withdraw-invitation.ts";
import type { InvitationState } from "../domain/organisation-event.ts";
import { authorOf } from "./change-organisation.ts";
import { databaseOfPeople } from "./client.ts";
import type { Prisma } from "./client.ts";
import { apartElsewhere } from "./duties-elsewhere.ts";
import { countSent, invitedWithinDay, sentOften } from "./invitation-limits.ts";
import { toOrganisation } from "./organisations.ts";
import { lockPeople, recordInvitations, recordOrganisation } from "./record-organisation.ts";

export type Wanted = Omit<InvitationWanted, "organisation">;

/** Of one of several that were asked for: which, counted from 0, and what stands in its way. */
export interface RefusedInvitation {
  readonly index: number;
  readonly refused: readonly InviteRefusal[];
}

/**
 * Invites people to an organisation, all or none, in one transaction: asks the domain for each under the lock. Gives how many were
 * invited; what stands in the way of each that cannot be; or null when the organisation does not exist. Nothing is sent here. With `only`
 * "judged" nothing is stored either.
 */
export async function invite(
  actor: Actor,
  organisationId: string,
  wanted: readonly Wanted[],
  now: Date,
  only: "stored" | "judged" = "stored",
): Promise<number | readonly RefusedInvitation[] | null> {
  if (!isReadable(organisationId)) return null;
  return await databaseOfPeople(actor, organisationId).$transaction(
    async (tx) => {
      await lockPeople(tx);
      const row = await tx.organisation.findUnique({ where: { id: organisationId } });
      if (!row) return null;
      const organisation = toOrganisation(row);
      const already = await addressesIn(tx, organisationId);
      const emails = wanted.map((one) => plainEmail(one.email));
      const often = await sentOften(tx, organisationId, emails, now);
      const elsewhere = await apartElsewhere(tx, organisationId);
      let today = await invitedWithinDay(tx, organisationId, now);
      const decisions = wanted.map((one): InviteDecision => {
        const email = plainEmail(one.email);
        const known = {
          elsewhere: elsewhere.get(email) ?? [],
          member: already.members.has(email),
          invited: already.invited.has(email),
          sentOften: often.has(email),
          today,
        };
        const decision = inviteMember(actor, { ...one, organisation }, known, now);
        if ("happened" in decision) {
          already.invited.add(email);
          today += 1;
        }
        return decision;
      });
      const refused = decisions.flatMap((decision, index) =>
        "refused" in decision ? [{ index, refused: decision.refused }] : [],
      );
      if (refused.length > 0) return refused;
      const made = decisions.filter((decision) => "happened" in decision);
      const [first] = made;
      if (!first || only === "judged") return made.length;
      const invited = made.map(({ happened, name, email }) => ({ event: happened, name, email }));
      const author = { at: now, by: authorOf(actor, first.as) };
      await recordInvitations(tx, organisationId, invited, author);
      const sent = invited.map(({ email }) => email);
      await countSent(tx, organisationId, sent, now);
      return made.length;
    },
    // Thousands at once take their time, and nobody else changes people meanwhile.
    { timeout: 60_000 },
  );
}

/** Sends an invitation again, or withdraws it. Gives true; the refusals; or null where there is none such in the organisation. */
export async function changeInvitation(
  actor: Actor,
  { organisation: organisationId, invitation: id }: { organisation: string; invitation: string },
  change: "resend" | "withdraw",
  now: Date,
): Promise<true | { readonly refused: readonly InvitationRefusal[] } | null> {
  if (!isReadable(organisationId) || !isReadable(id)) return null;
  return await databaseOfPeople(actor, organisationId).$transaction(async (tx) => {
    await lockPeople(tx);
    const row = await tx.invitation.findFirst({
      where: { id, organisationId },
      include: { organisation: true },
    });
    if (!row) return null;
    const organisation = toOrganisation(row.organisation);
    const standing = { id, name: row.name, email: row.email, state: row.state as InvitationState };
    const to = change === "resend" && row.email !== null ? [row.email] : [];
    const often = (await sentOften(tx, organisationId, to, now)).size > 0;
    const decision =
      change === "resend"
        ? resendInvitation(actor, organisation, standing, often, now)
        : withdrawInvitation(actor, organisation, standing);
    if ("refused" in decision) return decision;
    await countSent(tx, organisationId, to, now);
    const by = authorOf(actor, decision.as);
    await recordOrganisation(tx, organisationId, decision.happened, { at: now, by });
    return true;
  });
}

async function addressesIn(
  tx: Prisma.TransactionClient,
  organisationId: string,
): Promise<{ readonly members: Set<string>; readonly invited: Set<string> }> {
  const members = await tx.person.findMany({
    where: { memberships: { some: { organisationId } } },
    select: { email: true },
  });
  const invited = await tx.invitation.findMany({
    where: { organisationId, state: "open", email: { not: null } },
    select: { email: true },
  });
  return {
    members: new Set(members.map(({ email }) => email)),
    invited: new Set(invited.flatMap(({ email }) => email ?? [])),
  };
}
