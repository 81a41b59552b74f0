/** What hangs below a box of the map: what comes next by name, the product's own items in a stage of deployments, and where those are. */
import { type MapSource, baseOf } from "@/components/map/map-source";
import type { MapLine } from "@/components/map/map-view";
import { ITEM_STATE_NAMES, type ItemState, stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import type { Item, Stage } from "@/lib/domain/pathway";

/** So many items are named; the rest is a number. */
const MOST = 3;

/** What presses most comes first; what others have to decide on is not the reader's next. */
const PRESSING: readonly ItemState[] = ["returned", "inProgress", "notYetStarted"];

/** Gives the next items of the stage one is in, by name, and how many more there are. None where the reader may not open the journey. */
export function nextLines(
  source: MapSource,
  keeper: Journey,
  stage: Stage,
  items: readonly Item[],
): readonly MapLine[] {
  const base = baseOf(source, keeper);
  if (base === null) return [];
  const states = items.map((item) => ({ item, state: stateOfItem(keeper, item.key) }));
  const next = PRESSING.flatMap((pressing) => states.filter(({ state }) => state === pressing));
  const named = next.length === MOST + 1 ? next : next.slice(0, MOST);
  const more = next.length - named.length;
  return [
    ...named.map(({ item, state }) => itemLine(base, item, state)),
    ...(more === 0 ? [] : [{ text: `and ${more} more`, href: `${base}/stages/${stage.key}` }]),
  ];
}

/** Gives the lines of a stage that a product's deployments walk: the product's own items there, and how many deployments are in it. */
export function deploymentLines(
  { journey, deployments }: MapSource,
  stage: Stage,
  items: readonly Item[],
): readonly MapLine[] {
  const base = `/journeys/${journey.id}`;
  const own = items.map((item) => itemLine(base, item, stateOfItem(journey, item.key)));
  const last = journey.pathway.stages.every(({ order }) => order <= stage.order);
  const here = deployments.filter((each) => each.here === stage.key).length;
  const live = deployments.filter((each) => each.complete).length;
  const words = here === 0 ? [] : [here === 1 ? "1 deployment here" : `${here} deployments here`];
  if (last && live > 0) words.push(live === 1 ? "1 deployment live" : `${live} deployments live`);
  if (words.length === 0) return [...own, { text: "No deployment here yet", href: null }];
  return [...own, ...words.map((text) => ({ text, href: `${base}#deployments` }))];
}

function itemLine(base: string, { key, title }: Item, state: ItemState): MapLine {
  return {
    text: `${title}: ${ITEM_STATE_NAMES[state].toLowerCase()}`,
    href: `${base}/items/${key}`,
  };
}
