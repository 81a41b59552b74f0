/**
 * Since when somebody waits, or is waited for. A turn never began before the last moment at which it was somebody else's: what came back,
 * was reopened, taken back or withdrawn counts from then. Source: design.md section 2, "Turn".
 */
import { itemOf, milestonesBefore } from "./find-in-pathway.ts";
import { journeyOfScope } from "./item-state.ts";
import type { ItemRecord, Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import { changedSince, itemsBefore, latestSignOff } from "./milestone-state.ts";
import type { Item } from "./pathway.ts";

/** Gives since when an item waits for its owner: since it could be started, came back, or was reopened. */
export function actionableSince(journey: Journey, item: Item): Date {
  const { returnedAt, reopenedAt } = recordOf(journey, item.key);
  const moments = [
    journey.startedAt,
    returnedAt,
    reopenedAt,
    ...item.dependsOn.map((key) => settledAt(journey, key)),
  ];
  if (item.afterMilestone) moments.push(signedAt(journey, item.afterMilestone));
  return latest(moments);
}

/** Gives when work for a milestone began: when the one before it was signed. */
export function whenWorkBegan(journey: Journey, milestone: string): Date {
  const earlier = milestonesBefore(journey.pathway, milestone).filter(
    (each) => each.scope === journey.scope,
  );
  return latest([journey.startedAt, ...earlier.map((each) => signedAt(journey, each.key))]);
}

/**
 * Gives since when a milestone waits for its signer: since all that is required before it stands, or its own sign-off was withdrawn or
 * changed. Something optional that is settled meanwhile begins no new wait.
 */
export function whenGateOpened(journey: Journey, milestone: string): Date {
  const before = [milestone, ...milestonesBefore(journey.pathway, milestone).map(({ key }) => key)];
  const required = before
    .flatMap((key) => itemsBefore(journey, key))
    .filter((item) => item.required);
  return latest([
    journey.startedAt,
    latestSignOff(journey, milestone)?.withdrawn?.at ?? null,
    ...changedSince(journey, milestone).map((key) => keptRecord(journey, key)?.reopenedAt ?? null),
    ...before.map((key) => signedAt(journey, key)),
    ...required.map((item) => settledAt(journey, item.key)),
  ]);
}

function settledAt(journey: Journey, key: string): Date | null {
  return keptRecord(journey, key)?.settledAt ?? null;
}

/** The record of an item, of the product where it lies there. */
function keptRecord(journey: Journey, key: string): ItemRecord | null {
  const keeper = journeyOfScope(journey, itemOf(journey.pathway, key).scope);
  return keeper && recordOf(keeper, key);
}

function signedAt(journey: Journey, milestone: string): Date | null {
  return latestSignOff(journey, milestone)?.at ?? null;
}

/** Gives the latest of some moments. */
export function latest(moments: readonly (Date | null)[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
}

/** Gives the earliest of some moments. */
export function earliest(moments: readonly Date[]): Date {
  return new Date(Math.min(...moments.map((moment) => moment.getTime())));
}
