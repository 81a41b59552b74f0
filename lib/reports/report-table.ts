/**
 * The tables of a report as the spreadsheets show them: headings, and for each row its cells. CSV and workbook are made from the same
 * columns, so that a column cannot differ between them.
 */
import { authorWords } from "../domain/author-words.ts";
import type { ReportItem, ReportMilestone, ReportReturn } from "./report-lines.ts";
import type { ProgressReport, ReportDeployment } from "./report-model.ts";

/** A day without a time is an ISO date in a wrapping of its own, so that it is not taken for a text. */
export type Cell = string | number | Date | { readonly day: string } | null;

export interface Column<Row> {
  readonly heading: string;
  /** In characters, for the workbook. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

export const MILESTONE_COLUMNS: readonly Column<ReportMilestone>[] = [
  { heading: "Milestone", width: 34, cell: ({ name }) => name },
  { heading: "State", width: 22, cell: ({ stateName }) => stateName },
  { heading: "Signed at", width: 19, cell: ({ signedAt }) => signedAt },
  { heading: "Signed by", width: 24, cell: ({ signer }) => signer?.name ?? null },
  { heading: "Duty", width: 26, cell: ({ signer, signedBy }) => signer?.duty ?? signedBy },
  { heading: "Organisation", width: 26, cell: ({ signer }) => signer?.organisation ?? null },
  { heading: "Statement", width: 50, cell: ({ statement }) => statement },
  {
    heading: "Changed since",
    width: 40,
    cell: ({ changedSince }) => changedSince.join("; ") || null,
  },
  {
    heading: "Rests on a changed or withdrawn sign-off",
    width: 34,
    cell: ({ restsOn }) => restsOn.join("; ") || null,
  },
  { heading: "Withdrawn at", width: 19, cell: ({ withdrawn }) => withdrawn?.at ?? null },
  { heading: "Withdrawn by", width: 24, cell: ({ withdrawn }) => withdrawn?.by.name ?? null },
  {
    heading: "Reason of withdrawal",
    width: 40,
    cell: ({ withdrawn }) => withdrawn?.reason ?? null,
  },
  { heading: "Items in the way", width: 16, cell: ({ itemsInTheWay }) => itemsInTheWay },
  {
    heading: "Milestones in the way",
    width: 20,
    cell: ({ milestonesInTheWay }) => milestonesInTheWay,
  },
];

export const ITEM_COLUMNS: readonly Column<ReportItem>[] = [
  { heading: "Stage", width: 20, cell: ({ stageName }) => stageName },
  { heading: "Before milestone", width: 30, cell: ({ before }) => before },
  { heading: "Item", width: 48, cell: ({ title }) => title },
  { heading: "Key", width: 26, cell: ({ key }) => key },
  { heading: "Required", width: 10, cell: ({ required }) => yesNo(required) },
  { heading: "State", width: 22, cell: ({ stateName }) => stateName },
  { heading: "Settled", width: 9, cell: ({ settled }) => yesNo(settled) },
  { heading: "Owner", width: 24, cell: ({ owner }) => owner },
  {
    heading: "Verifier",
    width: 34,
    cell: ({ verifier }) => verifier ?? "Nobody: declared by its owner",
  },
  { heading: "Last change at", width: 19, cell: ({ lastChange }) => lastChange?.at ?? null },
  { heading: "Last change", width: 34, cell: ({ lastChange }) => lastChange?.did ?? null },
  {
    heading: "Changed by",
    width: 40,
    cell: ({ lastChange }) => lastChange && authorWords(lastChange.by),
  },
  { heading: "Age in working days", width: 19, cell: ({ age }) => age },
  {
    heading: "Promised by",
    width: 14,
    cell: ({ promise }) => (promise === null ? null : { day: promise }),
  },
  {
    heading: "Overdue",
    width: 9,
    cell: ({ overdue, promise }) => (promise === null ? null : yesNo(overdue)),
  },
];

export const RETURN_COLUMNS: readonly Column<ReportReturn>[] = [
  { heading: "Item", width: 48, cell: ({ title }) => title },
  { heading: "Returned at", width: 19, cell: ({ at }) => at },
  { heading: "Returned by", width: 40, cell: ({ by }) => authorWords(by) },
  { heading: "Waits for", width: 24, cell: ({ owner }) => owner },
  { heading: "Age in working days", width: 19, cell: ({ age }) => age },
  {
    heading: "Reason",
    width: 70,
    cell: ({ reason }) => reason ?? "For the people of this item alone",
  },
];

/** The milestones of a deployment are columns: their names come from the pathway. */
export function deploymentColumns(report: ProgressReport): readonly Column<ReportDeployment>[] {
  const milestones = report.deployments[0]?.milestones ?? [];
  return [
    {
      heading: "End user organisation",
      width: 34,
      cell: ({ endUserOrganisation }) => endUserOrganisation,
    },
    { heading: "ODS code", width: 11, cell: ({ odsCode }) => odsCode },
    { heading: "Region", width: 26, cell: ({ region }) => region },
    {
      heading: "Planned go-live",
      width: 15,
      cell: ({ plannedGoLive }) => ({ day: plannedGoLive }),
    },
    { heading: "Percent", width: 9, cell: ({ measures }) => measures.percent },
    { heading: "Settled", width: 9, cell: ({ measures }) => measures.settled },
    { heading: "Required", width: 9, cell: ({ measures }) => measures.required },
    { heading: "Stage", width: 20, cell: ({ measures }) => measures.here ?? "Complete" },
    { heading: "Turn", width: 34, cell: ({ measures }) => measures.turn?.words ?? null },
    { heading: "Turn since", width: 19, cell: ({ measures }) => measures.turn?.since ?? null },
    ...milestones.flatMap(({ key, name }): Column<ReportDeployment>[] => {
      const of = (row: ReportDeployment): ReportMilestone | undefined =>
        row.milestones.find((each) => each.key === key);
      return [
        { heading: name, width: 22, cell: (row) => of(row)?.stateName ?? null },
        { heading: `${name} signed at`, width: 22, cell: (row) => of(row)?.signedAt ?? null },
      ];
    }),
  ];
}

function yesNo(value: boolean): string {
  return value ? "Yes" : "No";
}
