/**
 * Whom an invitation was sent to accepts it with its link, once, within seven days, and belongs to the organisation from then on. A link
 * proves that a message was read, and that lets in nobody who has something here already: whose address belongs to a member of any
 * organisation accepts signed in as that person. Only somebody whom nobody knew before is signed in by accepting; whoever had left
 * everywhere accepts, and signs in afterwards. A link that somebody else holds is of no use while they are signed in as themselves.
 */
import type { Duty, Organisation, Region } from "./actor.ts";
import { dutiesTogether } from "./duties-together.ts";
import type { TogetherRefusal } from "./duties-together.ts";
import type { InvitationState, OrganisationEvent, PersonNamed } from "./organisation-event.ts";
import type { Capacity } from "./people-permissions.ts";
import { whySettled } from "./resend-invitation.ts";

export interface InvitationHeld {
  readonly id: string;
  readonly organisation: Organisation;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly expiresAt: Date;
  readonly state: InvitationState;
}

/** Whose address it is, and who holds the link. */
export interface Invited {
  readonly person: PersonNamed;
  /** The address that the invitation was sent to. */
  readonly email: string;
  /** Nobody knew them until now; they left everywhere; or they belong to an organisation, this or another. */
  readonly standing: "new" | "left" | "belongs";
  readonly member: boolean;
  /** What they hold in other organisations at this moment. */
  readonly elsewhere: readonly Duty[];
  /** They may no longer sign in. */
  readonly barred: boolean;
  /** The id of who is signed in as they accept it; null when nobody is. */
  readonly signedIn: string | null;
}

export type AcceptRefusal =
  | { readonly because: "notPermitted"; readonly permission: "invitation.accept" }
  | { readonly because: "invitationAccepted" }
  | { readonly because: "invitationWithdrawn" }
  | { readonly because: "invitationExpired" }
  /** They belong somewhere, and nobody is signed in. Whoever has the link has a message to this address. */
  | { readonly because: "signInFirst"; readonly email: string }
  | { readonly because: "memberAlready" }
  | TogetherRefusal;

export type AcceptDecision =
  | {
      readonly happened: Extract<OrganisationEvent, { type: "InvitationAccepted" }>;
      readonly as: Capacity;
      /** Whether accepting signs the person in. */
      readonly opensSession: boolean;
    }
  | { readonly refused: readonly [AcceptRefusal] };

/**
 * Given the invitation, whose address it is, who is signed in and the time, gives the event InvitationAccepted. Refuses with the first
 * that stands in the way: accepted or withdrawn already, run out, held by somebody else or somebody barred, not signed in where the person
 * has an account, a member already, and an administrator who would approve.
 */
export function acceptInvitation(
  invitation: InvitationHeld,
  invited: Invited,
  at: Date,
): AcceptDecision {
  const { id, organisation, duties, region, expiresAt } = invitation;
  const settled = whySettled(invitation.state);
  if (settled) return { refused: [settled] };
  if (expiresAt <= at) return { refused: [{ because: "invitationExpired" }] };
  const { person, email, standing, signedIn } = invited;
  const [duty] = duties;
  if (!duty || invited.barred || (signedIn !== null && signedIn !== person.id)) {
    return { refused: [{ because: "notPermitted", permission: "invitation.accept" }] };
  }
  if (standing === "belongs" && signedIn === null) {
    return { refused: [{ because: "signInFirst", email }] };
  }
  if (invited.member) return { refused: [{ because: "memberAlready" }] };
  const [apart] = dutiesTogether(duties, invited.elsewhere);
  if (apart) return { refused: [apart] };
  return {
    happened: { type: "InvitationAccepted", invitation: id, person, duties, region },
    as: { duty, organisation: organisation.name },
    opensSession: standing === "new",
  };
}
