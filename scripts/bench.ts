// npm run bench: how fast the production build is on this machine, on a port and a database of its own. `--only review,search`, `--journeys 10000`,
// `--clients 10` and `--seconds 2` run a part of it; `--write` keeps what was found in docs/performance.md.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measure } from "../tests/load/clients.ts";
import { inChromium } from "../tests/load/in-chromium.ts";
import { METRICS_TOKEN, memoryOf, readLongFile } from "../tests/load/long-file.ts";
import { type Size, manyJourneys, manyLines } from "../tests/load/many-journeys.ts";
import { MEASURED_PAGES, people } from "../tests/load/measured-pages.ts";
import { plansOf, tellPlans } from "../tests/load/plans.ts";
import { type Product, startProduct } from "../tests/load/product.ts";
import { PerformanceReport } from "../tests/load/performance-report.ts";
import { signedIn } from "../tests/visitor.ts";
import { build, isBuilt } from "./build.ts";
import { freePort } from "./embedded-postgres.ts";
import { run } from "./stop-with-a-sentence.ts";

const { values: asked } = parseArgs({
  options: {
    only: { type: "string" },
    journeys: { type: "string", default: "100,10000" },
    clients: { type: "string", default: "1,10,50" },
    seconds: { type: "string", default: "5" },
    write: { type: "boolean", default: false },
  },
});
const numbers = (list: string): number[] => list.split(",").map(Number);
const only = asked.only?.split(",");
const wanted = (key: string): boolean => only === undefined || only.includes(key);
const CLIENTS = numbers(asked.clients);
/** Of 10,000 journeys, as many items and events as were promised; of fewer as many as they bring. */
const sizeOf = (journeys: number): Size =>
  journeys >= 10_000
    ? { journeys, items: 1_000_000, events: 3_000_000 }
    : { journeys, items: 0, events: 0 };
const LINES = 100_000;
const WARMING_SECONDS = 3;

async function measurePages(product: Product, folder: string, size: Size): Promise<void> {
  const { address } = product;
  for (const { key, name, as, path, client, promised } of MEASURED_PAGES) {
    if (!wanted(key)) continue;
    const visitors = await people(address, as, Math.max(...CLIENTS));
    const [one] = visitors;
    if (!one) throw new Error("Nobody is there.");
    const at = { url: product.databaseUrl(), folder };
    const plans = path === null ? null : await plansOf(at, () => one.get(path));
    const sending = await Promise.all(visitors.map(client));
    // Until the page's code is compiled: the product has just been started.
    await measure(address, sending.slice(0, 10), WARMING_SECONDS);
    for (const many of CLIENTS) {
      const measured = await measure(address, sending.slice(0, many), Number(asked.seconds));
      const memory = await memoryOf(address);
      report.page({ key, name, promised, size, clients: many, measured, memory, plans });
    }
  }
}

async function measureFile(product: Product): Promise<void> {
  const { address } = product;
  const began = performance.now();
  await manyLines(product.databaseUrl(), LINES);
  console.log(`${LINES} journeys to list, written in ${seconds(began)}`);
  const { cookie } = await signedIn(address, "booking-team");
  const path = "/journeys/export.csv";
  report.file("CSV, by itself", await readLongFile(address, cookie, path));
  report.file("CSV, once more", await readLongFile(address, cookie, path));
  report.file("workbook", await readLongFile(address, cookie, "/journeys/export.xlsx"));
  const journey = MEASURED_PAGES.find(({ key }) => key === "journey");
  if (!journey) return;
  const others = await people(address, journey.as, 10);
  const clients = await Promise.all(others.map(journey.client));
  const [read] = await Promise.all([
    readLongFile(address, cookie, path),
    measure(address, clients, Number(asked.seconds)),
  ]);
  report.file("CSV, while ten clients read a journey page", read);
}

const seconds = (began: number): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
const report = new PerformanceReport({
  command: ["npm run bench", ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : [])],
  processors: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
  memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
  load: loadavg()[0] ?? 0,
});

/** Does something with the product on a data folder of its own, and leaves nothing of it. */
async function withProduct(
  work: (product: Product, folder: string, again: () => Promise<Product>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "path-to-live-bench-"));
  const port = Number(process.env["PORT"] || (await freePort()));
  const start = (): Promise<Product> => startProduct(folder, port, { METRICS_TOKEN });
  let product = await start();
  const again = async (): Promise<Product> => {
    await product.stop();
    product = await start();
    return product;
  };
  try {
    await work(product, folder, again);
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await run(async () => {
  if (!isBuilt()) await build();
  const sizes = numbers(asked.journeys);
  // Each size is measured on a database and a process of its own: what the clients of one wrote would count in the other.
  for (const [index, journeys] of sizes.entries()) {
    await withProduct(async (first, folder, again) => {
      await tellPlans(first.databaseUrl());
      const product = await again();
      if (index === 0) {
        report.fact(
          "First start, with the demonstration",
          `${first.readySeconds.toFixed(1)} s`,
          "",
        );
        report.fact("Second start to ready", `${product.readySeconds.toFixed(1)} s`, "≤ 5 s");
        await report.server(product.databaseUrl());
      }
      const began = performance.now();
      const size = await manyJourneys(product.databaseUrl(), sizeOf(journeys));
      const took = seconds(began);
      console.log(`${size.journeys} journeys, ${size.items} items, ${size.events} events: ${took}`);
      await measurePages(product, folder, size);
      if (index === sizes.length - 1) await measureOnce(product);
    });
  }
  console.log(report.text());
  if (asked.write) await report.write();
});

/** Measures what is measured at one size only. */
async function measureOnce(product: Product): Promise<void> {
  if (wanted("chromium")) {
    const supplier = await signedIn(product.address, "supplier-contributor");
    const assurer = await signedIn(product.address, "booking-team");
    const pages = MEASURED_PAGES.flatMap(({ key, path, as }) =>
      path === null || key === "pdf"
        ? []
        : [[as[0] === "booking-team" ? assurer : supplier, path] as const],
    );
    report.felt(await inChromium(product.address, pages));
  }
  if (wanted("export")) await measureFile(product);
}
