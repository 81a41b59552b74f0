/**
 * The progress report as a tagged PDF (PDF/UA-1), set by Typst from the template beside this file. The template lays out and nothing
 * else: it is given finished words and numbers.
 */
import { authorWords, authorWordsInFull } from "../domain/author-words.ts";
import { formatDate, formatInstant, londonClock } from "../domain/iso-date.ts";
import { displayable, MISSING } from "./displayable.ts";
import { turnFor } from "./journey-columns.ts";
import { mapInWords } from "./map-in-words.ts";
import type { ReportPerson } from "./report-lines.ts";
import type { ProgressReport } from "./report-model.ts";
import { compilePdf } from "./typst-compiler.ts";

/** Gives the report as a PDF file; `map` is the progress map as SVG. */
export function reportPdf(report: ProgressReport, map: string): Uint8Array {
  const { turn } = report.measures;
  const words = { turnFor: turn && turnFor(turn), mapInWords: mapInWords(report) };
  const data = JSON.stringify(forTemplate({ ...report, ...words }));
  const svg = displayableSvg(map.replaceAll(/font-family="[^"]*"/g, 'font-family="Source Sans 3"'));
  const holdsMissing = String(data.includes(MISSING) || svg.includes(MISSING));
  const inputs = { report: data, map: svg, holdsMissing };
  return new Uint8Array(compilePdf("progress-report.typ", inputs, report.made.at));
}

const DAYS: readonly string[] = ["promise", "plannedGoLive"];

/** Writes moments and days for people, and leaves out of every text what cannot be drawn. */
function forTemplate(value: unknown, key = ""): unknown {
  if (value instanceof Date) {
    const { date, time } = londonClock(value);
    return { day: formatDate(date), short: shortDate(date), time, full: formatInstant(value) };
  }
  if (typeof value === "string") return DAYS.includes(key) ? shortDate(value) : displayable(value);
  if (Array.isArray(value)) return value.map((each: unknown) => forTemplate(each));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries({ ...value, ...wordsOfPerson(value) }).map(
      ([name, inner]: [string, unknown]) => [name, forTemplate(inner, name)],
    ),
  );
}

/** A person is written out here, so that what their name says already is left out in the one way: with and without organisation. */
function wordsOfPerson(value: object): { said: string; saidInFull: string } | null {
  if (!isPerson(value)) return null;
  return { said: authorWords(value), saidInFull: authorWordsInFull(value) };
}

function isPerson(value: object): value is ReportPerson {
  return "name" in value && "duty" in value && "organisation" in value;
}

/** "22 Nov 2026", for narrow columns. */
function shortDate(isoDate: string): string {
  const [day, month, year] = formatDate(isoDate).split(" ");
  return `${day} ${month?.slice(0, 3)} ${year}`;
}

/** Markup is ASCII; only the words between the tags can hold what the typeface lacks. */
function displayableSvg(svg: string): string {
  return svg.replaceAll(/>([^<]+)</g, (_whole, words: string) => `>${displayable(words)}<`);
}
