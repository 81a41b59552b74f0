/**
 * The lines of a report for milestones. Every number is the domain's own.
 */
import type { Actor } from "../domain/actor.ts";
import { DUTY_NAMES } from "../domain/actor.ts";
import type { EventAuthor } from "../domain/event.ts";
import { dutyName, itemOf, milestoneOf } from "../domain/find-in-pathway.ts";
import type { Journey } from "../domain/journey.ts";
import {
  changedSince,
  latestSignOff,
  milestonesOf,
  MILESTONE_STATE_NAMES,
  obstaclesTo,
  restsOn,
  stateOfMilestone,
} from "../domain/milestone-state.ts";
import { maySee } from "../domain/permissions.ts";
import type { ReportMilestone, ReportPerson } from "./report-lines.ts";

/** Gives a person as the event recorded them. */
export function personOf({ name, duty, organisation }: EventAuthor): ReportPerson {
  return { name, duty: DUTY_NAMES[duty], organisation };
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
    .map((line) => ({
      ...line,
      statement: null,
      changedSince: [],
      withdrawn: line.withdrawn && { ...line.withdrawn, reason: null },
    }));
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
    withdrawn: withdrawn && {
      at: withdrawn.at,
      by: personOf(withdrawn.by),
      reason: withdrawn.reason,
    },
    changedSince: changedSince(journey, key).map((item) => itemOf(pathway, item).title),
    restsOn: restsOn(journey, key).map((before) => milestoneOf(pathway, before).name),
    itemsInTheWay: obstacles.items.length,
    milestonesInTheWay: obstacles.milestones.length,
  };
}
