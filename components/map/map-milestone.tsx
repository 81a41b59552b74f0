import { MapLink, Pause, Unbroken } from "@/components/map/map-link";
import { type MapMilestone, RESTS_WORDS } from "@/components/map/map-view";
import { MilestoneGlyph } from "@/components/map/milestone-glyph";
import { MILESTONE_STATE_NAMES } from "@/lib/domain/milestone-state";

interface MapMilestonePointProps {
  readonly milestone: MapMilestone;
  /** The classes of its place. */
  readonly place: string;
  readonly kind: "border" | "large" | "inside";
}

/** A milestone of the map: the circle with its sign, and beside or under it the name, the state, the day and the person. */
export function MapMilestonePoint({ milestone, place, kind }: MapMilestonePointProps) {
  const { state, rests } = milestone;
  return (
    <li className={`ptl-point ptl-point--${kind} ptl-point--${state} ${place}`}>
      <MapLink href={milestone.href} className="ptl-point__link">
        <MilestoneGlyph
          state={state}
          rests={rests}
          last={kind === "large"}
          className="ptl-point__disc"
        />
        <span className="ptl-point__plate">
          <strong className="ptl-point__name">
            <Unbroken words={milestone.name} />
          </strong>
          <Pause />
          <span className="ptl-point__state">
            <Unbroken words={MILESTONE_STATE_NAMES[state]} />
          </span>
          {milestone.dateText === null ? null : (
            <span className="ptl-point__date">
              <Pause />
              {milestone.dateText}
            </span>
          )}
          {milestone.signerText === null ? null : (
            <span className="ptl-point__signer">
              <Pause />
              {milestone.signerText}
            </span>
          )}
          {rests ? (
            <span className="ptl-point__rests">
              <Pause />
              <Unbroken words={RESTS_WORDS} />
            </span>
          ) : null}
        </span>
      </MapLink>
    </li>
  );
}
