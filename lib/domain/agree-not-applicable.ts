/**
 * The reviewer agrees that an item is not applicable, and with it the item is settled. Nobody agrees to their own question.
 */
import type { Actor } from "./actor.ts";
import type { Decision, Refusal } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";

/** Decides whether an item is not applicable. Refuses: not the reviewer, not asked, own question. */
export function agreeNotApplicable(journey: Journey, actor: Actor, key: string): Decision {
  const hand = takeItem(journey, actor, key, "notApplicable.agree", ["notApplicableAsked"]);
  if ("refused" in hand) return hand;
  const own: Refusal[] = recordOf(journey, key).givenBy.includes(actor.id)
    ? [{ because: "ownWork" }]
    : [];
  return decide({ type: "NotApplicableAgreed", item: key }, hand.as, [...hand.inTheWay, ...own]);
}
