/**
 * The progress report as a workbook: a sheet for the summary, and one for each table. Texts are texts, never formulas; days and moments are
 * real dates, in London time, because a spreadsheet knows no time zones.
 */
import ExcelJS from "exceljs";
import { londonClock } from "../domain/iso-date.ts";
import type { ProgressReport } from "./report-model.ts";
import { summaryLines } from "./report-summary.ts";
import { type Cell, type Column, reportTables, type Table, table } from "./report-table.ts";

/** The longest text that a cell can hold. */
const LONGEST_CELL = 32_767;
const MOMENT = "d mmm yyyy hh:mm";
const DAY = "d mmm yyyy";

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
  const sheet = workbook.addWorksheet(title, {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
  });
  sheet.columns = columns.map(({ heading, width }) => ({ header: heading, width }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.alignment = { vertical: "top", wrapText: true };
  head.border = { bottom: { style: "medium" } };
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  };
  for (const row of rows) {
    const added = sheet.addRow([]);
    added.alignment = { vertical: "top", wrapText: true };
    for (const [at, cell] of row.entries()) fill(added.getCell(at + 1), cell);
  }
}

function fill(into: ExcelJS.Cell, cell: Cell): void {
  if (cell === null) return;
  if (typeof cell === "string") into.value = textOf(cell);
  else if (typeof cell === "number") into.value = cell;
  else {
    into.value = cell instanceof Date ? londonMoment(cell) : new Date(`${cell.day}T00:00:00Z`);
    into.numFmt = cell instanceof Date ? MOMENT : DAY;
    into.alignment = { vertical: "top", horizontal: "left" };
  }
}

/** XML knows no control characters but tab and line ends, and a cell ends somewhere. */
function textOf(text: string): string {
  const plain = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      "\t\r\n".includes(character) ? character : "",
    );
  return plain.length > LONGEST_CELL ? `${plain.slice(0, LONGEST_CELL - 1)}…` : plain;
}

/** The library writes a date as it stands in UTC: this is the instant at which UTC shows what London's clock shows. */
function londonMoment(at: Date): Date {
  const { date, time } = londonClock(at);
  return new Date(`${date}T${time}:00Z`);
}
