/**
 * The reference of a sign-off: what people quote in a letter. It names the milestone, the journey by a short digest of its id, and the
 * revision that was signed, so that the same reference does not mean another sign-off.
 */
import type { Journey, SignOff } from "./journey.ts";
import { shortDigest } from "./short-digest.ts";

/** Gives the reference: "TCC-7F3K9-Q2M8X-142". */
export function signOffReference(
  journey: Pick<Journey, "id">,
  signOff: Pick<SignOff, "milestone" | "revision">,
): string {
  const digest = shortDigest(journey.id);
  const milestone = signOff.milestone.toUpperCase();
  return `${milestone}-${digest.slice(0, 5)}-${digest.slice(5)}-${signOff.revision}`;
}
