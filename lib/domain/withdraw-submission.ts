/**
 * The owner takes back what is still in review, to better it: a submission, or the question whether the item applies. What the reviewer
 * has decided cannot be taken back; it is reopened.
 */
import type { Actor } from "./actor.ts";
import type { Decision } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import type { Journey } from "./journey.ts";

/** Decides whether a submission is withdrawn. Refuses: not the owner, not in review. */
export function withdrawSubmission(journey: Journey, actor: Actor, key: string): Decision {
  const hand = takeItem(journey, actor, key, "submission.withdraw", [
    "submitted",
    "notApplicableAsked",
  ]);
  if ("refused" in hand) return hand;
  return decide({ type: "SubmissionWithdrawn", item: key }, hand.as, hand.inTheWay);
}
