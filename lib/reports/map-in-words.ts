/**
 * What the picture of the map shows, for those who do not see it: every stage and milestone in order, with its state.
 */
import { formatDay } from "../domain/iso-date.ts";
import type { ReportMilestone, ReportStage } from "./report-lines.ts";
import type { ProgressReport } from "./report-model.ts";

/** Gives the map of a report in words. */
export function mapInWords({
  name,
  stages,
  milestones,
  productMilestones,
}: ProgressReport): string {
  const parts = [
    ...stages.map(stageWords),
    ...[...productMilestones, ...milestones].map(milestoneWords),
  ];
  return `Map of ${name}. ${parts.join(". ")}.`;
}

function stageWords({ name, stateName, settled, required, here }: ReportStage): string {
  const place = here ? ", you are here" : "";
  return `Stage ${name}: ${stateName.toLowerCase()}, ${settled} of ${required} settled${place}`;
}

function milestoneWords({ name, stateName, signedAt }: ReportMilestone): string {
  const when = signedAt ? `, signed ${formatDay(signedAt)}` : "";
  return `${name}: ${stateName.toLowerCase()}${when}`;
}
