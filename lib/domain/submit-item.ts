/**
 * The owner says: this is done. An item is submitted only with its dependencies settled and its required fields given; one that takes
 * a signature is submitted by a signatory of the owner's side. Where nobody reviews it, submitting settles it: it is declared.
 * Otherwise the reviewer's target counts from that day, in working days.
 */
import type { Actor } from "./actor.ts";
import { missingAnswers, problemsWithAnswers } from "./answer-problems.ts";
import type { Decision, Refusal } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import { whatItWaitsFor } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import { promiseFrom } from "./promise.ts";

/**
 * Decides whether an item is submitted at that moment.
 * Refuses: not a submitter, already in review or settled, dependencies open, answers wrong or missing; names all of them.
 */
export function submitItem(journey: Journey, actor: Actor, key: string, now: Date): Decision {
  const hand = takeItem(journey, actor, key, "item.submit", [
    "notYetStarted",
    "inProgress",
    "returned",
    "cannotStartYet",
  ]);
  if ("refused" in hand) return hand;
  const { item } = hand;
  const { answers } = recordOf(journey, key);
  const waiting = whatItWaitsFor(journey, key);
  const wrong = problemsWithAnswers(item.fields, answers, journey.role);
  const missing = missingAnswers(item, answers, journey.role);
  const inTheWay: Refusal[] = [...hand.inTheWay];
  if (waiting.items.length > 0 || waiting.milestone)
    inTheWay.push({ because: "cannotStartYet", ...waiting });
  if (wrong.length > 0) inTheWay.push({ because: "answersWrong", problems: wrong });
  if (missing.length > 0) inTheWay.push({ because: "answersMissing", problems: missing });
  const promisedFor = item.verifier === null ? null : promiseFrom(journey.pathway, item, now);
  return decide({ type: "ItemSubmitted", item: key, promisedFor }, hand.as, inTheWay);
}
