/**
 * The tables of a report as the spreadsheets show them. Workbook and CSV are made from the same list of tables and the same columns,
 * so that neither can hold what the other leaves out.
 */
import { DEPLOYMENT_COLUMNS, DEPLOYMENT_MILESTONE_COLUMNS } from "./journey-columns.ts";
import {
  FACT_COLUMNS,
  ITEM_COLUMNS,
  MILESTONE_COLUMNS,
  RETURN_COLUMNS,
  STAGE_COLUMNS,
} from "./line-columns.ts";
import type { ProgressReport } from "./report-model.ts";

/** A day without a time is an ISO date in a wrapping of its own, so that it is not taken for a text. */
export type Cell = string | number | Date | { readonly day: string } | null;

export interface Column<Row> {
  readonly heading: string;
  /** In characters, for the workbook. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

export interface Table {
  /** What each row is: "Item". */
  readonly kind: string;
  /** What all rows are: "Items". */
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Gives every table of a report, in the order of reading. Those that the other scope alone can have are empty. */
export function reportTables(report: ProgressReport): readonly Table[] {
  const { stages, milestones, productMilestones, items, returns, facts, deployments } = report;
  const ofDeployments = deployments.flatMap((deployment) =>
    deployment.milestones.map((milestone) => ({ deployment, milestone })),
  );
  return [
    table("Stage", "Stages", STAGE_COLUMNS, stages),
    table("Milestone", "Milestones", MILESTONE_COLUMNS, milestones),
    table("Product milestone", "Product milestones", MILESTONE_COLUMNS, productMilestones),
    table("Item", "Items", ITEM_COLUMNS, items),
    table("Return", "Returns", RETURN_COLUMNS, returns),
    table("Fact", "Facts", FACT_COLUMNS, facts),
    table("Deployment", "Deployments", DEPLOYMENT_COLUMNS, deployments),
    table(
      "Deployment milestone",
      "Deployment milestones",
      DEPLOYMENT_MILESTONE_COLUMNS,
      ofDeployments,
    ),
  ];
}

/** Gives a table of rows that are read through their columns. */
export function table<Row>(
  kind: string,
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  return { kind, title, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}
