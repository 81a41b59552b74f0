/**
 * Where things stand on the map, from the layout of the pathway: across as in the original diagram, down by the length of the
 * words. The security policy allows no style attributes, so positions are classes of a grid of 200 columns (map.scss).
 */
import type { MapMilestone, MapStage, MapView } from "@/components/map/map-view";
import type { Box, Layout } from "@/lib/domain/map-layout";

const COLUMNS = 200;

export type Station =
  | { readonly kind: "stage"; readonly stage: MapStage; readonly box: Box }
  | {
      readonly kind: "milestone";
      readonly milestone: MapMilestone;
      readonly box: Box;
      readonly large: boolean;
    }
  | { readonly kind: "inside"; readonly milestone: MapMilestone; readonly box: Box };

/** Gives stages and milestones in the order one walks past them: from left to right, what stands inside a box after it. */
export function walk(view: MapView): readonly Station[] {
  const { layout } = view;
  const usual = Math.min(...Object.values(layout.milestones).map((circle) => circle.width));
  const stages = view.stages.flatMap((stage): Station[] => {
    const box = layout.stages[stage.key];
    if (!box) return [];
    const inside = view.milestones.filter((milestone) => milestone.inside === stage.key);
    return [
      { kind: "stage", stage, box },
      ...inside.map((milestone): Station => ({ kind: "inside", milestone, box })),
    ];
  });
  const circles = view.milestones.flatMap((milestone): Station[] => {
    const box = layout.milestones[milestone.key];
    if (!box || milestone.inside !== null) return [];
    return [{ kind: "milestone", milestone, box, large: box.width > usual * 1.2 }];
  });
  return [...stages, ...circles].toSorted((a, b) => centreOf(a.box) - centreOf(b.box));
}

/** Gives the middle of a box, from the left edge of the layout. */
export function centreOf(box: Box): number {
  return box.x + box.width / 2;
}

/** Gives the classes that lay a box over its columns. */
export function spanClass(layout: Layout, box: Box): string {
  return `ptl-from-${column(layout, box.x)} ptl-to-${column(layout, box.x + box.width)}`;
}

/** Gives the class that sets something on the line through the middle of a circle. */
export function centreClass(layout: Layout, box: Box): string {
  return `ptl-from-${column(layout, centreOf(box))}`;
}

/** Gives a place across the layout in hundredths, as svg writes it: "21.6%". */
export function across(layout: Layout, x: number): string {
  return `${Math.round((x / layout.width) * 10000) / 100}%`;
}

function column(layout: Layout, x: number): number {
  return Math.min(COLUMNS, Math.max(0, Math.round((x / layout.width) * COLUMNS)));
}
