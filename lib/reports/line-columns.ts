/**
 * What a report shows of a stage, milestone, item, open return and fact, as columns: the same in the workbook and in the CSV. Columns
 * of one heading mean the same wherever they stand.
 */
import { authorWordsInFull } from "../domain/author-words.ts";
import { WITHHELD } from "../domain/withheld-words.ts";
import type {
  ReportFact,
  ReportItem,
  ReportMilestone,
  ReportReturn,
  ReportStage,
} from "./report-lines.ts";
import type { Column } from "./report-table.ts";

export const STAGE_COLUMNS: readonly Column<ReportStage>[] = [
  { heading: "Name", width: 26, cell: ({ name }) => name },
  { heading: "Key", width: 22, cell: ({ key }) => key },
  { heading: "State", width: 22, cell: ({ stateName }) => stateName },
  { heading: "Environment or document", width: 34, cell: ({ resource }) => resource },
  { heading: "You are here", width: 20, cell: ({ here, name }) => (here ? name : null) },
  { heading: "Items settled", width: 9, cell: ({ settled }) => settled },
  { heading: "Items required", width: 9, cell: ({ required }) => required },
  { heading: "Closed by", width: 34, cell: ({ closed }) => closed?.milestone ?? null },
  { heading: "Signed at", width: 19, cell: ({ closed }) => closed?.at ?? null },
  { heading: "Signed by", width: 24, cell: ({ closed }) => closed?.by.name ?? null },
  { heading: "Signer's duty", width: 26, cell: ({ closed }) => closed?.by.duty ?? null },
  {
    heading: "Signer's organisation",
    width: 26,
    cell: ({ closed }) => closed?.by.organisation ?? null,
  },
];

export const MILESTONE_COLUMNS: readonly Column<ReportMilestone>[] = [
  { heading: "Name", width: 34, cell: ({ name }) => name },
  { heading: "Key", width: 22, cell: ({ key }) => key },
  { heading: "State", width: 22, cell: ({ stateName }) => stateName },
  { heading: "Full name", width: 34, cell: ({ longName }) => longName },
  { heading: "Certificate", width: 11, cell: ({ certificate }) => yesNo(certificate) },
  { heading: "To be signed by", width: 26, cell: ({ signedBy }) => signedBy },
  { heading: "Signed at", width: 19, cell: ({ signedAt }) => signedAt },
  { heading: "Signed by", width: 24, cell: ({ signer }) => signer?.name ?? null },
  { heading: "Signer's duty", width: 26, cell: ({ signer }) => signer?.duty ?? null },
  {
    heading: "Signer's organisation",
    width: 26,
    cell: ({ signer }) => signer?.organisation ?? null,
  },
  { heading: "Revision after signing", width: 11, cell: ({ revision }) => revision },
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
  {
    heading: "Withdrawn by",
    width: 40,
    cell: ({ withdrawn }) => withdrawn && authorWordsInFull(withdrawn.by),
  },
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
  { heading: "Name", width: 48, cell: ({ title }) => title },
  { heading: "Key", width: 26, cell: ({ key }) => key },
  { heading: "State", width: 22, cell: ({ stateName }) => stateName },
  { heading: "Stage", width: 20, cell: ({ stageName }) => stageName },
  { heading: "Before milestone", width: 30, cell: ({ before }) => before },
  { heading: "Required", width: 10, cell: ({ required }) => yesNo(required) },
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
    cell: ({ lastChange }) => lastChange && authorWordsInFull(lastChange.by),
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
  { heading: "Name", width: 48, cell: ({ title }) => title },
  { heading: "Key", width: 26, cell: ({ item }) => item },
  { heading: "Returned at", width: 19, cell: ({ at }) => at },
  { heading: "Returned by", width: 40, cell: ({ by }) => authorWordsInFull(by) },
  { heading: "Owner", width: 24, cell: ({ owner }) => owner },
  { heading: "Age in working days", width: 19, cell: ({ age }) => age },
  {
    heading: "Reason of return",
    width: 70,
    cell: ({ reason }) => reason ?? WITHHELD,
  },
];

export const FACT_COLUMNS: readonly Column<ReportFact>[] = [
  { heading: "Name", width: 40, cell: ({ label }) => label },
  { heading: "Key", width: 26, cell: ({ key }) => key },
  { heading: "Value", width: 50, cell: ({ value }) => value },
  { heading: "From", width: 50, cell: ({ source }) => source },
];

function yesNo(value: boolean): string {
  return value ? "Yes" : "No";
}
