/**
 * A change is a question to the domain; the answer is either what happened or everything that stands in the way. A refusal is plain
 * data: the screen that shows it and the test that expects it read the same facts.
 */
import type { Actor, Duty } from "./actor.ts";
import type { AnswerProblem } from "./answer-problems.ts";
import type { JourneyEvent, Recorded } from "./event.ts";
import { findMilestone } from "./find-in-pathway.ts";
import type { ItemState } from "./item-state.ts";
import { ownItem, stateOfItem } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import type { MilestoneState } from "./milestone-state.ts";
import type { Item, Milestone, Scope } from "./pathway.ts";
import type { Permission } from "./permissions.ts";
import { dutyFor, holdersOf, maySee, maySeeForm } from "./permissions.ts";
import type { Unreadable } from "./readable-text.ts";
import type { TextName } from "./typed-text.ts";

export type Refusal =
  /** It does not exist, or the actor may not know that it does. */
  | { readonly because: "notFound" }
  | {
      readonly because: "notPermitted";
      readonly permission: Permission;
      readonly mayDo: readonly Duty[];
    }
  | { readonly because: "itemInWrongState"; readonly item: string; readonly state: ItemState }
  | {
      readonly because: "milestoneInWrongState";
      readonly milestone: string;
      readonly state: MilestoneState;
    }
  | {
      readonly because: "cannotStartYet";
      readonly items: readonly string[];
      readonly milestone: string | null;
    }
  | { readonly because: "answersWrong"; readonly problems: readonly AnswerProblem[] }
  | { readonly because: "answersMissing"; readonly problems: readonly AnswerProblem[] }
  | { readonly because: "nothingChanged" }
  | { readonly because: "textMissing"; readonly text: TextName }
  /** It holds a character that nobody can see, or that the database refuses. */
  | ({ readonly because: "textUnreadable"; readonly text: TextName } & Unreadable)
  | {
      readonly because: "textTooLong";
      readonly text: TextName;
      readonly length: number;
      readonly limit: number;
    }
  /** Nobody accepts what they gave or submitted. */
  | { readonly because: "ownWork" }
  /** Another milestone must be signed by somebody else, and this person signed it. */
  | { readonly because: "samePersonSigned"; readonly milestone: string }
  | { readonly because: "itemsNotSettled"; readonly items: readonly string[] }
  | { readonly because: "milestonesNotSigned"; readonly milestones: readonly string[] }
  | { readonly because: "dateInPast"; readonly field: string }
  | { readonly because: "alreadyStarted"; readonly journey: string; readonly scope: Scope }
  | { readonly because: "organisationOfOtherKind"; readonly field: string; readonly name: string }
  /** The page that was read is of no revision there ever was: the form was tampered with or cut short. */
  | { readonly because: "unknownRevision" }
  /** The code is known here under another name than was typed, or the name under another code: one of the two is mistaken. */
  | {
      readonly because: "organisationNamedOtherwise";
      readonly field: "organisationName" | "odsCode";
      readonly odsCode: string;
      readonly name: string;
    }
  /** Something about the same subject changed after the page was read. */
  | { readonly because: "changedMeanwhile"; readonly events: readonly Recorded<JourneyEvent>[] };

export type Decision<E = JourneyEvent> =
  | { readonly happened: E; readonly as: Duty }
  | { readonly refused: readonly [Refusal, ...Refusal[]] };

/** Gives what happened, unless something stands in the way. */
export function decide<E extends JourneyEvent>(
  happened: E,
  as: Duty,
  inTheWay: readonly Refusal[],
): Decision<E> {
  const [first, ...rest] = inTheWay;
  return first ? { refused: [first, ...rest] } : { happened, as };
}

/** Gives a refusal for one reason. */
export function refuse(refusal: Refusal): { readonly refused: readonly [Refusal] } {
  return { refused: [refusal] };
}

/** An item that the actor may act on, with the duty in which they do. */
export interface ItemInHand {
  readonly item: Item;
  readonly as: Duty;
  readonly inTheWay: readonly Refusal[];
}

/**
 * Takes an item in hand for a change: it must exist for the actor, the actor must be permitted, and it must be in one of the states.
 * Refuses at once what the actor may not see or do; a wrong state is named together with whatever else is in the way.
 */
export function takeItem(
  journey: Journey,
  actor: Actor,
  key: string,
  permission: Permission,
  states: readonly ItemState[],
): ItemInHand | { readonly refused: readonly [Refusal] } {
  const item = ownItem(journey, key);
  if (!item || !maySeeForm(actor, journey, item)) return refuse({ because: "notFound" });
  const as = dutyFor(permission, actor, journey, { item });
  if (!as)
    return refuse({
      because: "notPermitted",
      permission,
      mayDo: holdersOf(permission, journey, { item }),
    });
  const state = stateOfItem(journey, key);
  const inTheWay: Refusal[] = states.includes(state)
    ? []
    : [{ because: "itemInWrongState", item: key, state }];
  return { item, as, inTheWay };
}

/** Takes a milestone of the journey's own scope in hand; refuses what the actor may not see or do. */
export function takeMilestone(
  journey: Journey,
  actor: Actor,
  key: string,
  permission: Permission,
): { readonly milestone: Milestone; readonly as: Duty } | { readonly refused: readonly [Refusal] } {
  const milestone = findMilestone(journey.pathway, key);
  if (!milestone || milestone.scope !== journey.scope || !maySee(actor, journey))
    return refuse({ because: "notFound" });
  const as = dutyFor(permission, actor, journey, { milestone: key });
  if (!as) {
    return refuse({
      because: "notPermitted",
      permission,
      mayDo: holdersOf(permission, journey, { milestone: key }),
    });
  }
  return { milestone, as };
}
