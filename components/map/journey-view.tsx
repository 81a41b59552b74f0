import type { MapView } from "@/components/map/map-view";
import { ProgressList } from "@/components/map/progress-list";
import { ProgressMap } from "@/components/map/progress-map";
import { ProgressTable } from "@/components/map/progress-table";
import type { ViewChoiceLink } from "@/components/map/view-choice";

export const VIEWS = ["map", "list", "table"] as const;
export type ViewName = (typeof VIEWS)[number];

/** The cookie that remembers which view was chosen. */
export const VIEW_COOKIE = "path-to-live.view";

const DRAWN = { map: ProgressMap, list: ProgressList, table: ProgressTable } as const;
const NAMES: Readonly<Record<ViewName, string>> = { map: "Map", list: "List", table: "Table" };

/** Gives the view of that name; the map when nothing, or nonsense, was chosen. */
export function viewNamed(name: string | null | undefined): ViewName {
  return VIEWS.find((each) => each === name) ?? "map";
}

/** Gives the links that choose a view of a journey, which is then remembered. */
export function viewChoices(base: string, current: ViewName): readonly ViewChoiceLink[] {
  return VIEWS.map((name) => ({
    href: `${base}/view?as=${name}`,
    text: NAMES[name],
    current: name === current,
  }));
}

/** A journey as a map, as an ordered list, or as a table: the same facts. */
export function JourneyView({ view, as }: { readonly view: MapView; readonly as: ViewName }) {
  const Drawn = DRAWN[as];
  return <Drawn view={view} />;
}
