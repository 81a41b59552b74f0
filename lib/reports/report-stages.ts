/**
 * The lines of a report for its measures and stages. Every number is the domain's own.
 */
import { dutyName, findStage, milestoneOf } from "../domain/find-in-pathway.ts";
import { itemsOf } from "../domain/item-state.ts";
import type { Journey } from "../domain/journey.ts";
import { countOfStage, measuresOf } from "../domain/measures.ts";
import { latestSignOff, milestonesOf, stateOfMilestone } from "../domain/milestone-state.ts";
import type { Stage } from "../domain/pathway.ts";
import { ageInWorkingDays } from "../domain/promise.ts";
import { STAGE_STATE_NAMES, stateOfStage } from "../domain/stage-state.ts";
import type { Turn } from "../domain/turn.ts";
import { turnWords } from "../domain/turn-words.ts";
import type { ReportStage } from "./report-lines.ts";
import { personOf } from "./report-milestones.ts";
import type { ReportMeasures, ReportTurn } from "./report-model.ts";

/** Gives the measures of a journey in words. */
export function measuresLine(journey: Journey, now: Date): ReportMeasures {
  const { percent, settled, required, complete, here, turn } = measuresOf(journey);
  const stage = here === null ? null : (findStage(journey.pathway, here)?.name ?? here);
  return {
    percent,
    settled,
    required,
    complete,
    here: stage,
    turn: turn && turnLine(journey, turn, now),
  };
}

function turnLine(journey: Journey, turn: Turn, now: Date): ReportTurn {
  const { pathway } = journey;
  return {
    kind: turn.kind,
    words: turnWords(pathway, turn),
    milestone: milestoneOf(pathway, turn.milestone).name,
    duties: turn.duties.map((duty) => dutyName(pathway, duty)),
    since: turn.since,
    workingDays: ageInWorkingDays(turn.since, now),
    onProduct: turn.scope !== journey.scope,
    counts: turn.counts.map((each) => ({ ...each, duty: dutyName(pathway, each.duty) })),
  };
}

/** Gives a line for each stage in which the journey has items. */
export function stageLines(journey: Journey): readonly ReportStage[] {
  const { here } = measuresOf(journey);
  return journey.pathway.stages
    .filter((stage) => itemsOf(journey).some((item) => item.stage === stage.key))
    .map((stage) => stageLine(journey, stage, here === stage.key));
}

function stageLine(journey: Journey, stage: Stage, here: boolean): ReportStage {
  const { settled, required } = countOfStage(journey, stage.key);
  const closing = milestonesOf(journey).find((milestone) => milestone.closes === stage.key);
  const signOff =
    closing &&
    stateOfMilestone(journey, closing.key) === "signedOff" &&
    latestSignOff(journey, closing.key);
  const closed = signOff
    ? { milestone: closing.name, at: signOff.at, by: personOf(signOff.by) }
    : null;
  const state = stateOfStage(journey, stage.key);
  const { key, name, resource } = stage;
  return {
    key,
    name,
    resource,
    state,
    stateName: STAGE_STATE_NAMES[state],
    here,
    settled,
    required,
    closed,
  };
}
