import "server-only";
import type { Actor, Duty, Membership } from "../domain/actor.ts";
import { ASSURER_DUTIES, dutiesHeld } from "../domain/actor.ts";

/**
 * What the database shows of journeys, as the marks its policies look for: "supplier <id>", "end-user-organisation <id>", "region <name>",
 * "beneath <id>" for the product beneath a deployment, which is read and never written, and "everything". No mark, no journey.
 */
export type Scope = readonly string[];

/** The scope of what the product does by itself, and the mark of those who see every journey. */
export const EVERYTHING: Scope = ["everything"];

const SEE_ALL: readonly Duty[] = [...ASSURER_DUTIES, "auditor"];

/**
 * Gives what an actor may see of journeys. Says the same as `visibleTo` and the domain's `maySee`, and on purpose not by the same code:
 * what one of them forgets the others hold, and a test holds all three equal.
 */
export function scopeOf(actor: Actor): Scope {
  const marks = new Set(actor.memberships.flatMap(marksOf));
  return marks.has("everything") ? EVERYTHING : [...marks];
}

function marksOf(membership: Membership): readonly string[] {
  const { organisation, region } = membership;
  const held = dutiesHeld(membership);
  if (organisation.kind !== "assurance") {
    return held.length > 0 ? [`${organisation.kind} ${organisation.id}`] : [];
  }
  if (held.some((duty) => SEE_ALL.includes(duty))) return EVERYTHING;
  return held.includes("dos-lead") && region !== null ? [`region ${region}`] : [];
}
