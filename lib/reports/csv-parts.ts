/** A table of any length as CSV, a part at a time: nothing is kept but the part that is being read. */
import { BYTE_ORDER_MARK, csvLine } from "./csv-line.ts";
import type { Column } from "./report-table.ts";

/** Gives the file in parts: the headings with the first rows, then the rest as it is read. */
export async function* csvParts<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string, void, void> {
  let before = `${BYTE_ORDER_MARK}${csvLine(columns.map(({ heading }) => heading))}`;
  for await (const part of rows) {
    yield before + part.map((row) => csvLine(columns.map(({ cell }) => cell(row)))).join("");
    before = "";
  }
  if (before !== "") yield before;
}
