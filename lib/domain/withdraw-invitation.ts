/**
 * Who manages the people of an organisation takes an open invitation back: its link stops working at once. Many at once, such as all that
 * one wrong file brought, are taken back like one after the other: each by itself, and those alone that were sent when the page was read.
 */
import type { Actor, Organisation } from "./actor.ts";
import type { OrganisationEvent } from "./organisation-event.ts";
import { capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";
import { whySettled } from "./resend-invitation.ts";
import type { InvitationRefusal, StandingInvitation } from "./resend-invitation.ts";

export type WithdrawDecision =
  | {
      readonly happened: Extract<OrganisationEvent, { type: "InvitationWithdrawn" }>;
      readonly as: Capacity;
    }
  | { readonly refused: readonly InvitationRefusal[] };

/** Gives the event InvitationWithdrawn. Refuses anybody who does not manage these people, and an invitation that is not open. */
export function withdrawInvitation(
  actor: Actor,
  organisation: Organisation,
  invitation: StandingInvitation,
): WithdrawDecision {
  const as = capacityFor("people.manage", actor, organisation);
  if (!as) return { refused: [{ because: "notPermitted", permission: "people.manage" }] };
  const settled = whySettled(invitation.state);
  if (settled) return { refused: [settled] };
  const { id } = invitation;
  return {
    happened: { type: "InvitationWithdrawn", invitation: id },
    as,
  };
}
