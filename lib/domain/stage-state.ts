/**
 * How a stage stands for one journey, in one word wherever it shows. What nobody has begun can be started as soon as one of its
 * items can. Whether its milestone is signed is told beside it, never by this word.
 */
import { isActionable, itemsOf } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { countOfStage } from "./measures.ts";

export const STAGE_STATES = [
  "nothingRequired",
  "notYet",
  "canStart",
  "inProgress",
  "settled",
] as const;
export type StageState = (typeof STAGE_STATES)[number];

export const STAGE_STATE_NAMES: Readonly<Record<StageState, string>> = {
  nothingRequired: "Nothing required",
  notYet: "Not yet",
  canStart: "Can start",
  inProgress: "In progress",
  settled: "Settled",
};

/** Gives the state of a stage for the journey's own items. */
export function stateOfStage(journey: Journey, stage: string): StageState {
  const { settled, required } = countOfStage(journey, stage);
  if (required > 0 && settled === required) return "settled";
  const items = itemsOf(journey).filter((item) => item.stage === stage);
  const begun = items.some(
    ({ key }) => (journey.items[key]?.progress ?? "notYetStarted") !== "notYetStarted",
  );
  if (begun) return "inProgress";
  if (required === 0) return "nothingRequired";
  return items.some(({ key }) => isActionable(journey, key)) ? "canStart" : "notYet";
}
