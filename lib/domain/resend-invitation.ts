/**
 * Who manages the people of an organisation sends an open invitation again: the link before stops working, and seven days begin anew. What
 * was accepted or withdrawn is not sent again, nor one whose address was cleared because nobody accepted it for so long, nor one whose
 * address was written to often enough for a day.
 */
import type { Actor, Organisation } from "./actor.ts";
import { MOST_TO_ONE_ADDRESS, invitationEnd } from "./invite-member.ts";
import type { InvitationState, OrganisationEvent } from "./organisation-event.ts";
import { capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";

/** An invitation as it stands; its name and address are null once they were cleared. */
export interface StandingInvitation {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly state: InvitationState;
}

export type InvitationRefusal =
  | { readonly because: "notPermitted"; readonly permission: "people.manage" }
  | { readonly because: "invitationAccepted" }
  | { readonly because: "invitationWithdrawn" }
  | { readonly because: "addressCleared" }
  | { readonly because: "sentOften"; readonly most: number };

export type ResendDecision =
  | {
      readonly happened: Extract<OrganisationEvent, { type: "InvitationResent" }>;
      readonly as: Capacity;
    }
  | { readonly refused: readonly InvitationRefusal[] };

/** Gives the event InvitationResent. Refuses anybody who does not manage these people, an invitation that is not open, and one sent often. */
export function resendInvitation(
  actor: Actor,
  organisation: Organisation,
  invitation: StandingInvitation,
  sentOften: boolean,
  at: Date,
): ResendDecision {
  const as = capacityFor("people.manage", actor, organisation);
  if (!as) return { refused: [{ because: "notPermitted", permission: "people.manage" }] };
  const settled = whySettled(invitation.state);
  if (settled) return { refused: [settled] };
  const { id, name, email } = invitation;
  if (name === null || email === null) return { refused: [{ because: "addressCleared" }] };
  if (sentOften) return { refused: [{ because: "sentOften", most: MOST_TO_ONE_ADDRESS }] };
  return {
    happened: { type: "InvitationResent", invitation: id, expiresAt: invitationEnd(at) },
    as,
  };
}

/** Gives why an invitation is no longer open, or null where it is. */
export function whySettled(
  state: InvitationState,
): { readonly because: "invitationAccepted" | "invitationWithdrawn" } | null {
  if (state === "accepted") return { because: "invitationAccepted" };
  return state === "withdrawn" ? { because: "invitationWithdrawn" } : null;
}
