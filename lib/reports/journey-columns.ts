/**
 * What a report shows of a whole journey as columns: the one reported, and each deployment of a product. Both say where they are, how
 * far they are and whose turn it is in the same columns.
 */
import { MILESTONE_COLUMNS } from "./line-columns.ts";
import type { ReportMilestone } from "./report-lines.ts";
import type {
  ProgressReport,
  ReportDeployment,
  ReportMeasures,
  ReportSite,
  ReportTurn,
} from "./report-model.ts";
import type { Column } from "./report-table.ts";

const SITE_COLUMNS: readonly Column<ReportSite>[] = [
  {
    heading: "End user organisation's ODS code",
    width: 14,
    cell: ({ odsCode }) => odsCode,
  },
  { heading: "Region", width: 26, cell: ({ region }) => region },
  { heading: "Planned go-live", width: 15, cell: ({ plannedGoLive }) => ({ day: plannedGoLive }) },
];

const MEASURE_COLUMNS: readonly Column<ReportMeasures>[] = [
  { heading: "Percent settled", width: 9, cell: ({ percent }) => percent },
  { heading: "Items settled", width: 9, cell: ({ settled }) => settled },
  { heading: "Items required", width: 9, cell: ({ required }) => required },
  { heading: "You are here", width: 20, cell: ({ here }) => here ?? "Complete" },
  {
    heading: "Turn",
    width: 40,
    cell: ({ turn }) => (turn ? turnFor(turn) : "Nobody: complete"),
  },
  { heading: "Turn of", width: 34, cell: ({ turn }) => turn?.duties.join("; ") ?? null },
  { heading: "Turn since", width: 19, cell: ({ turn }) => turn?.since ?? null },
  { heading: "Working days since", width: 12, cell: ({ turn }) => turn?.workingDays ?? null },
  { heading: "Waiting", width: 40, cell: ({ turn }) => turn && waiting(turn) },
];

/** Which journey a row belongs to, as it was when the report was made: what every row of a CSV begins with. */
export const IDENTITY_COLUMNS: readonly Column<ProgressReport>[] = [
  { heading: "Product", width: 34, cell: ({ product }) => product.name },
  { heading: "Product version", width: 14, cell: ({ product }) => product.version },
  { heading: "Supplier", width: 34, cell: ({ supplier }) => supplier.name },
  { heading: "Role", width: 20, cell: ({ role }) => role.name },
  {
    heading: "End user organisation",
    width: 34,
    cell: ({ deployment }) => deployment?.endUserOrganisation ?? null,
  },
  { heading: "Journey", width: 36, cell: ({ journey }) => journey },
  { heading: "Revision of the journey", width: 11, cell: ({ made }) => made.revision },
  { heading: "Report made at (London)", width: 19, cell: ({ made }) => made.at },
];

export const JOURNEY_COLUMNS: readonly Column<ProgressReport>[] = [
  { heading: "Name", width: 48, cell: ({ name }) => name },
  {
    heading: "Scope",
    width: 14,
    cell: ({ scope }) => (scope === "product" ? "Product" : "Deployment"),
  },
  { heading: "Supplier's ODS code", width: 14, cell: ({ supplier }) => supplier.odsCode },
  { heading: "Standard", width: 34, cell: ({ standard }) => standard.name },
  { heading: "Version of the standard", width: 14, cell: ({ standard }) => standard.version },
  { heading: "Pathway", width: 34, cell: ({ pathway }) => pathway.title },
  { heading: "Pathway key", width: 26, cell: ({ pathway }) => pathway.key },
  { heading: "Pathway version", width: 9, cell: ({ pathway }) => pathway.version },
  ...SITE_COLUMNS.map(({ cell, ...column }) => ({
    ...column,
    cell: ({ deployment }: ProgressReport) => deployment && cell(deployment),
  })),
  { heading: "Started at", width: 19, cell: ({ startedAt }) => startedAt },
  ...MEASURE_COLUMNS.map(({ cell, ...column }) => ({
    ...column,
    cell: ({ measures }: ProgressReport) => cell(measures),
  })),
  { heading: "Open returns", width: 9, cell: ({ returns }) => returns.length },
  {
    heading: "Deployments",
    width: 9,
    cell: ({ scope, deployments }) => (scope === "product" ? deployments.length : null),
  },
  { heading: "Report made by", width: 24, cell: ({ made }) => made.by },
];

export const DEPLOYMENT_COLUMNS: readonly Column<ReportDeployment>[] = [
  { heading: "Name", width: 48, cell: ({ name }) => name },
  { heading: "Key", width: 36, cell: ({ journey }) => journey },
  {
    heading: "End user organisation",
    width: 34,
    cell: ({ endUserOrganisation }) => endUserOrganisation,
  },
  ...SITE_COLUMNS,
  ...MEASURE_COLUMNS.map(({ cell, ...column }) => ({
    ...column,
    cell: ({ measures }: ReportDeployment) => cell(measures),
  })),
];

interface MilestoneOfDeployment {
  readonly deployment: ReportDeployment;
  readonly milestone: ReportMilestone;
}

export const DEPLOYMENT_MILESTONE_COLUMNS: readonly Column<MilestoneOfDeployment>[] = [
  {
    heading: "End user organisation",
    width: 34,
    cell: ({ deployment }) => deployment.endUserOrganisation,
  },
  { heading: "Deployment", width: 36, cell: ({ deployment }) => deployment.journey },
  ...MILESTONE_COLUMNS.map(({ cell, ...column }) => ({
    ...column,
    cell: ({ milestone }: MilestoneOfDeployment) => cell(milestone),
  })),
];

/** Says whose move it is and what for: "Supplier to act, for Dev-complete". */
export function turnFor({ words, milestone, onProduct }: ReportTurn): string {
  return `${words}, for ${milestone}${onProduct ? " of the product" : ""}`;
}

/** What waits for each side, the holder of the turn included: "Supplier: 4 to act on; Booking Team: 2 to review". */
function waiting({ counts }: ReportTurn): string | null {
  const sides = counts.map(
    ({ duty, kind, count }) => `${duty}: ${count} ${kind === "owners" ? "to act on" : "to review"}`,
  );
  return sides.join("; ") || null;
}
