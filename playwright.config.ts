import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser, launchFlags } from "./tests/browser.ts";

// Journeys run against a production build, on a database and a demonstration of their own.
const port = Number(process.env["JOURNEYS_PORT"] ?? 3210);
// Workers read this file too: the folder must be the same for all of them.
process.env["JOURNEYS_FOLDER"] ??= join(tmpdir(), `path-to-live-journeys-${process.pid}`);
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: "tests",
  testMatch: ["journeys/**/*.spec.ts", "faults/**/*.spec.ts", "load/**/*.spec.ts"],
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    baseURL: address,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: { executablePath: findBrowser(), args: launchFlags },
  },
  webServer: {
    command: "exec node scripts/start.ts",
    url: `${address}/readyz`,
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "pipe",
    env: {
      PORT: String(port),
      DATA_FOLDER: process.env["JOURNEYS_FOLDER"],
      DATABASE_URL: "",
      DATABASE_OWNER_URL: "",
      APP_URL: address,
      SMTP_URL: "",
      DEMO: "on",
    },
  },
});
