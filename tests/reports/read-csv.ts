import { reportCsv } from "@/lib/reports/report-csv";
import type { ProgressReport } from "@/lib/reports/report-model";

export type CsvRow = Readonly<Record<string, string>>;

/** Reads CSV as RFC 4180 says: given the text, gives rows of cells. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** Gives the rows of a report's CSV by their headings. */
export function csvRows(report: ProgressReport): readonly CsvRow[] {
  const [head = [], ...rows] = readCsv(reportCsv(report));
  return rows.map((row) => Object.fromEntries(head.map((heading, at) => [heading, row[at] ?? ""])));
}

/** Gives those of one kind, and of each the cells that say something. */
export function kinds(rows: readonly CsvRow[], kind: string): readonly CsvRow[] {
  return rows
    .filter((row) => row["Kind"] === kind)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "")));
}
