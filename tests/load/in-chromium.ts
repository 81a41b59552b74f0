// What a person feels: a page in Chromium with the processor slowed four times.
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findBrowser, launchFlags } from "../browser.ts";
import type { Visitor } from "../visitor.ts";

const TIMES_SLOWER = 4;

export interface Felt {
  readonly path: string;
  /** When the largest thing was painted, in ms; the median of those seen. */
  readonly largestPaint: number;
  /** The slowest from key or click to the next paint, in ms. */
  readonly interaction: number;
  readonly does: string;
  /** The scripts it brings along, compressed, in kB. */
  readonly script: number;
}

/** Kept in the page by `watch`. */
interface Watching {
  paint: number;
  slowest: number;
}

function watch(): void {
  const seen: Watching = { paint: 0, slowest: 0 };
  Object.assign(globalThis, { measured: seen });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.paint = Math.max(seen.paint, startTime);
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.slowest = Math.max(seen.slowest, duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Opens pages several times, each in a browser that has nothing of them yet, and uses each once. */
export async function inChromium(
  address: string,
  pages: readonly (readonly [Visitor, string])[],
): Promise<readonly Felt[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: launchFlags });
  const felt: Felt[] = [];
  try {
    for (const [visitor, path] of pages) {
      const [paints, waits]: [number[], number[]] = [[], []];
      let [script, does] = [0, ""];
      for (let turn = 0; turn < 3; turn += 1) {
        const context = await browser.newContext();
        const [name = "", ...value] = visitor.cookie.split("=");
        await context.addCookies([{ name, value: value.join("="), url: address }]);
        await context.addInitScript(watch);
        const page = await context.newPage();
        const scripts = new Map<string, Promise<number>>();
        page.on("response", (response) => {
          if (response.request().resourceType() !== "script") return;
          scripts.set(
            response.url(),
            response.body().then((body) => gzipSync(body).length),
          );
        });
        const session = await context.newCDPSession(page);
        await session.send("Emulation.setCPUThrottlingRate", { rate: TIMES_SLOWER });
        await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
        const opens = page.locator("details > summary:visible").first();
        const hasOne = (await opens.count()) > 0;
        does = hasOne ? "opens the first part that is closed" : "goes to the first link by key";
        // Its own measure of the paint ends with the first use.
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
        );
        if (hasOne) await opens.click();
        else await page.keyboard.press("Tab");
        const { paint, slowest } = await page.evaluate(async () => {
          for (let frame = 0; frame < 20; frame += 1)
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return (globalThis as unknown as { measured: { paint: number; slowest: number } })
            .measured;
        });
        paints.push(paint);
        waits.push(slowest);
        script = (await Promise.all(scripts.values())).reduce((sum, size) => sum + size, 0) / 1000;
        await context.close();
      }
      paints.sort((one, other) => one - other);
      felt.push({
        path,
        largestPaint: paints[1] ?? 0,
        interaction: Math.max(...waits),
        does,
        script,
      });
    }
  } finally {
    await browser.close();
  }
  return felt;
}
