import { Fragment, type ReactNode } from "react";
import { walk } from "@/components/map/geometry";
import {
  type MapLine,
  type MapMilestone,
  type MapStage,
  type MapView,
  RESTS_WORDS,
  countWords,
  signerWords,
} from "@/components/map/map-view";
import { MilestoneGlyph } from "@/components/map/milestone-glyph";
import { MILESTONE_STATE_NAMES } from "@/lib/domain/milestone-state";

/** The same as the map, as an ordered list: for those who prefer to read it, hear it, or copy it. */
export function ProgressList({ view }: { readonly view: MapView }) {
  const last = view.milestones.at(-1)?.key;
  return (
    <ol className="ptl-list">
      {walk(view).map((station) =>
        station.kind === "stage" ? (
          <StageEntry key={`stage ${station.stage.key}`} stage={station.stage} />
        ) : (
          <MilestoneEntry
            key={`milestone ${station.milestone.key}`}
            milestone={station.milestone}
            last={station.milestone.key === last}
          />
        ),
      )}
    </ol>
  );
}

function StageEntry({ stage }: { readonly stage: MapStage }) {
  const facts = [
    countWords(stage),
    stage.turn,
    stage.standing,
    stage.nextDate,
    ...stage.lines.map((line) => <Line line={line} key={line.text} />),
    `Uses: ${stage.resource}`,
  ];
  return (
    <li className="ptl-list__entry" {...(stage.isHere ? { "aria-current": "step" as const } : {})}>
      <p className="ptl-list__title">
        Stage: <Name href={stage.href} name={stage.name} />, {lowerFirst(stage.state)}
        {stage.isHere ? <strong className="ptl-list__here">You are here</strong> : null}
      </p>
      <Facts facts={facts} />
    </li>
  );
}

function MilestoneEntry({
  milestone,
  last,
}: {
  readonly milestone: MapMilestone;
  readonly last: boolean;
}) {
  const facts = [milestone.dateText, signerWords(milestone), milestone.rests ? RESTS_WORDS : null];
  return (
    <li className="ptl-list__entry ptl-list__entry--milestone">
      <MilestoneGlyph
        state={milestone.state}
        rests={milestone.rests}
        last={last}
        className="ptl-list__disc"
      />
      <p className="ptl-list__title">
        Milestone: <Name href={milestone.href} name={milestone.name} />,{" "}
        {lowerFirst(MILESTONE_STATE_NAMES[milestone.state])}
      </p>
      <Facts facts={facts} />
    </li>
  );
}

function Name({ href, name }: { readonly href: string | null; readonly name: string }) {
  return href === null ? <strong>{name}</strong> : <a href={href}>{name}</a>;
}

function Line({ line }: { readonly line: MapLine }) {
  return line.href === null ? line.text : <a href={line.href}>{line.text}</a>;
}

function Facts({ facts }: { readonly facts: readonly ReactNode[] }) {
  const given = facts.filter((fact) => fact !== null);
  if (given.length === 0) return null;
  return (
    <p className="ptl-list__facts">
      {given.map((fact, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the facts of an entry never change their order, so the place is a good key
        <Fragment key={index}>
          {index === 0 ? "" : " "}
          {fact}.
        </Fragment>
      ))}
    </p>
  );
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
