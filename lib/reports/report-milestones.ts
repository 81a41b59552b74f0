/**
 * The lines of a report for stages, milestones and measures. Every number is the domain's own.
 */
import type { Actor } from "../domain/actor.ts";
import { DUTY_NAMES } from "../domain/actor.ts";
import type { EventAuthor } from "../domain/event.ts";
import { dutyName, findStage, itemOf, milestoneOf } from "../domain/find-in-pathway.ts";
import { itemsOf } from "../domain/item-state.ts";
import type { Journey } from "../domain/journey.ts";
import { countOfStage, measuresOf } from "../domain/measures.ts";
import {
  changedSince,
  latestSignOff,
  milestonesOf,
  MILESTONE_STATE_NAMES,
  obstaclesTo,
  restsOn,
  stateOfMilestone,
} from "../domain/milestone-state.ts";
import type { Stage } from "../domain/pathway.ts";
import { maySee } from "../domain/permissions.ts";
import { ageInWorkingDays } from "../domain/promise.ts";
import type { Turn } from "../domain/turn.ts";
import { turnWords } from "../domain/turn-words.ts";
import type { ReportMeasures, ReportMilestone, ReportPerson, ReportStage, ReportTurn, StageState } from "./report-model.ts";
import { STAGE_STATE_NAMES } from "./report-model.ts";

/** Gives a person as the event recorded them. */
export function personOf({ name, duty, organisation }: EventAuthor): ReportPerson {
  return { name, duty: DUTY_NAMES[duty], organisation };
}

/** Gives the measures of a journey in words. */
export function measuresLine(journey: Journey, now: Date): ReportMeasures {
  const { percent, settled, required, complete, here, turn } = measuresOf(journey);
  const stage = here === null ? null : (findStage(journey.pathway, here)?.name ?? here);
  return { percent, settled, required, complete, here: stage, turn: turn && turnLine(journey, turn, now) };
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
  const signOff = closing && stateOfMilestone(journey, closing.key) === "signedOff" && latestSignOff(journey, closing.key);
  const closed = signOff ? { milestone: closing.name, at: signOff.at, by: personOf(signOff.by) } : null;
  const state = stageState(journey, stage, settled === required && (!closing || closed !== null), here);
  const { key, name, resource } = stage;
  return { key, name, resource, state, stateName: STAGE_STATE_NAMES[state], here, settled, required, closed };
}

function stageState(journey: Journey, stage: Stage, complete: boolean, here: boolean): StageState {
  if (complete) return "complete";
  const touched = itemsOf(journey).some((item) => item.stage === stage.key && journey.items[item.key] !== undefined);
  return touched || here ? "inProgress" : "notYetStarted";
}

/** Gives a line for each milestone of the journey's own scope. */
export function milestoneLines(journey: Journey): readonly ReportMilestone[] {
  return milestonesOf(journey).map((milestone) => milestoneLine(journey, milestone.key));
}

/**
 * Gives the product's milestones for the report of a deployment. Who may not see the product's journey sees its certificate, and
 * what that directly rests on, in summary. Source: design.md section 2, "Who sees what".
 */
export function productMilestoneLines(journey: Journey, actor: Actor): readonly ReportMilestone[] {
  const { product } = journey;
  if (!product) return [];
  if (maySee(actor, product)) return milestoneLines(product);
  const summary = new Set(
    milestonesOf(product)
      .filter((milestone) => milestone.certificate)
      .flatMap((milestone) => [milestone.key, ...milestone.after]),
  );
  return milestoneLines(product)
    .filter((line) => summary.has(line.key))
    .map((line) => ({ ...line, statement: null, changedSince: [], withdrawn: line.withdrawn && { ...line.withdrawn, reason: null } }));
}

function milestoneLine(journey: Journey, key: string): ReportMilestone {
  const { pathway } = journey;
  const milestone = milestoneOf(pathway, key);
  const state = stateOfMilestone(journey, key);
  const signOff = latestSignOff(journey, key);
  const withdrawn = signOff?.withdrawn ?? null;
  const obstacles = obstaclesTo(journey, key);
  return {
    key,
    name: milestone.name,
    longName: milestone.longName ?? null,
    certificate: milestone.certificate ?? false,
    state,
    stateName: MILESTONE_STATE_NAMES[state],
    signedBy: dutyName(pathway, milestone.signedBy),
    signedAt: signOff?.at ?? null,
    signer: signOff ? personOf(signOff.by) : null,
    statement: signOff?.statement ?? null,
    revision: signOff?.revision ?? null,
    withdrawn: withdrawn && { at: withdrawn.at, by: personOf(withdrawn.by), reason: withdrawn.reason },
    changedSince: changedSince(journey, key).map((item) => itemOf(pathway, item).title),
    restsOn: restsOn(journey, key).map((before) => milestoneOf(pathway, before).name),
    itemsInTheWay: obstacles.items.length,
    milestonesInTheWay: obstacles.milestones.length,
  };
}
