/**
 * The progress report as a workbook: a sheet for the summary, and one for each table. Texts are texts, never formulas; days and moments are
 * real dates, in London time, because a spreadsheet knows no time zones.
 */
import ExcelJS from "exceljs";
import type { ProgressReport } from "./report-model.ts";
import { summaryLines } from "./report-summary.ts";
import { type Cell, type Column, reportTables, type Table, table } from "./report-table.ts";
import { fillCell, SHEET_OPTIONS, styleHead } from "./xlsx-cell.ts";

const SUMMARY_COLUMNS: readonly Column<readonly [string, Cell]>[] = [
  { heading: "What", width: 34, cell: ([what]) => what },
  { heading: "Value", width: 70, cell: ([, value]) => value },
];

/** Gives the report as an .xlsx file. */
export async function reportXlsx(report: ProgressReport): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = report.made.by;
  workbook.title = `Progress report: ${report.name}`;
  workbook.created = report.made.at;
  workbook.modified = report.made.at;
  addSheet(workbook, table("Line", "Summary", SUMMARY_COLUMNS, summaryLines(report)));
  for (const each of reportTables(report)) addSheet(workbook, each);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, { title, columns, rows }: Table): void {
  const sheet = workbook.addWorksheet(title, SHEET_OPTIONS);
  sheet.columns = columns.map(({ heading, width }) => ({ header: heading, width }));
  styleHead(sheet.getRow(1));
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  };
  for (const row of rows) {
    const added = sheet.addRow([]);
    added.alignment = { vertical: "top", wrapText: true };
    for (const [at, cell] of row.entries()) fillCell(added.getCell(at + 1), cell);
  }
}
