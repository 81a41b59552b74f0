/** A stage as the map tells of it. */
import { type MapSource, baseOf } from "@/components/map/map-source";
import type { MapStage } from "@/components/map/map-view";
import { deploymentLines, nextLines } from "@/components/map/stage-lines";
import { formatDate } from "@/lib/domain/iso-date";
import { isInReview, itemsOf, stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { countOfStage, measuresOf } from "@/lib/domain/measures";
import type { Item, Stage } from "@/lib/domain/pathway";
import { STAGE_STATE_NAMES, stateOfStage } from "@/lib/domain/stage-state";
import { turnWords } from "@/lib/domain/turn-words";
import { londonDate } from "@/lib/domain/working-days";

/**
 * Gives a stage with its state, its numbers and what lies in it. On a product's map a stage of the deployments lists the product's own
 * items there, so it does not count them once more.
 */
export function stageOnMap(source: MapSource, stage: Stage): MapStage {
  const { journey, now } = source;
  const walkedByDeployments = journey.scope === "product" && stage.scope === "deployment";
  const keeper =
    stage.scope === journey.scope || stage.scope === "deployment"
      ? journey
      : (journey.product ?? journey);
  const { here, turn } = measuresOf(journey);
  const isHere = stage.key === here;
  const href = baseOf(source, keeper);
  const state = stateOfStage(keeper, stage.key);
  const items = itemsOf(keeper).filter((item) => item.stage === stage.key);
  return {
    key: stage.key,
    name: stage.name,
    resource: stage.resource,
    href: href && `${href}/stages/${stage.key}`,
    state:
      walkedByDeployments && state === "nothingRequired"
        ? "Walked by each deployment"
        : STAGE_STATE_NAMES[state],
    ...countOfStage(keeper, stage.key),
    standing: href === null || walkedByDeployments ? null : standingOf(keeper, items),
    nextDate: href === null ? null : nextDate(keeper, items, now),
    turn: isHere && turn ? turnWords(journey.pathway, turn) : null,
    isHere,
    lines: walkedByDeployments
      ? deploymentLines(source, stage, items)
      : isHere
        ? nextLines(source, keeper, stage, items)
        : [],
  };
}

/** What lies in a stage beside what is settled: what came back first, because it presses most. */
function standingOf(journey: Journey, items: readonly Item[]): string | null {
  const states = items.map(({ key }) => stateOfItem(journey, key));
  const counts: readonly (readonly [number, string])[] = [
    [states.filter((state) => state === "returned").length, "returned"],
    [states.filter(isInReview).length, "in review"],
    [states.filter((state) => state === "inProgress").length, "in progress"],
    [states.filter((state) => state === "notYetStarted").length, "can start"],
  ];
  const words = counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
  return words.length === 0 ? null : words.join(", ");
}

/** The nearest day promised by a reviewer for one of these items. */
function nextDate(journey: Journey, items: readonly Item[], now: Date): string | null {
  const promised = items
    .map(({ key }) => recordOf(journey, key))
    .flatMap(({ progress, promisedFor }) => (isInReview(progress) ? (promisedFor ?? []) : []));
  const first = promised.toSorted()[0];
  if (first === undefined) return null;
  return first < londonDate(now)
    ? `Review overdue since ${formatDate(first)}`
    : `Review due ${formatDate(first)}`;
}
