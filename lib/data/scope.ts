import "server-only";
import type { Actor, Duty, Membership } from "../domain/actor.ts";
import { ASSURER_DUTIES, dutiesHeld } from "../domain/actor.ts";

/**
 * What the database shows, as the marks its policies look for. Of journeys: "supplier <id>", "end-user-organisation <id>", "region <name>",
 * "beneath <id>" for the product beneath a deployment, which is read and never written, and "everything". Of the history and the invitations
 * of an organisation: "people <id>", "invitation <hash of its link>", and "everybody". No mark, no row.
 */
export type Scope = readonly string[];

/** The mark of those who see every journey. It shows them no organisation's people. */
const EVERY_JOURNEY: Scope = ["everything"];

/** The scope of what the product does by itself. */
export const EVERYTHING: Scope = [...EVERY_JOURNEY, "everybody"];

const SEE_ALL: readonly Duty[] = [...ASSURER_DUTIES, "auditor"];
const SEE_EVERYBODY: readonly Duty[] = ["administrator", "auditor"];
const SEE_OWN_PEOPLE: readonly Duty[] = ["supplier-signatory", "end-user-signatory"];

/**
 * Gives what an actor may see of journeys. Says the same as `visibleTo` and the domain's `maySee`, and on purpose not by the same code:
 * what one of them forgets the others hold, and a test holds all three equal.
 */
export function scopeOf(actor: Actor): Scope {
  const marks = new Set(actor.memberships.flatMap(marksOf));
  return marks.has("everything") ? EVERY_JOURNEY : [...marks];
}

/**
 * Gives what an actor may see of the history and the invitations of an organisation; whoever leaves it sees where that is written. Says the
 * same as the domain's `people.read` and `membership.leave`, not by the same code either.
 */
export function scopeOfPeople(
  { memberships }: Actor,
  organisationId: string,
  to: "read" | "leave" = "read",
): Scope {
  const everywhere = memberships.some(
    (each) =>
      each.organisation.kind === "assurance" &&
      dutiesHeld(each).some((duty) => SEE_EVERYBODY.includes(duty)),
  );
  if (everywhere) return ["everybody"];
  const own = memberships.find(({ organisation }) => organisation.id === organisationId);
  const held = own ? dutiesHeld(own) : [];
  const sees =
    to === "leave" ? held.length > 0 : held.some((duty) => SEE_OWN_PEOPLE.includes(duty));
  return sees ? [`people ${organisationId}`] : [];
}

function marksOf(membership: Membership): readonly string[] {
  const { organisation, region } = membership;
  const held = dutiesHeld(membership);
  if (organisation.kind !== "assurance") {
    return held.length > 0 ? [`${organisation.kind} ${organisation.id}`] : [];
  }
  if (held.some((duty) => SEE_ALL.includes(duty))) return EVERY_JOURNEY;
  return held.includes("dos-lead") && region !== null ? [`region ${region}`] : [];
}
