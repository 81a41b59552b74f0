/**
 * Who manages the people of an organisation corrects the name of a member: one that was misspelt, or another after a marriage. A name is of
 * the person and not of one membership, so of somebody who belongs to several organisations an administrator alone corrects it: nobody
 * renames who signs or reviews elsewhere. What happened before keeps the name as it was. An e-mail address is not corrected: it is who
 * somebody is when they sign in. Who has another one is invited there, accepts, and is removed under the old one.
 * Source: UK GDPR article 16, right to rectification.
 */
import type { Actor, Organisation } from "./actor.ts";
import { LONGEST_PERSON_NAME } from "./invite-member.ts";
import type { OrganisationEvent, PersonNamed } from "./organisation-event.ts";
import { capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";
import { problemsWithName } from "./readable-name.ts";
import type { NameRefusal } from "./readable-name.ts";
import { plainText } from "./readable-text.ts";

/** Whose name it is, and where they belong. */
export interface PersonStanding {
  readonly person: PersonNamed;
  readonly member: boolean;
  /** They belong to another organisation, too. */
  readonly elsewhere: boolean;
}

export type CorrectPersonRefusal =
  | { readonly because: "notPermitted"; readonly permission: "people.manage" }
  | { readonly because: "notAMember" }
  | { readonly because: "belongsElsewhere" }
  | { readonly because: "personNameMissing" }
  | NameRefusal
  | { readonly because: "sameName" };

export type CorrectPersonDecision =
  | {
      readonly happened: Extract<OrganisationEvent, { type: "PersonCorrected" }>;
      readonly as: Capacity;
    }
  | { readonly refused: readonly CorrectPersonRefusal[] };

/** Gives in what the actor corrects the name of a member, or null where an administrator has to. */
export function correctsAs(
  actor: Actor,
  organisation: Pick<Organisation, "id">,
  { elsewhere }: Pick<PersonStanding, "elsewhere">,
): Capacity | null {
  return capacityFor(elsewhere ? "person.correctAnywhere" : "people.manage", actor, organisation);
}

/**
 * Given who asks, the name wanted and whose it is now, gives the event PersonCorrected, with the name before. Refuses, naming everything in
 * the way: anybody who does not manage these people; somebody who is no member; a signatory for somebody who belongs elsewhere too; a name
 * that is missing, not one readable line with a letter in it, a web address, too long, or the one they have.
 */
export function correctPerson(
  actor: Actor,
  organisation: Pick<Organisation, "id">,
  wanted: { readonly name: string },
  now: PersonStanding,
): CorrectPersonDecision {
  if (!capacityFor("people.manage", actor, organisation))
    return { refused: [{ because: "notPermitted", permission: "people.manage" }] };
  if (!now.member) return { refused: [{ because: "notAMember" }] };
  const as = correctsAs(actor, organisation, now);
  if (!as) return { refused: [{ because: "belongsElsewhere" }] };
  const name = plainText(wanted.name);
  const { id, name: before } = now.person;
  const refused: CorrectPersonRefusal[] = [...problemsWithName(name, LONGEST_PERSON_NAME)];
  if (name === "") refused.push({ because: "personNameMissing" });
  if (name === before) refused.push({ because: "sameName" });
  if (refused.length > 0) return { refused };
  return { happened: { type: "PersonCorrected", person: { id, name }, before }, as };
}
