/**
 * The one rule of gates: a milestone can be signed when every required, applicable item that comes before it is settled and
 * every milestone before it is signed. It follows from the data alone, for any pathway. A sign-off whose items were reopened
 * is "changed since"; one that was taken back is "withdrawn"; both stop new sign-offs after them until signed again. Later
 * sign-offs stay, and are marked as resting on a changed or withdrawn one, deployments included. Source: design.md section 2.
 */
import { isSettled, journeyOfScope } from "./item-state.ts";
import type { Journey, SignOff } from "./journey.ts";
import { recordOf } from "./journey.ts";
import type { Item, Milestone } from "./pathway.ts";
import { milestoneOf, milestonesBefore } from "./find-in-pathway.ts";

export const MILESTONE_STATES = [
  "notYet",
  "readyToSign",
  "signedOff",
  "changedSince",
  "withdrawn",
] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** The words for each state, as people read them. */
export const MILESTONE_STATE_NAMES: Readonly<Record<MilestoneState, string>> = {
  notYet: "Not yet",
  readyToSign: "Ready to sign",
  signedOff: "Signed off",
  changedSince: "Changed since sign-off",
  withdrawn: "Withdrawn",
};

/** Everything that stands in the way of a sign-off. */
export interface Obstacles {
  readonly items: readonly string[];
  readonly milestones: readonly string[];
}

/** Gives the milestones of the journey's own scope, in the order of the way. */
export function milestonesOf(journey: Journey): readonly Milestone[] {
  return journey.pathway.milestones.filter((milestone) => milestone.scope === journey.scope);
}

/** Gives the applicable items that must be settled before a milestone and no earlier one, of both scopes. */
export function itemsBefore(journey: Journey, milestone: string): readonly Item[] {
  return journey.pathway.items.filter(
    (item) =>
      item.before === milestone &&
      item.appliesTo.includes(journey.role) &&
      journeyOfScope(journey, item.scope) !== null,
  );
}

/** Names every item not settled and every milestone not signed that a sign-off of this milestone waits for. */
export function obstaclesTo(journey: Journey, key: string): Obstacles {
  const before = milestonesBefore(journey.pathway, key);
  const items = [...before.map((each) => each.key), key]
    .flatMap((milestone) => itemsBefore(journey, milestone))
    .filter((item) => item.required && !isItemSettled(journey, item));
  const milestones = before.filter((each) => !isSignedOff(journey, each.key));
  return { items: items.map((item) => item.key), milestones: milestones.map((each) => each.key) };
}

/** Tells whether nothing stands in the way of a sign-off. */
export function isGateOpen(journey: Journey, key: string): boolean {
  const { items, milestones } = obstaclesTo(journey, key);
  return items.length === 0 && milestones.length === 0;
}

/** Gives the state of a milestone; one of the product's is looked up there. */
export function stateOfMilestone(journey: Journey, key: string): MilestoneState {
  const signOff = latestSignOff(journey, key);
  if (!signOff) return isGateOpen(journey, key) ? "readyToSign" : "notYet";
  if (signOff.withdrawn) return "withdrawn";
  return changedSince(journey, key).length > 0 ? "changedSince" : "signedOff";
}

/** Tells whether the milestone waits for nothing but a signature, the first or a new one. */
export function canBeSigned(journey: Journey, key: string): boolean {
  return !isSignedOff(journey, key) && isGateOpen(journey, key);
}

/** Tells whether a milestone is signed off, unchanged since and not withdrawn: all that a gate asks of those before it. */
export function isSignedOff(journey: Journey, key: string): boolean {
  const signOff = latestSignOff(journey, key);
  return (
    signOff !== undefined && signOff.withdrawn === null && changedSince(journey, key).length === 0
  );
}

/** Names the items that were reopened after the milestone's latest sign-off. */
export function changedSince(journey: Journey, key: string): readonly string[] {
  const home = homeOf(journey, key);
  const signOff = latestSignOff(journey, key);
  if (!home || !signOff) return [];
  return itemsBefore(home, key)
    .filter((item) => wasReopenedAfter(home, item, signOff))
    .map((item) => item.key);
}

/** Why a milestone that was signed off has to be signed again. */
export type ToSignAgain = Extract<MilestoneState, "changedSince" | "withdrawn">;

/**
 * Gives why a milestone of the journey's own has to be signed again, of the first of them on the way; null where none has. That one only
 * rests on another is said of that other.
 */
export function toSignAgain(journey: Journey): ToSignAgain | null {
  const states = milestonesOf(journey).map(({ key }) => stateOfMilestone(journey, key));
  return states.find((state) => state === "changedSince" || state === "withdrawn") ?? null;
}

/** Names the earlier milestones, changed since or withdrawn, that a signed milestone rests on. */
export function restsOn(journey: Journey, key: string): readonly string[] {
  const signOff = latestSignOff(journey, key);
  if (!signOff || signOff.withdrawn) return [];
  return milestonesBefore(journey.pathway, key)
    .filter((before) =>
      ["changedSince", "withdrawn"].includes(stateOfMilestone(journey, before.key)),
    )
    .map((before) => before.key);
}

/** Gives the latest sign-off of a milestone, withdrawn or not; undefined when it was never signed. */
export function latestSignOff(journey: Journey, key: string): SignOff | undefined {
  return homeOf(journey, key)?.signOffs[key];
}

function homeOf(journey: Journey, key: string): Journey | null {
  return journeyOfScope(journey, milestoneOf(journey.pathway, key).scope);
}

function isItemSettled(journey: Journey, item: Item): boolean {
  const home = journeyOfScope(journey, item.scope);
  return home !== null && isSettled(recordOf(home, item.key).progress);
}

/** Revisions, not times, say what came first: the clocks of two machines may differ. */
function wasReopenedAfter(home: Journey, item: Item, signOff: SignOff): boolean {
  const keeper = journeyOfScope(home, item.scope);
  if (!keeper) return false;
  const reopened = recordOf(keeper, item.key).reopenedAtRevision;
  const signedAt = keeper.scope === home.scope ? signOff.revision : signOff.productRevision;
  return reopened !== null && signedAt !== null && reopened > signedAt;
}
