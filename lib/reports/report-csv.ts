/**
 * The items of a progress report as CSV, one row each (RFC 4180: quoted, CRLF), led by the journey they belong to, so that the files of
 * several journeys can be put beneath each other. A byte order mark makes Excel read it as UTF-8.
 */
import { londonClock } from "../domain/iso-date.ts";
import type { ReportItem } from "./report-lines.ts";
import type { ProgressReport } from "./report-model.ts";
import { type Cell, type Column, ITEM_COLUMNS } from "./report-table.ts";

/** Gives the report as CSV. Moments are written in London time, as a spreadsheet reads them: 2026-11-22 14:05. */
export function reportCsv(report: ProgressReport): string {
  const columns = [...journeyColumns(report), ...ITEM_COLUMNS, reasonColumn(report)];
  const rows = [
    columns.map(({ heading }) => heading),
    ...report.items.map((item) => columns.map(({ cell }) => cell(item))),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function journeyColumns(report: ProgressReport): readonly Column<ReportItem>[] {
  const { product, supplier, role, deployment, measures, made } = report;
  return [
    column("Product", product.name),
    column("Version", product.version),
    column("Supplier", supplier.name),
    column("Role", role.name),
    column("End user organisation", deployment?.endUserOrganisation ?? null),
    column("Revision", made.revision),
    column("Report made at", made.at),
    column("Journey percent", measures.percent),
    column("Journey settled", measures.settled),
    column("Journey required", measures.required),
  ];
}

/** Why an item came back, while it has not been answered. */
function reasonColumn({ returns }: ProgressReport): Column<ReportItem> {
  const reasons = new Map(returns.map(({ item, reason }) => [item, reason]));
  return { ...column("Reason of return", null), cell: ({ key }) => reasons.get(key) ?? null };
}

function column(heading: string, cell: Cell): Column<ReportItem> {
  return { heading, width: 20, cell: () => cell };
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (cell instanceof Date) {
    const { date, time } = londonClock(cell);
    return `${date} ${time}`;
  }
  return `"${withoutFormula(typeof cell === "string" ? cell : cell.day).replaceAll('"', '""')}"`;
}

/**
 * Keeps a spreadsheet from reading a text as a formula: an apostrophe goes before what could begin one, full-width signs included, which
 * East Asian spreadsheets read the same way. Source: OWASP, CSV injection.
 */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
