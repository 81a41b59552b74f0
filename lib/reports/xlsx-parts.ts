/**
 * A table of any length as a workbook, a part at a time, with a second sheet that says what it is. Rows are read only when the reader has
 * taken what was made of those
 * before, so that neither a long table nor a slow reader fills the memory.
 */
import { once } from "node:events";
import { PassThrough } from "node:stream";
import ExcelJS from "exceljs";
import type { Cell, Column } from "./report-table.ts";
import { fillCell, SHEET_OPTIONS, styleHead } from "./xlsx-cell.ts";

/** What stands on the second sheet, line by line: a name and what it is. The first holds the table alone, so that it can be sorted. */
export type AboutFile = readonly (readonly [name: string, value: Cell])[];

/** Gives the file in parts. */
export async function* xlsxParts<Row>(
  title: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<readonly Row[]>,
  about: AboutFile,
): AsyncGenerator<Uint8Array, void, void> {
  const out = new PassThrough();
  const written = writeAll(out, { title, columns, rows, about }).catch((fault: unknown) => {
    out.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  });
  try {
    for await (const chunk of out) yield new Uint8Array(chunk as Buffer);
  } finally {
    out.destroy();
    await written;
  }
}

async function writeAll<Row>(
  out: PassThrough,
  {
    title,
    columns,
    rows,
    about,
  }: {
    readonly title: string;
    readonly columns: readonly Column<Row>[];
    readonly rows: AsyncIterable<readonly Row[]>;
    readonly about: AboutFile;
  },
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = workbook.addWorksheet(title, SHEET_OPTIONS);
  sheet.columns = columns.map(({ heading, width }) => ({ header: heading, width }));
  styleHead(sheet.getRow(1));
  let count = 1;
  for await (const part of rows) {
    for (const row of part) {
      const added = sheet.addRow([]);
      added.alignment = { vertical: "top", wrapText: true };
      for (const [at, { cell }] of columns.entries()) fillCell(added.getCell(at + 1), cell(row));
      added.commit();
      count += 1;
    }
    if (!(await isTaken(out))) return;
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: count, column: columns.length } };
  sheet.commit();
  writeAbout(workbook.addWorksheet("About"), about);
  await workbook.commit();
}

function writeAbout(sheet: ExcelJS.Worksheet, about: AboutFile): void {
  sheet.columns = [{ width: 24 }, { width: 80 }];
  for (const [name, value] of about) {
    const row = sheet.addRow([]);
    row.alignment = { vertical: "top", horizontal: "left", wrapText: true };
    fillCell(row.getCell(1), name);
    fillCell(row.getCell(2), value);
    row.commit();
  }
  sheet.commit();
}

/** Waits until what was written has been taken; tells whether anybody is still there to take more. */
async function isTaken(out: PassThrough): Promise<boolean> {
  // The compression works beside this: what it gives is there a turn later.
  await new Promise((resolve) => setImmediate(resolve));
  if (out.writableNeedDrain && !out.destroyed) {
    await Promise.race([once(out, "drain"), once(out, "close")]);
  }
  return !out.destroyed;
}
