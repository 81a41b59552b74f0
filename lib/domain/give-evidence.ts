/**
 * The owner of an item gives answers and files for it, a few or all, and may give better ones until it is submitted. What was given
 * before is superseded, never overwritten. An item that cannot start yet takes nothing, and an answer of the wrong form is refused
 * with the field and the reason; an answer that is merely missing is not: this is a draft until it is submitted.
 */
import type { Actor } from "./actor.ts";
import type { Answers } from "./answer.ts";
import { sameAnswers } from "./answer.ts";
import { problemsWithAnswers } from "./answer-problems.ts";
import type { Decision, Refusal } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import { whatItWaitsFor } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";

/**
 * Decides whether answers are taken. `answers` holds the fields the form showed; those equal to what is there are left out.
 * Refuses: not the owner, settled or in review, cannot start yet, answers of the wrong form, nothing changed.
 */
export function giveEvidence(
  journey: Journey,
  actor: Actor,
  key: string,
  answers: Answers,
): Decision {
  const hand = takeItem(journey, actor, key, "evidence.give", [
    "notYetStarted",
    "inProgress",
    "returned",
    "cannotStartYet",
  ]);
  if ("refused" in hand) return hand;
  const waiting = whatItWaitsFor(journey, key);
  const has = recordOf(journey, key).answers;
  const changed = Object.fromEntries(
    Object.entries(answers).filter(([field, given]) => !sameAnswers(has[field] ?? [], given)),
  );
  const problems = problemsWithAnswers(hand.item.fields, answers, journey.role);
  const inTheWay: Refusal[] = [...hand.inTheWay];
  if (waiting.items.length > 0 || waiting.milestone)
    inTheWay.push({ because: "cannotStartYet", ...waiting });
  if (problems.length > 0) inTheWay.push({ because: "answersWrong", problems });
  else if (Object.keys(changed).length === 0) inTheWay.push({ because: "nothingChanged" });
  return decide({ type: "EvidenceGiven", item: key, answers: changed }, hand.as, inTheWay);
}
