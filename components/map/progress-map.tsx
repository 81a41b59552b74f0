import { centreClass, spanClass, walk } from "@/components/map/geometry";
import { MapMilestonePoint } from "@/components/map/map-milestone";
import { MapStageBox } from "@/components/map/map-stage";
import type { MapView } from "@/components/map/map-view";

/**
 * The face of the product: the way from Research to Business Live. One list of links in the order of the way; the stylesheet
 * draws it across the screen from 1024 pixels, downwards below that, and across again on paper.
 */
export function ProgressMap({ view }: { readonly view: MapView }) {
  const { layout } = view;
  return (
    <nav className="ptl-map" aria-label={`Map of ${view.title}`}>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without bullets is a list */}
      <ol className="ptl-map__way" role="list">
        {walk(view).map((station) => {
          if (station.kind === "stage") {
            const atFoot = view.milestones.find((each) => each.inside === station.stage.key);
            return (
              <MapStageBox
                key={`stage ${station.stage.key}`}
                stage={station.stage}
                place={spanClass(layout, station.box)}
                showsResource={atFoot?.name !== station.stage.resource}
              />
            );
          }
          const inside = station.kind === "inside";
          return (
            <MapMilestonePoint
              key={`milestone ${station.milestone.key}`}
              milestone={station.milestone}
              place={(inside ? spanClass : centreClass)(layout, station.box)}
              kind={inside ? "inside" : station.large ? "large" : "border"}
            />
          );
        })}
      </ol>
    </nav>
  );
}
