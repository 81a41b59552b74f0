/** A line of CSV as RFC 4180 says, such that no spreadsheet takes a text for anything else. */
import { londonClock } from "../domain/iso-date.ts";
import type { Cell } from "./report-table.ts";

/** What a CSV file begins with, so that Excel reads it as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Gives cells as a line with its end. Moments are written in London time, as a spreadsheet reads them: 2026-11-22 14:05. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
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
