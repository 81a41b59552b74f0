/**
 * The reviewer refuses that an item is not applicable, with the reason. The item is again what it was before the question.
 */
import type { Actor } from "./actor.ts";
import type { Decision } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithText } from "./typed-text.ts";
import type { Journey } from "./journey.ts";

/** Decides whether the question is refused. Refuses: not the reviewer, not asked, no reason or one too long. */
export function refuseNotApplicable(
  journey: Journey,
  actor: Actor,
  key: string,
  reason: string,
): Decision {
  const hand = takeItem(journey, actor, key, "notApplicable.refuse", ["notApplicableAsked"]);
  if ("refused" in hand) return hand;
  const inTheWay = [...hand.inTheWay, ...problemsWithText("reason", reason)];
  return decide(
    { type: "NotApplicableRefused", item: key, reason: plainText(reason) },
    hand.as,
    inTheWay,
  );
}
