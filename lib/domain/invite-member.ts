/**
 * An administrator, or a signatory of the organisation itself, invites somebody by e-mail to hold duties there. The invitation holds for
 * seven days; accepting it is the only way to become a member. Nobody is invited twice at once, and no member again. So that nobody's
 * mailbox is flooded, an organisation sends one address a few messages a day, and invites so many people a day.
 * Source: domain.md section 7.4.
 */
import type { Actor, Duty, Organisation, Region } from "./actor.ts";
import { dutiesWanted } from "./duties-wanted.ts";
import type { WantedRefusal } from "./duties-wanted.ts";
import { isEmailAddress, plainEmail } from "./email-address.ts";
import type { OrganisationEvent } from "./organisation-event.ts";
import { capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";
import { problemsWithName } from "./readable-name.ts";
import type { NameRefusal } from "./readable-name.ts";
import { plainText } from "./readable-text.ts";

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 7;
export const LONGEST_PERSON_NAME = 120;
/** How many invitations an organisation sends to one address within a day, again and withdrawn ones among them. */
export const MOST_TO_ONE_ADDRESS = 5;
/** How many people an organisation invites within a day: a full file, and another one. */
export const MOST_INVITED_A_DAY = 20_000;

/** Gives the instant until which an invitation sent now can be accepted. */
export function invitationEnd(at: Date): string {
  return new Date(at.getTime() + INVITATION_DAYS * 86_400_000).toISOString();
}

/** Gives the instant at which an invitation was sent that can be accepted until then: those of one file were sent at one. */
export function invitationSent(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() - INVITATION_DAYS * 86_400_000);
}

export interface InvitationWanted {
  /** The id it is to have. */
  readonly invitation: string;
  readonly organisation: Organisation;
  readonly name: string;
  readonly email: string;
  readonly duties: readonly Duty[];
  /** Of a DoS lead; disregarded with any other duty. */
  readonly region: Region | null;
}

/** Who has this address already, and how much was sent. */
export interface InvitedAlready {
  /** What they hold in other organisations. */
  readonly elsewhere: readonly Duty[];
  readonly member: boolean;
  readonly invited: boolean;
  /** As many messages as may go to this address within a day went there. */
  readonly sentOften: boolean;
  /** How many people the organisation invited within a day. */
  readonly today: number;
}

export type InviteRefusal =
  | { readonly because: "notPermitted"; readonly permission: "people.manage" }
  | { readonly because: "personNameMissing" }
  | NameRefusal
  | { readonly because: "emailMissing" }
  | { readonly because: "emailMalformed" }
  | { readonly because: "dutiesMissing" }
  | WantedRefusal
  | { readonly because: "memberAlready" }
  | { readonly because: "invitedAlready" }
  | { readonly because: "sentOften"; readonly most: number }
  | { readonly because: "manyInvited"; readonly most: number };

export type InviteDecision =
  | {
      readonly happened: Extract<OrganisationEvent, { type: "MemberInvited" }>;
      /** Of whoever is invited: they stand beside the event, and are cleared one day. */
      readonly name: string;
      readonly email: string;
      readonly as: Capacity;
    }
  | { readonly refused: readonly InviteRefusal[] };

/**
 * Given who asks, whom they invite, who has the address already and the time, gives the event MemberInvited and the address as it is
 * stored. Refuses, naming everything in the way: anybody who does not manage these people; a name that is missing, too long,
 * not one readable line with a letter in it, or a web address; an address that is none; no duties, duties of another kind of organisation,
 * a DoS lead without
 * a region, an administrator who approves; an address that belongs to a member or to an open invitation, or was written to often; and too
 * many in a day.
 */
export function inviteMember(
  actor: Actor,
  wanted: InvitationWanted,
  already: InvitedAlready,
  at: Date,
): InviteDecision {
  const as = capacityFor("people.manage", actor, wanted.organisation);
  if (!as) return { refused: [{ because: "notPermitted", permission: "people.manage" }] };
  const name = plainText(wanted.name);
  const email = plainEmail(wanted.email);
  const {
    duties,
    region,
    refused: wrong,
  } = dutiesWanted(wanted.organisation.kind, wanted, already.elsewhere);

  const refused: InviteRefusal[] = [];
  if (name === "") refused.push({ because: "personNameMissing" });
  refused.push(...problemsWithName(name, LONGEST_PERSON_NAME));
  if (email === "") refused.push({ because: "emailMissing" });
  else if (!isEmailAddress(email)) refused.push({ because: "emailMalformed" });
  else if (already.member) refused.push({ because: "memberAlready" });
  else if (already.invited) refused.push({ because: "invitedAlready" });
  else if (already.sentOften) refused.push({ because: "sentOften", most: MOST_TO_ONE_ADDRESS });
  if (wanted.duties.length === 0) refused.push({ because: "dutiesMissing" });
  refused.push(...wrong);
  if (already.today >= MOST_INVITED_A_DAY)
    refused.push({ because: "manyInvited", most: MOST_INVITED_A_DAY });
  if (refused.length > 0) return { refused };
  const { invitation } = wanted;
  const expiresAt = invitationEnd(at);
  return {
    happened: { type: "MemberInvited", invitation, duties, region, expiresAt },
    name,
    email,
    as,
  };
}
