/**
 * Reads a file of people to be invited: CSV (RFC 4180) with a heading and a row each. Whatever cannot be read is told with its row; whether
 * name, address and duties will do is the domain's to say. Rows are counted as a spreadsheet counts them: the heading is row 1.
 */
import { Buffer, isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";
import { DUTIES, DUTY_NAMES, REGIONS } from "../domain/actor.ts";
import type { Duty, Region } from "../domain/actor.ts";
import { isEmailAddress, plainEmail } from "../domain/email-address.ts";
import { REGION_NAMES } from "../domain/region-names.ts";

/** The largest file, in bytes, and the most people in it. */
export const LARGEST_PEOPLE_FILE = 2 * 1024 * 1024;
export const MOST_PEOPLE = 10_000;

/** The headings, in any order and case. */
export const PEOPLE_HEADINGS = ["name", "e-mail", "duties", "region"] as const;
type Heading = (typeof PEOPLE_HEADINGS)[number];

export interface PersonRow {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
}

/** What is wrong in a row; of the whole file where there is none. */
export interface RowFault {
  readonly row: number | null;
  readonly text: string;
}

export interface PeopleFile {
  readonly rows: readonly PersonRow[];
  readonly faults: readonly RowFault[];
}

/** Gives the people in a file and everything in it that cannot be read. A row with a fault is not among the people. */
export function readPeopleFile(bytes: Uint8Array): PeopleFile {
  if (bytes.length === 0) return wholly("Choose a CSV file with a row for each person");
  if (bytes.length > LARGEST_PEOPLE_FILE) return wholly("The file must be 2 MB or smaller");
  if (!isUtf8(bytes) || bytes.includes(0))
    return wholly("The file is no CSV in UTF-8. In a spreadsheet, save it as “CSV UTF-8”");
  const faults: RowFault[] = [];
  const lines = linesOf(bytes, faults);
  const [heading = [], ...people] = lines;
  const columns = new Map(heading.map((name, at) => [headingOf(name), at] as const));
  const missing = PEOPLE_HEADINGS.filter((name) => name !== "region" && !columns.has(name));
  if (missing.length > 0)
    return wholly(
      `The first row must hold the headings name, e-mail, duties and region. Missing: ${missing.join(", ")}`,
    );
  const filled = people.filter((cells) => !isEmpty(cells)).length;
  if (filled === 0 && faults.length === 0)
    return wholly("The file holds no people below its headings");
  if (filled > MOST_PEOPLE)
    return wholly(
      `The file holds ${filled} people; at most ${MOST_PEOPLE} can be invited at once. Split it`,
    );

  const seen = new Map<string, number>();
  const rows = people.flatMap((cells, index): PersonRow[] => {
    if (isEmpty(cells)) return [];
    const row = index + 2;
    const cell = (name: Heading): string => cells[columns.get(name) ?? -1]?.trim() ?? "";
    const wrong: string[] = [];
    if (cells.slice(heading.length).some((each) => each.trim() !== ""))
      wrong.push("It has more cells than the headings. Put a name with a comma in quotes");
    const duties = dutiesIn(cell("duties"), wrong);
    const region = regionIn(cell("region"), wrong);
    const email = cell("e-mail");
    const before = seen.get(plainEmail(email));
    if (before !== undefined && isEmailAddress(plainEmail(email)))
      wrong.push(`The e-mail address is in row ${before} already`);
    else seen.set(plainEmail(email), row);
    faults.push(...wrong.map((text) => ({ row, text })));
    return wrong.length > 0 ? [] : [{ row, name: cell("name"), email, duties, region }];
  });
  return { rows, faults };
}

/** Gives the cells of every line. What is no CSV leaves an empty line behind, so that those after it keep their number. */
function linesOf(bytes: Uint8Array, faults: RowFault[]): string[][] {
  try {
    return parse(Buffer.from(bytes), {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : "unknown";
    faults.push({ row: null, text: `The file cannot be read as CSV: ${text}` });
    return [[...PEOPLE_HEADINGS]];
  }
}

function wholly(text: string): PeopleFile {
  return { rows: [], faults: [{ row: null, text }] };
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** People write "Email", "E-mail address" and "e-mail" for the same. */
function headingOf(text: string): string {
  const plain = text.trim().toLowerCase();
  if (/^e-?mail( address)?$/.test(plain)) return "e-mail";
  return plain === "duty" ? "duties" : plain;
}

function dutiesIn(text: string, wrong: string[]): readonly Duty[] {
  const names = text.split(/[;|]/).map((name) => name.trim().toLowerCase());
  return names.flatMap((name) => {
    if (name === "") return [];
    const duty = DUTIES.find((one) => one === name || DUTY_NAMES[one].toLowerCase() === name);
    if (!duty) wrong.push(`There is no duty “${shortened(name)}”`);
    return duty ?? [];
  });
}

function regionIn(text: string, wrong: string[]): Region | null {
  const name = text.toLowerCase();
  if (name === "") return null;
  const region = REGIONS.find((one) => one === name || REGION_NAMES[one].toLowerCase() === name);
  if (!region) wrong.push(`There is no region “${shortened(text)}”`);
  return region ?? null;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
