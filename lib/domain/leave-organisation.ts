/**
 * A member leaves an organisation: their duties there end at once, and what they did stays in the history. The last signatory and the last
 * administrator cannot leave before somebody else is one.
 */
import type { Actor, Organisation } from "./actor.ts";
import { lastOfADuty } from "./last-of-a-duty.ts";
import type { LastRefusal, Standing } from "./last-of-a-duty.ts";
import type { OrganisationEvent } from "./organisation-event.ts";
import { capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";

export type LeaveRefusal =
  { readonly because: "notPermitted"; readonly permission: "membership.leave" } | LastRefusal;

export type LeaveDecision =
  | { readonly happened: Extract<OrganisationEvent, { type: "MemberLeft" }>; readonly as: Capacity }
  | { readonly refused: readonly LeaveRefusal[] };

/** Gives the event MemberLeft. Refuses who is no member, the last signatory and the last administrator. */
export function leaveOrganisation(
  actor: Actor,
  organisation: Pick<Organisation, "id">,
  now: Standing,
): LeaveDecision {
  const as = capacityFor("membership.leave", actor, organisation);
  const membership = actor.memberships.find((each) => each.organisation.id === organisation.id);
  if (!as || !membership)
    return { refused: [{ because: "notPermitted", permission: "membership.leave" }] };
  const refused = lastOfADuty(actor.id, { held: membership.duties, kept: [] }, now);
  if (refused.length > 0) return { refused };
  return { happened: { type: "MemberLeft", person: { id: actor.id, name: actor.name } }, as };
}
