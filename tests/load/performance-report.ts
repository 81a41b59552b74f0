// What was measured, as tables for whoever reads docs/performance.md. Nothing stands in it that was not measured in the same run.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import { withClient } from "../../scripts/database.ts";
import type { Measured } from "./clients.ts";
import type { Felt } from "./in-chromium.ts";
import type { LongFile } from "./long-file.ts";
import type { Size } from "./many-journeys.ts";
import type { Promised } from "./measured-pages.ts";

interface PageRow {
  readonly key: string;
  readonly name: string;
  readonly promised: Promised | null;
  readonly size: Size;
  readonly clients: number;
  readonly measured: Measured;
  /** Of the product's process, in MB. */
  readonly memory: number;
  /** Null where something was sent. */
  readonly plans: { readonly queries: number; readonly scanned: readonly string[] } | null;
}

interface Machine {
  readonly command: readonly string[];
  readonly processors: string;
  readonly memory: string;
  /** When it began. */
  readonly load: number;
}

const MOST_GROWTH = 1.3;
const ms = (time: number): string => `${time.toFixed(0)} ms`;
const mb = (size: number): string => `${size.toFixed(0)} MB`;
const count = (many: number): string => many.toLocaleString("en-GB");
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "-"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** Collects what is measured, says it as it comes, and writes it down. */
export class PerformanceReport {
  readonly #machine: Machine;
  readonly #pages: PageRow[] = [];
  readonly #facts: (readonly string[])[] = [];
  readonly #files: (readonly string[])[] = [];
  #felt: readonly Felt[] = [];
  #server = "";

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  async server(url: string): Promise<void> {
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ server_version: string }>("show server_version");
      this.#server = rows[0]?.server_version ?? "";
    });
  }

  page(row: PageRow): void {
    this.#pages.push(row);
    console.log(cells(row, null).join("  "));
  }

  fact(what: string, found: string, promised: string): void {
    this.#facts.push([what, found, promised]);
    console.log(`${what}: ${found}`);
  }

  file(when: string, { rows, megabytes, firstMs, wholeMs, memory }: LongFile): void {
    const { before, most, after } = memory;
    const row = [
      when,
      rows === null ? "the same" : count(rows),
      mb(megabytes),
      ms(firstMs),
      ms(wholeMs),
      mb(before),
      mb(most),
      mb(after),
    ];
    this.#files.push(row);
    console.log(row.join("  "));
  }

  felt(pages: readonly Felt[]): void {
    this.#felt = pages;
  }

  /** Gives all of it as Markdown. */
  text(): string {
    const { command, processors, memory, load } = this.#machine;
    const sizes = [...new Map(this.#pages.map(({ size }) => [size.journeys, size])).values()];
    const pages = this.#pages.map((row) => cells(row, this.#growthOf(row)));
    const parts = [
      "# Performance",
      `Measured on ${new Date().toISOString().slice(0, 10)} by \`${command.join(" ")}\` on ${processors}, ${memory} of memory, Node ${process.version}, PostgreSQL ${this.#server}; product, database, clients and Chromium on the same machine. Its load average was ${load.toFixed(2)} when it began: what else ran on it counts in every figure.`,
      "Every client is signed in, waits for its answer and asks again at once; the first seconds of each page, in which its code is compiled, do not count. Many journeys are copies of the demonstration's, made by SQL with their items, sign-offs and events.",
      table(["Measured", "Found", "Promised"], this.#facts),
    ];
    if (pages.length > 0) {
      parts.push("## Pages", sizes.map(sizeWords).join(" "), table(PAGE_HEAD, pages));
      parts.push(
        `Queries and scans are told by the database itself for one request. A scan is a plan that reads a table that grows with the journeys from end to end. Memory is that of the product's process after the measure. Growth is the p50 compared with that of the fewest journeys; promised is at most ${MOST_GROWTH}×.`,
      );
    }
    if (this.#files.length > 0)
      parts.push("## The programme as a file", table(FILE_HEAD, this.#files));
    if (this.#felt.length > 0) {
      const rows = this.#felt.map(({ path, largestPaint, does, interaction, script }) => [
        `\`${path}\``,
        ms(largestPaint),
        interaction === 0 ? "under 16 ms" : ms(interaction),
        does,
        `${script.toFixed(0)} kB`,
      ]);
      parts.push(
        "## In Chromium, its processor slowed four times",
        "Each page three times with nothing kept: the median of the largest paint, the slowest of the waits from key or click to the next paint, and its scripts compressed (at most 190 kB is promised).",
        table(["Page", "Largest paint", "Wait", "What was done", "Script"], rows),
      );
    }
    return `${parts.join("\n\n")}\n`;
  }

  /** Writes it to docs/performance.md, in the place of the figures there; what was written about them by hand stays. */
  async write(): Promise<void> {
    const file = join(import.meta.dirname, "../../docs/performance.md");
    const [, byHand = ""] = (await readFile(file, "utf8")).split(BY_HAND);
    const whole = `${this.text()}\n${BY_HAND}${byHand}`;
    await writeFile(file, await format(whole, { parser: "markdown" }));
  }

  #growthOf({ key, clients, size, measured }: PageRow): number | null {
    const fewest = this.#pages.find((row) => row.key === key && row.clients === clients);
    if (!fewest || fewest.size.journeys === size.journeys) return null;
    return measured.p50 / fewest.measured.p50;
  }
}

const BY_HAND = "<!-- What follows is written by hand. -->";

const PAGE_HEAD =
  "Page,Journeys,Clients,p50,p95,p99,Requests/s,Failed,Memory,Queries,Scans,Growth,Promised".split(
    ",",
  );
const FILE_HEAD = "When,Rows,Size,First byte (promised ≤ 1 s),Whole,Memory before,Most,After".split(
  ",",
);

function cells(row: PageRow, growth: number | null): readonly string[] {
  const { name, size, clients, measured, memory, plans } = row;
  const { p50, p95, p99, perSecond, failed } = measured;
  return [
    name,
    count(size.journeys),
    String(clients),
    ms(p50),
    ms(p95),
    ms(p99),
    perSecond.toFixed(0),
    String(failed),
    mb(memory),
    plans === null ? "" : String(plans.queries),
    plans === null ? "" : plans.scanned.join(", ") || "none",
    growth === null ? "" : `${growth.toFixed(2)}×`,
    promiseWords(row),
  ];
}

/** What was promised, and whether it was kept. */
function promiseWords({ promised, clients, measured }: PageRow): string {
  if (promised?.clients !== clients) return "";
  const { perSecond } = promised;
  const times = (["p50", "p95", "p99"] as const).flatMap((key) => {
    const most = promised[key];
    return most === undefined
      ? []
      : [{ words: `${key} ≤ ${ms(most)}`, kept: measured[key] <= most }];
  });
  const all =
    perSecond === undefined
      ? times
      : [...times, { words: `≥ ${perSecond}/s`, kept: measured.perSecond >= perSecond }];
  const kept = measured.failed === 0 && all.every((each) => each.kept);
  return `${all.map(({ words }) => words).join(", ")}: ${kept ? "kept" : "NOT KEPT"}`;
}

function sizeWords({ journeys, items, events }: Size): string {
  return `“${count(journeys)}” journeys have ${count(items)} items and ${count(events)} events.`;
}
