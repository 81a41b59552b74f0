/**
 * Reads a file of people to be invited: CSV (RFC 4180) with a heading and a row each. Whatever cannot be read is told with its row; whether
 * name, address and duties will do is the domain's to say. Rows are counted as a spreadsheet counts them: the heading is row 1.
 */
import { isUtf8 } from "node:buffer";
import type { Duty, Region } from "../domain/actor.ts";
import { isEmailAddress, plainEmail } from "../domain/email-address.ts";
import { dutiesIn, faultsOfRegion, regionIn } from "./people-cells.ts";
import { faultsOfHeadings, headingOf, linesOf } from "./people-csv.ts";
import type { Heading, RowFault } from "./people-csv.ts";

/** The largest file, in bytes, and the most people in it. */
export const LARGEST_PEOPLE_FILE = 2 * 1024 * 1024;
export const MOST_PEOPLE = 10_000;

export interface PersonRow {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  /** Those that could be read. */
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  /** The cells that hold something that could not be read. */
  readonly unread: readonly ("duties" | "region")[];
  /** The first row with the same e-mail address, where there is one before this. */
  readonly repeats: number | null;
}

export interface PeopleFile {
  readonly rows: readonly PersonRow[];
  readonly faults: readonly RowFault[];
}

/**
 * Gives the people in a file and everything in it that cannot be read. A row with a fault is among the people all the same, as far as it
 * could be read: what else is wrong with it is told at the same time, so that nobody mends a file twice.
 */
export function readPeopleFile(bytes: Uint8Array): PeopleFile {
  if (bytes.length === 0) return wholly("Choose a CSV file with a row for each person");
  if (bytes.length > LARGEST_PEOPLE_FILE) return wholly("The file must be 2 MB or smaller");
  if (!isUtf8(bytes) || bytes.includes(0))
    return wholly("The file is no CSV in UTF-8. In a spreadsheet, save it as “CSV UTF-8”");
  const faults: RowFault[] = [];
  const lines = linesOf(bytes, faults);
  const [heading = [], ...people] = lines;
  const columns = new Map(heading.map((name, at) => [headingOf(name), at] as const));
  const wrongHeadings = faultsOfHeadings(heading);
  if (wrongHeadings.length > 0) return wholly(...wrongHeadings);
  const filled = people.filter((cells) => !isEmpty(cells)).length;
  if (filled === 0 && faults.length === 0)
    return wholly("The file holds no people below its headings");
  if (filled > MOST_PEOPLE)
    return wholly(
      `The file holds ${inWords(filled)} people; at most ${inWords(MOST_PEOPLE)} can be invited at once. Split it`,
    );

  const seen = new Map<string, number>();
  const rows = people.flatMap((cells, index): PersonRow[] => {
    if (isEmpty(cells)) return [];
    const row = index + 2;
    const cell = (name: Heading): string => cells[columns.get(name) ?? -1]?.trim() ?? "";
    const wrong: string[] = [];
    if (cells.slice(heading.length).some((each) => each.trim() !== ""))
      wrong.push("It has more cells than the headings. Put a name with a comma in quotes");
    const duties = dutiesIn(cell("duties"));
    const region = regionIn(cell("region"));
    wrong.push(...duties.wrong, ...region.wrong, ...faultsOfRegion(duties, region.read));
    const email = plainEmail(cell("e-mail"));
    const before = isEmailAddress(email) ? (seen.get(email) ?? null) : null;
    if (before !== null) wrong.push(`The e-mail address is in row ${before} already`);
    else seen.set(email, row);
    faults.push(...wrong.map((text) => ({ row, text })));
    const unread = [
      ...(duties.wrong.length > 0 ? (["duties"] as const) : []),
      ...(region.wrong.length > 0 ? (["region"] as const) : []),
    ];
    const person = { name: cell("name"), email: cell("e-mail") };
    return [{ row, ...person, duties: duties.read, region: region.read, unread, repeats: before }];
  });
  return { rows, faults };
}

function wholly(...texts: readonly string[]): PeopleFile {
  return { rows: [], faults: texts.map((text) => ({ row: null, text })) };
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function inWords(count: number): string {
  return count.toLocaleString("en-GB");
}
