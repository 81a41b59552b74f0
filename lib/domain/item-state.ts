/**
 * An item cannot start while something it depends on is not settled, or while the milestone it comes after is not signed; in
 * every other way it stands where people left it. A dependency counts only where it applies to the journey's role, and it may
 * lie in the other scope: a deployment's item can wait for one of the product's. An item is settled when it is accepted,
 * declared, or agreed to be not applicable. Source: design.md section 2; domain.md 1.5.
 */
import type { ItemProgress, Journey } from "./journey.ts";
import { ITEM_PROGRESS, recordOf } from "./journey.ts";
import type { Item, Scope } from "./pathway.ts";
import { findItem, itemOf, milestoneOf } from "./find-in-pathway.ts";

export const ITEM_STATES = ["cannotStartYet", ...ITEM_PROGRESS] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** The words for each state, as people read them. */
export const ITEM_STATE_NAMES: Readonly<Record<ItemState, string>> = {
  cannotStartYet: "Cannot start yet",
  notYetStarted: "Not yet started",
  inProgress: "In progress",
  submitted: "Submitted",
  returned: "Returned",
  accepted: "Accepted",
  declared: "Declared",
  notApplicableAsked: "Not applicable asked",
  notApplicable: "Not applicable",
};

/** Tells whether an item with this progress is settled. */
export function isSettled(progress: ItemProgress | ItemState): boolean {
  return progress === "accepted" || progress === "declared" || progress === "notApplicable";
}

/** Tells whether an item is waiting for a reviewer. */
export function isInReview(progress: ItemProgress | ItemState): boolean {
  return progress === "submitted" || progress === "notApplicableAsked";
}

/** Gives the journey that keeps things of a scope: itself, or a deployment's product; null when there is none. */
export function journeyOfScope(journey: Journey, scope: Scope): Journey | null {
  return journey.scope === scope ? journey : journey.product;
}

/** Gives the items of the journey's own scope that apply to its role, in the order of the pathway. */
export function itemsOf(journey: Journey): readonly Item[] {
  return journey.pathway.items.filter(
    (item) => item.scope === journey.scope && item.appliesTo.includes(journey.role),
  );
}

/** Gives the item of that key if it belongs to the journey's scope and applies to its role, else undefined. */
export function ownItem(journey: Journey, key: string): Item | undefined {
  const item = findItem(journey.pathway, key);
  return item && item.scope === journey.scope && item.appliesTo.includes(journey.role)
    ? item
    : undefined;
}

/** What an item waits for before it can start. Both are empty when it can. */
export interface Waiting {
  readonly items: readonly string[];
  readonly milestone: string | null;
}

/** Names everything that keeps an item from being started. */
export function whatItWaitsFor(journey: Journey, key: string): Waiting {
  const item = itemOf(journey.pathway, key);
  const items = item.dependsOn.filter((dependency) => !isDependencyMet(journey, dependency));
  const milestone = item.afterMilestone;
  return { items, milestone: milestone && !isSigned(journey, milestone) ? milestone : null };
}

/** Tells whether everything an item depends on is there. */
export function canStart(journey: Journey, key: string): boolean {
  const waiting = whatItWaitsFor(journey, key);
  return waiting.items.length === 0 && waiting.milestone === null;
}

/** Gives the state of an item of the journey's own scope. */
export function stateOfItem(journey: Journey, key: string): ItemState {
  const { progress } = recordOf(journey, key);
  return progress === "notYetStarted" && !canStart(journey, key) ? "cannotStartYet" : progress;
}

/** Tells whether its owner can work on an item now: it can be started, is under way, or was returned. */
export function isActionable(journey: Journey, key: string): boolean {
  const { progress } = recordOf(journey, key);
  if (progress === "returned") return true;
  return (progress === "notYetStarted" || progress === "inProgress") && canStart(journey, key);
}

function isDependencyMet(journey: Journey, key: string): boolean {
  const item = itemOf(journey.pathway, key);
  if (!item.appliesTo.includes(journey.role)) return true;
  const home = journeyOfScope(journey, item.scope);
  return home !== null && isSettled(recordOf(home, key).progress);
}

/** A sign-off that was withdrawn no longer lets anything start; one that changed since still does. */
function isSigned(journey: Journey, key: string): boolean {
  const home = journeyOfScope(journey, milestoneOf(journey.pathway, key).scope);
  const signOff = home?.signOffs[key];
  return signOff !== undefined && signOff.withdrawn === null;
}
