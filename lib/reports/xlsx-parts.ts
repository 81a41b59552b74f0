/**
 * A table of any length as a workbook of one sheet, a part at a time. Rows are read only when the reader has taken what was made of those
 * before, so that neither a long table nor a slow reader fills the memory.
 */
import { once } from "node:events";
import { PassThrough } from "node:stream";
import ExcelJS from "exceljs";
import type { Column } from "./report-table.ts";
import { fillCell, SHEET_OPTIONS, styleHead } from "./xlsx-cell.ts";

/** Gives the file in parts. */
export async function* xlsxParts<Row>(
  title: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array, void, void> {
  const out = new PassThrough();
  const written = writeAll(out, title, columns, rows).catch((fault: unknown) => {
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
  title: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<readonly Row[]>,
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
  await workbook.commit();
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
