/**
 * The progress report as CSV (RFC 4180: quoted, CRLF): every table of it beneath the other in one, which a spreadsheet filters by its
 * "Kind". Every row begins with the journey it belongs to, and every report has the same headings whatever its pathway, so that the
 * files of several journeys can be put beneath each other. A byte order mark makes Excel read it as UTF-8.
 */
import { BYTE_ORDER_MARK, csvLine } from "./csv-line.ts";
import { IDENTITY_COLUMNS, JOURNEY_COLUMNS } from "./journey-columns.ts";
import type { ProgressReport } from "./report-model.ts";
import { type Cell, reportTables, table } from "./report-table.ts";

/** What is looked at first stands first, beside the kind. */
const FIRST = ["Kind", "Name", "Key", "State"];

/** Gives the report as CSV. Moments are written in London time, as a spreadsheet reads them: 2026-11-22 14:05. */
export function reportCsv(report: ProgressReport): string {
  const tables = [table("Journey", "Journeys", JOURNEY_COLUMNS, [report]), ...reportTables(report)];
  const identity = IDENTITY_COLUMNS.map(({ heading, cell }) => [heading, cell(report)] as const);
  const headings = [
    ...new Set([
      ...identity.map(([heading]) => heading),
      ...FIRST,
      ...tables.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
    ]),
  ];
  const rows = tables.flatMap(({ kind, columns, rows: lines }) =>
    lines.map((line) => {
      // What a row says of itself goes before what its journey says: the organisation of a deployment, in the report of its product.
      const said = new Map<string, Cell>([...identity, ["Kind", kind]]);
      for (const [at, { heading }] of columns.entries()) said.set(heading, line[at] ?? null);
      return headings.map((heading) => said.get(heading) ?? null);
    }),
  );
  return `${BYTE_ORDER_MARK}${[headings, ...rows].map(csvLine).join("")}`;
}
