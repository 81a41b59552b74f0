/**
 * What is next for a person: what came back to them first, then what was reopened, then what the milestone worked for needs, then what is
 * required, then what unblocks most, then the order of the pathway.
 * And what waits for others. Both follow from the states of items and the duties the person holds in the journey.
 */
import type { Actor } from "./actor.ts";
import { dependentsOf, milestonesBefore } from "./find-in-pathway.ts";
import { isActionable, isInReview, isSettled, itemsOf, ownItem } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import { canBeSigned, milestonesOf } from "./milestone-state.ts";
import type { Item, Milestone } from "./pathway.ts";
import { dutiesIn, dutyFor, holdersOf } from "./permissions.ts";
import { milestoneWorkedFor } from "./turn.ts";

export interface NextStep {
  readonly item: Item;
  readonly returned: boolean;
  /** Settled once, and opened again. */
  readonly reopened: boolean;
  /** Required before the milestone the journey works for now. */
  readonly pressing: boolean;
  /** How many unsettled items wait for this one, directly or through others. */
  readonly unblocks: number;
}

/** Gives the items the actor can work on now, the most pressing first. */
export function nextSteps(journey: Journey, actor: Actor): readonly NextStep[] {
  const held = dutiesIn(actor, journey);
  const goal = milestoneWorkedFor(journey);
  const before = new Set(
    goal === null ? [] : [goal, ...milestonesBefore(journey.pathway, goal).map(({ key }) => key)],
  );
  return itemsOf(journey)
    .filter((item) => isActionable(journey, item.key))
    .filter((item) =>
      holdersOf("evidence.give", journey, { item }).some((duty) => held.includes(duty)),
    )
    .map((item) => {
      const { progress, reopenedAt } = recordOf(journey, item.key);
      return {
        item,
        returned: progress === "returned",
        reopened: reopenedAt !== null,
        pressing: item.required && before.has(item.before),
        unblocks: unblockedBy(journey, item.key).length,
      };
    })
    .toSorted(byUrgency);
}

/** Orders steps, of one journey or of several, the most pressing first. */
export function byUrgency(one: NextStep, other: NextStep): number {
  return (
    Number(other.returned) - Number(one.returned) ||
    Number(other.reopened) - Number(one.reopened) ||
    Number(other.pressing) - Number(one.pressing) ||
    Number(other.item.required) - Number(one.item.required) ||
    other.unblocks - one.unblocks
  );
}

/** Tells whether an item in review waits for the actor's decision: on a submission, or on whether it applies. */
export function mayDecide(journey: Journey, actor: Actor, item: Item): boolean {
  const { progress } = recordOf(journey, item.key);
  const permission = progress === "notApplicableAsked" ? "notApplicable.agree" : "item.accept";
  return isInReview(progress) && dutyFor(permission, actor, journey, { item }) !== null;
}

/** Gives the items of the journey that are in review, the longest waiting first. */
export function waitingForOthers(journey: Journey): readonly Item[] {
  const since = (item: Item): number => recordOf(journey, item.key).submittedAt?.getTime() ?? 0;
  return itemsOf(journey)
    .filter((item) => isInReview(recordOf(journey, item.key).progress))
    .toSorted((one, other) => since(one) - since(other));
}

/** Gives the milestones of the journey that wait for nothing but a signature, in the order of the pathway. */
export function milestonesToSign(journey: Journey): readonly Milestone[] {
  return milestonesOf(journey).filter(({ key }) => canBeSigned(journey, key));
}

/** Tells whether the actor holds the duty that signs this milestone. */
export function maySign(journey: Journey, actor: Actor, milestone: Milestone): boolean {
  return dutyFor("milestone.signOff", actor, journey, { milestone: milestone.key }) !== null;
}

/** Gives the unsettled items of the journey that cannot start before this one is settled, directly or through others. */
export function unblockedBy(journey: Journey, key: string): readonly Item[] {
  const found = new Set<Item>();
  const follow = (at: string): void => {
    for (const item of dependentsOf(journey.pathway, at)) {
      if (found.has(item) || !isOpen(journey, item)) continue;
      found.add(item);
      follow(item.key);
    }
  };
  follow(key);
  return itemsOf(journey).filter((item) => found.has(item));
}

function isOpen(journey: Journey, item: Item): boolean {
  return (
    ownItem(journey, item.key) !== undefined && !isSettled(recordOf(journey, item.key).progress)
  );
}
