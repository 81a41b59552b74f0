/**
 * The measures of a journey, the same wherever they show. Percent is settled of required applicable items of the own scope; "you
 * are here" is the stage of the earliest milestone not signed. A product journey is complete at its last milestone plus its
 * items that come before a deployment's milestone; a deployment at its last milestone. Source: design.md section 2.
 */
import { milestoneOf, stageOfMilestone } from "./find-in-pathway.ts";
import { isSettled, itemsOf } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import type { Item } from "./pathway.ts";
import type { Turn } from "./turn.ts";
import { milestoneWorkedFor, turnOf } from "./turn.ts";

export interface Count {
  readonly settled: number;
  readonly required: number;
}

export interface Measures extends Count {
  /** Whole percent, rounded down: only all is 100. */
  readonly percent: number;
  readonly complete: boolean;
  /** The stage one is in; null when complete. */
  readonly here: string | null;
  /** Null when complete. */
  readonly turn: Turn | null;
}

/** Gives the measures of a journey. */
export function measuresOf(journey: Journey): Measures {
  const count = countItems(journey, () => true);
  const milestone = milestoneWorkedFor(journey);
  return {
    ...count,
    percent: count.required === 0 ? 100 : Math.floor((100 * count.settled) / count.required),
    complete: milestone === null,
    here: milestone === null ? null : stageOfMilestone(milestoneOf(journey.pathway, milestone)),
    turn: turnOf(journey),
  };
}

/** Counts settled among required applicable items of one stage, of the journey's own scope. */
export function countOfStage(journey: Journey, stage: string): Count {
  return countItems(journey, (item) => item.stage === stage);
}

function countItems(journey: Journey, which: (item: Item) => boolean): Count {
  const items = itemsOf(journey).filter((item) => item.required && which(item));
  const settled = items.filter((item) => isSettled(recordOf(journey, item.key).progress));
  return { settled: settled.length, required: items.length };
}
