/**
 * The owner asks that an item is not applicable to them, with the reason. Whoever reviews the item decides; where nobody does, the signer
 * of the milestone it comes before. The same target counts as for a submission.
 */
import type { Actor } from "./actor.ts";
import type { Decision } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithText } from "./typed-text.ts";
import type { Journey } from "./journey.ts";
import { promiseFrom } from "./promise.ts";

/** Decides whether the question is put. Refuses: not the owner, in review or settled, no reason or one too long. */
export function askNotApplicable(
  journey: Journey,
  actor: Actor,
  key: string,
  reason: string,
  now: Date,
): Decision {
  const hand = takeItem(journey, actor, key, "notApplicable.ask", [
    "cannotStartYet",
    "notYetStarted",
    "inProgress",
    "returned",
  ]);
  if ("refused" in hand) return hand;
  const inTheWay = [...hand.inTheWay, ...problemsWithText("reason", reason)];
  const promisedFor = promiseFrom(journey.pathway, hand.item, now);
  return decide(
    { type: "NotApplicableAsked", item: key, reason: plainText(reason), promisedFor },
    hand.as,
    inTheWay,
  );
}
