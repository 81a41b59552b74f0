/** Works through a part of the checklist as teams do: a few items at a time, each handed in, then each decided. */
import { itemOf } from "../../lib/domain/find-in-pathway.ts";
import { isInReview, isSettled, itemsOf } from "../../lib/domain/item-state.ts";
import type { Journey } from "../../lib/domain/journey.ts";
import { recordOf } from "../../lib/domain/journey.ts";
import type { Item } from "../../lib/domain/pathway.ts";
import type { Scene } from "./scene.ts";
import { scenesIn } from "./scene.ts";

const AT_ONCE = 4;

/** Where an item of a phase will stand once the scenes before have been played. */
export type Standing = "open" | "submitted" | "settled";

/** Gives the scenes in which the items before some milestones are settled, from where each stands, but for those named. */
export function scenesThatSettle(
  journey: Journey,
  { in: place, before, except }: Extract<Scene, { does: "settle" }>,
  standing: (item: Item) => Standing,
): readonly Scene[] {
  const open = itemsOf(journey)
    .filter((item) => before.includes(item.before) && !except.includes(item.key))
    .filter((item) => standing(item) !== "settled");
  const { give, submit, accept } = scenesIn(place);
  return inWaves(open).flatMap((wave) => [
    ...wave
      .filter((item) => standing(item) === "open")
      .flatMap(({ key }) => [give(key), submit(key)]),
    ...wave.filter(({ verifier }) => verifier !== null).map(({ key }) => accept(key)),
  ]);
}

/** Gives where a scene leaves the item it is about; null when it is about none or leaves it where it was. */
export function standingAfter(
  journey: Journey,
  scene: Scene,
): readonly [item: string, Standing] | null {
  if (!("item" in scene) || scene.does === "comment") return null;
  const { item, does } = scene;
  if (does === "accept" || does === "agreeNotApplicable") return [item, "settled"];
  if (does === "askNotApplicable") return [item, "submitted"];
  if (does !== "submit") return [item, "open"];
  return [item, itemOf(journey.pathway, item).verifier === null ? "settled" : "submitted"];
}

/** Gives where an item stands now. */
export function standingOf(journey: Journey, { key }: Item): Standing {
  const { progress } = recordOf(journey, key);
  return isSettled(progress) ? "settled" : isInReview(progress) ? "submitted" : "open";
}

/** No item of a wave waits for another of the same wave or of a later one. */
function inWaves(items: readonly Item[]): readonly (readonly Item[])[] {
  const waves: Item[][] = [];
  let left = [...items];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ key }) => key));
    const ready = left.filter(({ dependsOn }) => !dependsOn.some((key) => waiting.has(key)));
    const wave = ready.slice(0, AT_ONCE);
    if (wave.length === 0) throw new Error(`a circle among ${[...waiting].join(", ")}`);
    waves.push(wave);
    left = left.filter((item) => !wave.includes(item));
  }
  return waves;
}
