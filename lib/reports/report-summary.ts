/**
 * The head of a report as pairs of name and value, for the workbook and the print view.
 */
import type { ProgressReport, ReportTurn } from "./report-model.ts";
import type { Cell } from "./report-table.ts";

/** Gives the head of a report in order. */
export function summaryLines(report: ProgressReport): readonly (readonly [string, Cell])[] {
  const { product, supplier, role, standard, pathway, deployment, measures, made } = report;
  const { turn } = measures;
  const certificates = [...report.milestones, ...report.productMilestones].filter(
    ({ certificate }) => certificate,
  );
  return [
    ["Product", product.name],
    ["Product version", product.version],
    ["Supplier", supplier.name],
    ["Supplier's ODS code", supplier.odsCode],
    ["Role", role.name],
    ["Standard", standard.name],
    ["Version of the standard", standard.version],
    ["Pathway", pathway.title],
    ["Pathway version", pathway.version],
    ...siteLines(deployment),
    ["Started at", report.startedAt],
    ["Percent settled", measures.percent],
    ["Items settled", measures.settled],
    ["Items required", measures.required],
    ["You are here", measures.here ?? "Complete"],
    ["Turn", turn ? turnFor(turn) : "Nobody: complete"],
    ["Turn since", turn?.since ?? null],
    ["Working days since", turn?.workingDays ?? null],
    ...certificates.map(({ name, stateName }) => [name, stateName] as const),
    ["Open returns", report.returns.length],
    ...(report.scope === "product" ? [["Deployments", report.deployments.length] as const] : []),
    ...report.facts.map(({ label, value }) => [`Fact: ${label}`, value] as const),
    ["Report made by", made.by],
    ["Report made at (London)", made.at],
    ["Revision of the journey", made.revision],
  ];
}

function siteLines(deployment: ProgressReport["deployment"]): readonly (readonly [string, Cell])[] {
  if (!deployment) return [];
  return [
    ["End user organisation", deployment.endUserOrganisation],
    ["Its ODS code", deployment.odsCode],
    ["Region", deployment.region],
    ["Planned go-live", { day: deployment.plannedGoLive }],
  ];
}

/** Says whose move it is and what for: "Supplier to act, for Dev-complete". */
export function turnFor({ words, milestone, onProduct }: ReportTurn): string {
  return `${words}, for ${milestone}${onProduct ? " of the product" : ""}`;
}
