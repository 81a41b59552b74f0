/**
 * The head of a report as pairs of name and value, for the workbook.
 */
import { IDENTITY_COLUMNS, JOURNEY_COLUMNS } from "./journey-columns.ts";
import type { ProgressReport } from "./report-model.ts";
import type { Cell } from "./report-table.ts";

/** Gives what is known of the journey as a whole, and the state of its certificate, in order. */
export function summaryLines(report: ProgressReport): readonly (readonly [string, Cell])[] {
  const certificates = [...report.milestones, ...report.productMilestones].filter(
    ({ certificate }) => certificate,
  );
  return [
    ...[...IDENTITY_COLUMNS, ...JOURNEY_COLUMNS]
      .map(({ heading, cell }) => [heading, cell(report)] as const)
      .filter(([, cell]) => cell !== null),
    ...certificates.map(({ name, stateName }) => [name, stateName] as const),
  ];
}
