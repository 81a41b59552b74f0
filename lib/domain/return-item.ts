/**
 * The verifier returns a submitted item and says why, in words the owner can act on. The owner's answers stay.
 */
import type { Actor } from "./actor.ts";
import type { Decision } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithText } from "./typed-text.ts";
import type { Journey } from "./journey.ts";

/** Decides whether an item is returned. Refuses: not the verifier, not submitted, no reason or one too long. */
export function returnItem(journey: Journey, actor: Actor, key: string, reason: string): Decision {
  const hand = takeItem(journey, actor, key, "item.return", ["submitted"]);
  if ("refused" in hand) return hand;
  const inTheWay = [...hand.inTheWay, ...problemsWithText("reason", reason)];
  return decide({ type: "ItemReturned", item: key, reason: plainText(reason) }, hand.as, inTheWay);
}
