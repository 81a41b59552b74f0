/**
 * The reference of a sign-off: what people quote in a letter. It names the milestone, the journey and the revision that was signed, so
 * that the same reference can never mean another sign-off.
 */
import type { Journey, SignOff } from "./journey.ts";

/** Gives the reference: "TCC-9B2E4D71A0C3-142". */
export function signOffReference(journey: Pick<Journey, "id">, signOff: SignOff): string {
  const id = journey.id.replaceAll("-", "").slice(-12);
  return `${signOff.milestone}-${id}-${signOff.revision}`.toUpperCase();
}
