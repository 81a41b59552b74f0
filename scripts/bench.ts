// npm run bench: how fast the production build is here, with ten people signed in, on a port and a database of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Client, type Measured, measure } from "../tests/load/clients.ts";
import { manyJourneys } from "../tests/load/many-journeys.ts";
import { type Product, startProduct } from "../tests/load/product.ts";
import { type Visitor, formWith, formsOf, signedIn } from "../tests/visitor.ts";
import { build, isBuilt } from "./build.ts";
import { freePort } from "./embedded-postgres.ts";
import { run } from "./stop-with-a-sentence.ts";

const CLIENTS = 10;
const rows: (readonly [string, string, string])[] = [];

const ms = (time: number): string => `${time.toFixed(0)} ms`;
function note(what: string, { perSecond, p50, p95, p99, failed }: Measured, budget: string): void {
  const numbers = `${perSecond.toFixed(0)}/s, p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}`;
  rows.push([what, failed > 0 ? `${numbers}, ${failed} FAILED` : numbers, budget]);
  console.log(`${what}: ${numbers}${failed > 0 ? `, ${failed} FAILED` : ""}`);
}

async function people(address: string, keys: readonly string[]): Promise<Visitor[]> {
  const found: Visitor[] = [];
  for (let at = 0; at < CLIENTS; at += 1) {
    found.push(await signedIn(address, keys[at % keys.length] ?? null));
  }
  return found;
}

const reading = (visitors: readonly Visitor[], path: string): Client[] =>
  visitors.map(({ cookie }) => ({ cookie, good: 200, next: () => ({ method: "GET", path }) }));

/** Somebody who saves another answer to an item of a journey of their own, as its form without script does. */
async function changing(visitor: Visitor, at: number): Promise<Client> {
  const start = formWith((await visitor.get("/journeys/start")).text, 'name="revision"');
  const { location } = await visitor.send("/journeys/start", start, {
    "answer.name": `Measured ${at} ${Date.now()}`,
    "answer.version": "1",
    "answer.role": "consumer",
    "answer.standardVersion": "0.2.0 BETA",
  });
  const path = `${location}/items/first-contact`;
  const { text } = await visitor.get(path);
  const form = formsOf(text).find(({ html }) => html.includes('name="answer.'));
  if (!form) throw new Error(`${path} has no form.`);
  let revision = Number(form.hidden.find(([field]) => field === "revision")?.[1]);
  const boundary = "----measured";
  return {
    cookie: visitor.cookie,
    good: 303,
    leadsTo: "done=saved",
    next: () => {
      const fields = [
        ...form.hidden.filter(([field]) => field !== "revision"),
        ["revision", String(revision)],
        // A field that is always asked: an answer to one that is not would change nothing.
        ["answer.people", `We met for the ${revision}th time.`],
        ["go", "save"],
      ] as const;
      revision += 1;
      const parts = fields.map(
        ([field, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
      );
      const body = `${parts.join("")}--${boundary}--\r\n`;
      return {
        method: "POST",
        path: form.action,
        body,
        type: `multipart/form-data; boundary=${boundary}`,
      };
    },
  };
}

/** The scripts a page brings along, compressed, in kB. */
async function scriptSize(visitor: Visitor, path: string): Promise<number> {
  const { text } = await visitor.get(path);
  const tags = [...text.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)];
  const modern = tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, src]) => src ?? "");
  let bytes = 0;
  for (const src of new Set(modern)) bytes += gzipSync((await visitor.get(src)).text).length;
  return bytes / 1000;
}

async function measureAll(product: Product): Promise<void> {
  const { address } = product;
  const journey = "/journeys/demonstration-slots";
  const supplier = ["supplier-contributor", "supplier-signatory"];
  const suppliers = await people(address, supplier);
  const assurers = await people(address, ["booking-team"]);
  const [first, assurer] = [suppliers[0], assurers[0]];
  if (!first || !assurer) throw new Error("Nobody is there.");

  note(
    "Journey page",
    await measure(address, reading(suppliers, journey), 8),
    "p50 ≤ 80 ms, ≥ 100/s",
  );
  const item = `${journey}/items/ca-both-generations`;
  note("Item page", await measure(address, reading(suppliers, item), 5), "");
  const changes = await Promise.all(suppliers.map((visitor, at) => changing(visitor, at)));
  note("Item changed (form post)", await measure(address, changes, 8), "≥ 150/s, p99 ≤ 150 ms");
  const pdf = reading([first], "/journeys/demonstration-triage/report.pdf");
  note("Progress report PDF, one client", await measure(address, pdf, 4), "≤ 250 ms");
  const fewQueue = await measure(address, reading(assurers, "/review"), 4);
  note("Review queue, demonstration only", fewQueue, "");
  const fewJourneys = await measure(address, reading(assurers, "/journeys"), 4);
  note("Programme, demonstration only", fewJourneys, "");

  const began = performance.now();
  const there = await manyJourneys(product.databaseUrl(), { journeys: 10_000, items: 1_000_000 });
  const size = `${there.journeys.toLocaleString("en-GB")} journeys, ${there.items.toLocaleString("en-GB")} items`;
  console.log(`${size}, written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const queue = await measure(address, reading(assurers, "/review"), 8);
  note(`Review queue, ${size}`, queue, "p95 ≤ 200 ms");
  const journeys = await measure(address, reading(assurers, "/journeys"), 8);
  note(`Programme, ${size}`, journeys, "p95 ≤ 300 ms");
  note("Review queue, one client", await measure(address, reading([assurer], "/review"), 4), "");
  note("Programme, one client", await measure(address, reading([assurer], "/journeys"), 4), "");
  note(
    "Journey page among them",
    await measure(address, reading(suppliers, journey), 5),
    "p50 ≤ 80 ms",
  );

  for (const [visitor, path] of [
    [first, "/"],
    [first, journey],
    [first, item],
    [assurer, "/review"],
    [assurer, "/journeys"],
  ] as const) {
    const kilobytes = await scriptSize(visitor, path);
    rows.push([`Script on ${path}`, `${kilobytes.toFixed(0)} kB gzip`, "≤ 190 kB"]);
  }
}

await run(async () => {
  if (!isBuilt()) await build();
  const folder = mkdtempSync(join(tmpdir(), "path-to-live-bench-"));
  const port = Number(process.env["PORT"] || (await freePort()));
  let product = await startProduct(folder, port);
  try {
    rows.push(["First start, with the demonstration", `${product.readySeconds.toFixed(1)} s`, ""]);
    await product.stop();
    product = await startProduct(folder, port);
    rows.push(["Second start to ready", `${product.readySeconds.toFixed(1)} s`, "≤ 5 s"]);
    await measureAll(product);
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const [cpu] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  console.log(
    `\n${cpus().length} × ${cpu?.model ?? "?"}, ${memory}, Node ${process.version}; ${CLIENTS} clients`,
  );
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  for (const row of rows)
    console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "));
});
