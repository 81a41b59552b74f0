import { across, centreOf } from "@/components/map/geometry";
import { GLYPHS, glyphOf } from "@/components/map/glyphs";
import { type MapMilestone, type MapView, toneOf } from "@/components/map/map-view";
import { MILESTONE_STATE_NAMES } from "@/lib/domain/milestone-state";
import type { Box } from "@/lib/domain/map-layout";

const BAR = { top: 6, height: 26 };
const MIDDLE = BAR.top + BAR.height / 2;

/** The map of a dashboard's card, as wide as the card. The drawing is decorative; one sentence says what it shows. */
export function MiniMap({ view }: { readonly view: MapView }) {
  const { layout } = view;
  const last = view.milestones.at(-1)?.key;
  return (
    <div className="ptl-mini">
      <svg className="ptl-mini__svg" width="100%" height="60" aria-hidden="true" focusable="false">
        {view.stages.map((stage) => {
          const box = layout.stages[stage.key];
          if (!box) return null;
          return (
            <g className={`ptl-mini__stage ptl-mini__stage--${toneOf(stage)}`} key={stage.key}>
              <rect
                x={across(layout, box.x + 4)}
                y={BAR.top}
                width={across(layout, box.width - 8)}
                height={BAR.height}
                rx="6"
              />
              <text x={across(layout, centreOf(box))} y="52">
                {stage.name}
              </text>
            </g>
          );
        })}
        {view.milestones.map((milestone) => {
          const box = placeOf(view, milestone);
          return box ? (
            <MiniPoint
              key={milestone.key}
              milestone={milestone}
              x={across(layout, centreOf(box))}
              last={milestone.key === last}
            />
          ) : null;
        })}
      </svg>
      {view.here === null ? null : (
        <p className="ptl-mini__here" aria-hidden="true">
          {view.here}
        </p>
      )}
      <p className="nhsuk-u-visually-hidden">{inWords(view)}</p>
    </div>
  );
}

function MiniPoint(props: {
  readonly milestone: MapMilestone;
  readonly x: string;
  readonly last: boolean;
}) {
  const { state, inside } = props.milestone;
  const glyph = glyphOf(state, props.last);
  const size = inside === null ? (props.last ? 36 : 30) : 22;
  return (
    <svg
      className={inside === null ? "" : "ptl-mini__inside"}
      x={props.x}
      y={MIDDLE - size / 2}
      width={size}
      height={size}
      overflow="visible"
    >
      <svg
        className={`ptl-disc ptl-disc--${state}`}
        x={-size / 2}
        width={size}
        height={size}
        viewBox="0 0 100 100"
      >
        <circle className="ptl-disc__halo" cx="50" cy="50" r="50" />
        <circle className="ptl-disc__body" cx="50" cy="50" r="42" />
        <path className={`ptl-disc__sign ptl-disc__sign--${glyph}`} d={GLYPHS[glyph]} />
      </svg>
    </svg>
  );
}

function placeOf(view: MapView, milestone: MapMilestone): Box | undefined {
  return milestone.inside === null
    ? view.layout.milestones[milestone.key]
    : view.layout.stages[milestone.inside];
}

function inWords(view: MapView): string {
  const points = view.milestones.map(
    (milestone) => `${milestone.name}: ${MILESTONE_STATE_NAMES[milestone.state].toLowerCase()}`,
  );
  return `${view.here === null ? "Complete." : `You are in ${view.here}.`} ${points.join("; ")}.`;
}
