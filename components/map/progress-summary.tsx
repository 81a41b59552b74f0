import { ProgressBar } from "@/components/map/map-stage";
import type { MapView } from "@/components/map/map-view";

/** The line above the map: how much is settled, where one is, whose turn it is. */
export function ProgressSummary({ view }: { readonly view: MapView }) {
  return (
    <div className="ptl-summary">
      <div className="ptl-summary__fact">
        <p className="ptl-summary__figure">
          {view.percent}%<span className="nhsuk-u-visually-hidden">,</span>
        </p>
        <p className="ptl-summary__words">
          {view.settled} of {view.required} items settled
        </p>
        <ProgressBar part={view.percent / 100} />
      </div>
      <div className="ptl-summary__fact ptl-summary__fact--wide">
        <p className="ptl-summary__figure">{view.here === null ? "Complete" : `In ${view.here}`}</p>
        <p className="ptl-summary__words">
          {view.turn ?? "Every milestone of this journey is signed off."}
        </p>
      </div>
    </div>
  );
}
