/** Works through a part of the checklist as teams do: a few items at a time, each handed in, then each decided. */
import { isSettled, itemsOf } from "../../lib/domain/item-state.ts";
import type { Journey } from "../../lib/domain/journey.ts";
import { recordOf } from "../../lib/domain/journey.ts";
import type { Item } from "../../lib/domain/pathway.ts";
import type { Place, Scene } from "./scene.ts";
import { scenesIn } from "./scene.ts";

const AT_ONCE = 4;

/** Gives the scenes in which the open items before some milestones are settled, but for those named. */
export function scenesThatSettle(
  journey: Journey,
  place: Place,
  before: readonly string[],
  except: ReadonlySet<string>,
): readonly Scene[] {
  const open = itemsOf(journey)
    .filter((item) => before.includes(item.before) && !except.has(item.key))
    .filter((item) => !isSettled(recordOf(journey, item.key).progress));
  return inWaves(open).flatMap((wave) => [
    ...wave.flatMap((item) => handIn(journey, place, item)),
    ...wave.filter((item) => item.verifier !== null).map((item) => scenesIn(place).accept(item.key)),
  ]);
}

function handIn(journey: Journey, place: Place, { key }: Item): readonly Scene[] {
  const { give, submit } = scenesIn(place);
  const { progress } = recordOf(journey, key);
  if (progress === "submitted") return [];
  return [give(key), submit(key)];
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
