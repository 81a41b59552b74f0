/**
 * The verifier accepts a submitted item, and with it the item is settled. Nobody accepts what they gave or submitted.
 */
import type { Actor } from "./actor.ts";
import type { Decision, Refusal } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithOptionalText } from "./typed-text.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";

/** Decides whether an item is accepted; the note may be empty. Refuses: not the verifier, not submitted, own work, note too long. */
export function acceptItem(journey: Journey, actor: Actor, key: string, note: string): Decision {
  const hand = takeItem(journey, actor, key, "item.accept", ["submitted"]);
  if ("refused" in hand) return hand;
  const inTheWay: Refusal[] = [...hand.inTheWay];
  if (recordOf(journey, key).givenBy.includes(actor.id)) inTheWay.push({ because: "ownWork" });
  inTheWay.push(...problemsWithOptionalText("note", note));
  return decide(
    { type: "ItemAccepted", item: key, note: plainText(note) || null },
    hand.as,
    inTheWay,
  );
}
