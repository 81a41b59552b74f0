import { pino } from "pino";
import { errorFacts } from "./error-facts.ts";
import { currentRequest, noteTooLarge } from "./request.ts";

// What the product says to who runs it: a line of JSON each, on the standard output. Ids and numbers, never names, addresses or what was typed.

type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

const lines = pino(
  {
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    mixin: () => {
      const asked = currentRequest();
      return asked ? { request: asked.id, person: asked.person } : {};
    },
  },
  // Looked up at each line, so that whoever replaces it reads along.
  { write: (line: string) => process.stdout.write(line) },
);

/** Writes a line. `what` is a fixed sentence; what differs from line to line is in the facts. */
export const log = {
  info: (what: string, facts: Facts = {}): void => lines.info(facts, what),
  warn: (what: string, facts: Facts = {}): void => lines.warn(facts, what),
  /** Of an error, what `errorFacts` lets through. */
  error: (what: string, thrown: unknown, facts: Facts = {}): void =>
    lines.error({ ...facts, error: errorFacts(thrown) }, what),
};

/** A statement that stores thousands of rows at once has a placeholder for each of their values; what it does stands at its beginning. */
const LONGEST_SQL = 2000;

/** Tells of a query that took long, without what was asked about. */
export function tellSlowQuery(ms: number, sql: string): void {
  const told = sql.length > LONGEST_SQL ? `${sql.slice(0, LONGEST_SQL)} …` : sql;
  log.warn("slow query", { ms: Math.round(ms), sql: told });
}

/** Of a text of a library's: its beginning, before anything that it may quote. */
const kindOf = (text: string): string =>
  text
    .split(/[:"'`\n]/)[0]
    ?.trim()
    .slice(0, 80) ?? "";

/** What Next throws, and tells the console, where a form turns out larger than its `bodySizeLimit` while it comes. */
const isTooLarge = (error: Error): boolean => "statusCode" in error && error.statusCode === 413;

/** Lets what libraries write to the console become lines of the log, under the same rule; a form that is too large is a refused one. */
export function takeOverConsole(): void {
  for (const level of ["error", "warn"] as const)
    console[level] = (...said: unknown[]) => {
      const text = said.find((each) => typeof each === "string" && kindOf(each) !== "");
      const what = typeof text === "string" ? `Console: ${kindOf(text)}` : "Console";
      const thrown = said.find((each) => each instanceof Error);
      if (thrown && isTooLarge(thrown)) noteTooLarge();
      else if (thrown) log.error(what, thrown);
      else log.warn(what);
    };
}
