/**
 * What happened to an organisation, its members and its invitations, one event a change. The stream of an organisation begins with
 * OrganisationAdded; folding it again gives members and invitations, which `npm run audit` compares with the rows. Events are for
 * ever, so they hold the names of members and no address of theirs: that stands in rows, which can be cleared. Who was invited and has
 * not come stands in rows alone.
 */
import type { Duty, OrganisationKind, Region } from "./actor.ts";

/** Somebody as they were called when it happened: events outlive people. */
export interface PersonNamed {
  readonly id: string;
  readonly name: string;
}

export type OrganisationEvent =
  | {
      readonly type: "OrganisationAdded";
      readonly name: string;
      readonly odsCode: string;
      readonly kind: OrganisationKind;
    }
  /** The organisation is called so from now on; `before` is what it was called. */
  | { readonly type: "OrganisationCorrected"; readonly name: string; readonly before: string }
  /** The duties a member holds there from now on; an empty list ends the membership. */
  | {
      readonly type: "DutiesSet";
      readonly person: PersonNamed;
      readonly duties: readonly Duty[];
      readonly region: Region | null;
    }
  | {
      readonly type: "MemberInvited";
      readonly invitation: string;
      /** Whom it was for, as far as that is known to who reads it: no event holds it, but those of earlier versions. */
      readonly name?: string;
      readonly duties: readonly Duty[];
      readonly region: Region | null;
      /** The instant as ISO text. */
      readonly expiresAt: string;
    }
  | {
      readonly type: "InvitationResent";
      readonly invitation: string;
      readonly name?: string;
      readonly expiresAt: string;
    }
  | {
      readonly type: "InvitationWithdrawn";
      readonly invitation: string;
      readonly name?: string;
    }
  /** The person belongs to the organisation from now on, with the duties of the invitation. */
  | {
      readonly type: "InvitationAccepted";
      readonly invitation: string;
      readonly person: PersonNamed;
      readonly duties: readonly Duty[];
      readonly region: Region | null;
    }
  | { readonly type: "MemberLeft"; readonly person: PersonNamed }
  /** A member is called so from now on. Stands in the stream of every organisation they belong to. */
  | { readonly type: "PersonCorrected"; readonly person: PersonNamed; readonly before: string };

export interface Member {
  readonly person: PersonNamed;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
}

export type InvitationState = "open" | "accepted" | "withdrawn";

export interface Invitation {
  readonly id: string;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly expiresAt: string;
  readonly state: InvitationState;
}

/** Given the members before and one event, gives the members after, in the order in which they joined. */
export function membersAfter(
  members: readonly Member[],
  event: OrganisationEvent,
): readonly Member[] {
  switch (event.type) {
    case "DutiesSet":
    case "InvitationAccepted": {
      const { person, duties, region } = event;
      if (duties.length === 0) return without(members, person);
      const member = { person, duties, region };
      return members.some((each) => each.person.id === person.id)
        ? members.map((each) => (each.person.id === person.id ? member : each))
        : [...members, member];
    }
    case "MemberLeft":
      return without(members, event.person);
    case "PersonCorrected": {
      const { person } = event;
      return members.map((each) => (each.person.id === person.id ? { ...each, person } : each));
    }
    default:
      return members;
  }
}

/** Given what the organisation was called before and one event, gives what it is called after. */
export function nameAfter(name: string, event: OrganisationEvent): string {
  return event.type === "OrganisationAdded" || event.type === "OrganisationCorrected"
    ? event.name
    : name;
}

/** Given the invitations before and one event, gives the invitations after, in the order in which they were made. */
export function invitationsAfter(
  invitations: readonly Invitation[],
  event: OrganisationEvent,
): readonly Invitation[] {
  const change = (id: string, now: Partial<Invitation>): readonly Invitation[] =>
    invitations.map((each) => (each.id === id ? { ...each, ...now } : each));
  switch (event.type) {
    case "MemberInvited": {
      const { invitation: id, duties, region, expiresAt } = event;
      return [...invitations, { id, duties, region, expiresAt, state: "open" }];
    }
    case "InvitationResent":
      return change(event.invitation, { expiresAt: event.expiresAt });
    case "InvitationWithdrawn":
      return change(event.invitation, { state: "withdrawn" });
    case "InvitationAccepted":
      return change(event.invitation, { state: "accepted" });
    default:
      return invitations;
  }
}

function without(members: readonly Member[], person: PersonNamed): readonly Member[] {
  return members.filter((member) => member.person.id !== person.id);
}
