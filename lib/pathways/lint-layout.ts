/** The map shows the whole way: every stage has its box, every milestone its circle unless it lies inside a stage. */
import type { Box, Layout } from "../domain/map-layout.ts";
import type { Pathway } from "../domain/pathway.ts";
import type { PathwayFault } from "./pathway-fault.ts";

/** Finds stages and milestones without a shape, shapes without a stage or milestone, and shapes outside the drawing. */
export function lintLayout({ stages, milestones, layout }: Pathway): readonly PathwayFault[] {
  const circles = milestones.filter(({ inside }) => inside === undefined);
  return [
    ...matching(
      "stage",
      "layout.stages",
      stages.map(({ key }) => key),
      layout.stages,
    ),
    ...matching(
      "milestone",
      "layout.milestones",
      circles.map(({ key }) => key),
      layout.milestones,
    ),
    ...Object.entries(layout.stages).flatMap(([key, box]) =>
      outside(layout, `layout.stages.${key}`, box),
    ),
    ...Object.entries(layout.milestones).flatMap(([key, box]) =>
      outside(layout, `layout.milestones.${key}`, box),
    ),
    ...layout.arrows.flatMap((box, at) => outside(layout, `layout.arrows[${at}]`, box)),
  ];
}

function matching(
  what: string,
  place: string,
  keys: readonly string[],
  shapes: Readonly<Record<string, Box>>,
): readonly PathwayFault[] {
  return [
    ...keys
      .filter((key) => !Object.hasOwn(shapes, key))
      .map((key) => ({
        place,
        kind: "layoutMisses" as const,
        says: `the ${what} "${key}" has no shape`,
      })),
    ...Object.keys(shapes)
      .filter((key) => !keys.includes(key))
      .map((key) => ({
        place: `${place}.${key}`,
        kind: "unknownReference" as const,
        says: `there is no ${what} "${key}" that is drawn here`,
      })),
  ];
}

function outside(layout: Layout, place: string, box: Box): readonly PathwayFault[] {
  const inside =
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= layout.width &&
    box.y + box.height <= layout.height;
  return inside ? [] : [{ place, kind: "layoutOutside", says: "reaches beyond the drawing" }];
}
