/** What every sheet of a workbook has in common: texts that are texts, days and moments that are dates, a first row that stays in sight. */
import type ExcelJS from "exceljs";
import { londonClock } from "../domain/iso-date.ts";
import type { Cell } from "./report-table.ts";

/** The longest text that a cell can hold. */
const LONGEST_CELL = 32_767;
const MOMENT = "d mmm yyyy hh:mm";
const DAY = "d mmm yyyy";

/** First row and first column stay in sight; printed, a sheet is as wide as its page. */
export const SHEET_OPTIONS: Partial<ExcelJS.AddWorksheetOptions> = {
  views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
  pageSetup: {
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "1:1",
  },
};

/** Makes the first row a head. */
export function styleHead(head: ExcelJS.Row): void {
  head.font = { bold: true };
  head.alignment = { vertical: "top", wrapText: true };
  head.border = { bottom: { style: "medium" } };
}

/** Writes into a cell what it says: never a formula. */
export function fillCell(into: ExcelJS.Cell, cell: Cell): void {
  if (cell === null) return;
  if (typeof cell === "string") into.value = textOf(cell);
  else if (typeof cell === "number") into.value = cell;
  else {
    into.value = cell instanceof Date ? londonMoment(cell) : new Date(`${cell.day}T00:00:00Z`);
    into.numFmt = cell instanceof Date ? MOMENT : DAY;
    into.alignment = { vertical: "top", horizontal: "left" };
  }
}

/**
 * XML knows no control characters but tab and line ends, and a cell ends somewhere. Excel reads `_x003D_` in a text as the character of
 * that number, so an underscore that begins such a thing is written as one itself (ECMA-376 part 1, 22.9.2.19).
 */
function textOf(text: string): string {
  const plain = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      "\t\r\n".includes(character) ? character : "",
    );
  const short = plain.length > LONGEST_CELL ? `${plain.slice(0, LONGEST_CELL - 1)}…` : plain;
  return short.replaceAll(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_");
}

/** The library writes a date as it stands in UTC: this is the instant at which UTC shows what London's clock shows. */
function londonMoment(at: Date): Date {
  const { date, time } = londonClock(at);
  return new Date(`${date}T${time}:00Z`);
}
