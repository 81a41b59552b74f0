/**
 * Who may do what with organisations and people: one table, beside that of journeys. A row names those who may; whoever is not named may not.
 * A duty of the assurance body counts for every organisation; a signatory's counts in their own alone. "Invited" is whom an invitation was
 * sent to, "member" whoever belongs to the organisation. Source: domain.md section 7.4 (no approval rights for administrators).
 */
import type { Actor, Duty, Organisation } from "./actor.ts";
import { dutiesHeld } from "./actor.ts";

export type PeopleHolder = "invited" | "member" | Duty;

const SIGNATORIES = ["supplier-signatory", "end-user-signatory"] as const;

export const PEOPLE_PERMISSIONS = {
  "organisation.add": ["administrator"],
  "organisation.correct": ["administrator"],
  "people.read": ["administrator", "auditor", ...SIGNATORIES],
  "people.manage": ["administrator", ...SIGNATORIES],
  /** The name of somebody who belongs to other organisations as well; of a member of one alone whoever manages them corrects it. */
  "person.correctAnywhere": ["administrator"],
  "invitation.accept": ["invited"],
  "membership.leave": ["member"],
} as const satisfies Record<string, readonly PeopleHolder[]>;

export type PeoplePermission = keyof typeof PEOPLE_PERMISSIONS;

/** A duty, and the name of the organisation in which it is held: in what somebody acts. */
export interface Capacity {
  readonly duty: Duty;
  readonly organisation: string;
}

/**
 * Gives in what the actor may do this in an organisation, or null when they may not. Who may do it in two ways does it as one of that
 * organisation's own people.
 */
export function capacityFor(
  permission: PeoplePermission,
  actor: Actor,
  organisation: Pick<Organisation, "id">,
): Capacity | null {
  const holders: readonly PeopleHolder[] = PEOPLE_PERMISSIONS[permission];
  const own = actor.memberships.filter((each) => each.organisation.id === organisation.id);
  const assurance = actor.memberships.filter((each) => each.organisation.kind === "assurance");
  for (const membership of [...own, ...assurance]) {
    const held = dutiesHeld(membership);
    const duty = holders.includes("member")
      ? own.includes(membership) && held[0]
      : held.find((each) => holders.includes(each));
    if (duty) return { duty, organisation: membership.organisation.name };
  }
  return null;
}
