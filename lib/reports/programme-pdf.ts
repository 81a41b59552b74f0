/**
 * The programme as a tagged PDF (PDF/UA-1): the counts first, then the journeys in a table. Paper is for reading: beyond so many rows it
 * says that it ends, and where the rest is.
 */
import { formatDate, formatInstant, londonClock } from "../domain/iso-date.ts";
import { ATTENTION, ATTENTION_NAMES, PROGRAMME_COLUMNS } from "../domain/programme.ts";
import { type BoardColumn, type Counted, sumOf } from "../domain/programme-board.ts";
import { displayable, MISSING } from "./displayable.ts";
import { PROGRAMME_FILE_COLUMNS, type ProgrammeRow } from "./programme-columns.ts";
import type { Cell } from "./report-table.ts";
import { typesetBeside } from "./typeset-beside.ts";

/** So many journeys stand in a table of their own, named by their numbers: one long table costs far more to set, and is hard to find in. */
const IN_A_TABLE = 500;

export interface ProgrammeDocument {
  readonly columns: readonly BoardColumn<unknown>[];
  /** The first of them, `MOST_ON_PAPER` at most. */
  readonly rows: readonly ProgrammeRow[];
  /** What the filters say, in words. */
  readonly only: readonly string[];
  readonly made: { readonly at: Date; readonly by: string };
}

/** Gives the programme as a PDF file, made beside the product so that nobody waits for it but who asked. */
export function programmePdf(
  document: ProgrammeDocument,
  gone?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const data = JSON.stringify(forTemplate(document));
  const programme = data.includes(MISSING)
    ? data.replace('"holdsMissing":false', '"holdsMissing":true')
    : data;
  const made = document.made.at.toISOString();
  return typesetBeside({ template: "programme.typ", inputs: { programme }, made }, gone);
}

/** Says how much of it the document holds. */
export function whatItHolds(total: number, shown: number, filtered: boolean): string {
  if (total === 0)
    return filtered ? "No journey passes the filters." : "No journey has been started yet.";
  if (shown === total) return `All ${journeys(total)}.`;
  return `The first ${number(shown)} of ${journeys(total)}: paper ends here. The workbook and the CSV of the programme hold all of them.`;
}

function forTemplate({ columns, rows, only, made }: ProgrammeDocument): object {
  const sum = sumOf(columns);
  return {
    // First, so that nothing anybody wrote stands before it.
    holdsMissing: false,
    count: journeys(sum.total),
    only: only.map(displayable),
    by: displayable(made.by),
    made: formatInstant(made.at),
    holds: whatItHolds(sum.total, rows.length, only.length > 0),
    figures: [
      figure("Journeys", sum.total),
      ...columns.map(({ name, total }) => figure(displayable(name), total)),
      ...ATTENTION.map((each) => ({
        ...figure(ATTENTION_NAMES[each], sum[each]),
        asks: sum[each] > 0,
      })),
    ],
    places: columns.flatMap((column) => [
      place(column.name, null, column),
      ...column.groups.map((group) => place(column.name, group.name, group)),
    ]),
    headings: PROGRAMME_COLUMNS.map((column) => ({
      heading: column.heading,
      numeric: "numeric" in column,
    })),
    tables: tablesOf(rows),
  };
}

/** Gives the journeys in tables, each with its name where there are several. */
function tablesOf(rows: readonly ProgrammeRow[]): readonly object[] {
  const begins = Array.from(
    { length: Math.ceil(rows.length / IN_A_TABLE) },
    (_, at) => at * IN_A_TABLE,
  );
  return begins.map((begin) => {
    const part = rows.slice(begin, begin + IN_A_TABLE);
    return {
      name:
        begins.length === 1
          ? null
          : `Journeys ${number(begin + 1)} to ${number(begin + part.length)}`,
      rows: part.map((row) => PROGRAMME_FILE_COLUMNS.map(({ cell }) => onPaper(cell(row)))),
    };
  });
}

function figure(name: string, count: number): { name: string; count: string; asks: boolean } {
  return { name, count: number(count), asks: false };
}

function place(stage: string, milestone: string | null, counted: Counted): object {
  return {
    stage: displayable(stage),
    milestone: milestone === null ? null : displayable(milestone),
    total: number(counted.total),
    overdue: number(counted.overdue),
    waiting: number(counted.waiting),
    toSignAgain: number(counted.toSignAgain),
  };
}

function onPaper(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return number(cell);
  if (cell instanceof Date) return short(londonClock(cell).date);
  return typeof cell === "string" ? displayable(cell) : short(cell.day);
}

/** "22 Nov 2026", for narrow columns. */
function short(isoDate: string): string {
  const [day, month, year] = formatDate(isoDate).split(" ");
  return `${day} ${month?.slice(0, 3)} ${year}`;
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}

function journeys(count: number): string {
  return count === 1 ? "1 journey" : `${number(count)} journeys`;
}
