/** Reads the lines of a file of people and its headings, and says what is wrong with either. */
import { Buffer } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import { shortened } from "./people-cells.ts";

/** The headings, in any order and case. */
export const PEOPLE_HEADINGS = ["name", "e-mail", "duties", "region"] as const;
export type Heading = (typeof PEOPLE_HEADINGS)[number];

/** What is wrong in a row; of the whole file where there is none. */
export interface RowFault {
  readonly row: number | null;
  readonly text: string;
}

/** Gives what is wrong with the headings: one that is missing, or stands over several columns, of which one would be taken without a word. */
export function faultsOfHeadings(heading: readonly string[]): readonly string[] {
  const over = (name: Heading): readonly string[] =>
    heading.filter((one) => headingOf(one) === name);
  const missing = PEOPLE_HEADINGS.filter((name) => name !== "region" && over(name).length === 0);
  const twice = PEOPLE_HEADINGS.filter((name) => over(name).length > 1);
  return [
    ...(missing.length === 0
      ? []
      : [
          `The first row must hold the headings name, e-mail, duties and region. Missing: ${missing.join(", ")}${aboutCommas(heading)}`,
        ]),
    ...twice.map(
      (name) =>
        `The first row has ${over(name).length} columns for ${name}: ${over(name)
          .map((one) => `“${shortened(one.trim())}”`)
          .join(", ")}. Keep only one of them`,
    ),
  ];
}

/** Gives the cells of every line. What is no CSV leaves an empty line behind, so that those after it keep their number. */
export function linesOf(bytes: Uint8Array, faults: RowFault[]): string[][] {
  try {
    return parse(Buffer.from(bytes), {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch (error) {
    faults.push(faultOfCsv(error));
    return [[...PEOPLE_HEADINGS]];
  }
}

function faultOfCsv(error: unknown): RowFault {
  const open = error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED";
  if (!open)
    return {
      row: null,
      text: "The file cannot be read as CSV. In a spreadsheet, save it as “CSV UTF-8”",
    };
  // The rows before it were read whole.
  const row = Number(error["records"]) + 1;
  return {
    row,
    text: 'A quotation mark (") opens here and none closes it: add it, or leave it out',
  };
}

/** Whoever's spreadsheet separates columns otherwise is told that, since all headings are missing then. */
function aboutCommas([first = "", ...others]: readonly string[]): string {
  if (others.length > 0) return "";
  const by = first.includes(";") ? "semicolons" : first.includes("\t") ? "tabs" : null;
  return by === null ? "" : `. The columns seem to be separated by ${by}: separate them by commas`;
}

/** People write "Email", "E-mail address" and "e-mail" for the same. */
export function headingOf(text: string): string {
  const plain = text.trim().toLowerCase();
  if (/^e-?mail( address)?$/.test(plain)) return "e-mail";
  return plain === "duty" ? "duties" : plain;
}
