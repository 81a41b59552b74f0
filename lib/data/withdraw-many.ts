import "server-only";
import type { Actor } from "../domain/actor.ts";
import { isReadable } from "../domain/readable-text.ts";
import { mayManagePeople } from "../domain/manage-people.ts";
import type { InvitationState } from "../domain/organisation-event.ts";
import { withdrawInvitation } from "../domain/withdraw-invitation.ts";
import { authorOf } from "./change-organisation.ts";
import { databaseOfPeople } from "./client.ts";
import { toOrganisation } from "./organisations.ts";
import { lockPeople, recordWithdrawals } from "./record-organisation.ts";

/** Which open invitations: those that end at one instant, as those of one file do, or all that end until then. */
export interface ToWithdraw {
  readonly which: "together" | "all";
  readonly end: Date;
}

/** So many in one transaction: nobody else changes people while it lasts. */
const AT_ONCE = 1000;

/**
 * Withdraws open invitations of an organisation, so many in a transaction: whatever ends it between two of them, those are withdrawn whole
 * and the rest is open, and asking again withdraws that. Gives how many; null where there is no such organisation, or the actor does not
 * manage its people.
 */
export async function withdrawMany(
  actor: Actor,
  organisationId: string,
  wanted: ToWithdraw,
  now: Date,
): Promise<number | null> {
  if (!mayManagePeople(actor, { id: organisationId }) || !isReadable(organisationId)) return null;
  let done = 0;
  let count: number | null;
  do {
    count = await withdrawSome(actor, organisationId, wanted, now);
    if (count === null) return null;
    done += count;
  } while (count === AT_ONCE);
  return done;
}

async function withdrawSome(
  actor: Actor,
  organisationId: string,
  { which, end }: ToWithdraw,
  now: Date,
): Promise<number | null> {
  return await databaseOfPeople(actor, organisationId).$transaction(
    async (tx) => {
      await lockPeople(tx);
      const row = await tx.organisation.findUnique({ where: { id: organisationId } });
      if (!row) return null;
      const organisation = toOrganisation(row);
      const open = await tx.invitation.findMany({
        where: {
          organisationId,
          state: "open",
          expiresAt: which === "together" ? end : { lte: end },
        },
        orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
        take: AT_ONCE,
      });
      const decisions = open.map(({ id, name, email, state }) =>
        withdrawInvitation(actor, organisation, {
          id,
          name,
          email,
          state: state as InvitationState,
        }),
      );
      const made = decisions.filter((decision) => "happened" in decision);
      const [first] = made;
      if (!first) return 0;
      const events = made.map(({ happened }) => happened);
      const author = { at: now, by: authorOf(actor, first.as) };
      await recordWithdrawals(tx, organisationId, events, author);
      return events.length;
    },
    { timeout: 30_000 },
  );
}
