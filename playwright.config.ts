import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser, launchFlags } from "./tests/browser.ts";

// Journeys run against a production build, on a database and a demonstration of their own.
const port = Number(process.env["JOURNEYS_PORT"] ?? 3210);
// Workers read this file too: the folder must be the same for all of them.
process.env["JOURNEYS_FOLDER"] ??= join(tmpdir(), `path-to-live-journeys-${process.pid}`);
const address = `http://localhost:${port}`;
// Where the journey of the other way in starts its provider; for all others nobody is there.
const provider = port < 45_000 ? port + 20_000 : port - 20_000;

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
    // To keep one costs a third of the time: TRACE=on npx playwright test <file>
    trace: process.env["TRACE"] === "on" ? "retain-on-failure" : "off",
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
      // Journeys that fail to sign in come from networks of their own, so that they hold up no other.
      TRUST_PROXY: "1",
      OIDC_ISSUER: `http://127.0.0.1:${provider}`,
      OIDC_CLIENT_ID: "path-to-live",
      OIDC_CLIENT_SECRET: "a secret of the tests and of nobody else",
      OIDC_NAME: "the test provider",
    },
  },
});
