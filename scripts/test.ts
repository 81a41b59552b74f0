// npm test: everything that proves the product, and one line at the end that says how it went.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { REPORTS, judgeOwnClaims } from "./security-case.ts";

const root = join(import.meta.dirname, "..");
const results = mkdtempSync(join(tmpdir(), "path-to-live-results-"));
const unitFile = join(results, "unit.json");
const journeysFile = REPORTS.journeys;
const journeysFolder = join(tmpdir(), `path-to-live-journeys-${process.pid}`);

async function step(name: string, command: string, ...options: string[]): Promise<boolean> {
  const began = performance.now();
  console.log(`\n— ${name}`);
  const child = spawn(join(root, "node_modules/.bin", command), options, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, JOURNEYS_FOLDER: journeysFolder },
  });
  const code = await new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  console.log(
    `— ${name}: ${code === 0 ? "good" : "FAILED"}, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return code === 0;
}

type Counts = { passed: number; failed: number };

/** Counts of a report; a run that wrote none, or failed without a failing test, is a failure. */
function counts(file: string, good: boolean, read: (report: unknown) => Counts): Counts {
  let found: Counts = { passed: 0, failed: 0 };
  try {
    found = read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    good = false;
  }
  return good || found.failed > 0 ? found : { ...found, failed: 1 };
}

type UnitReport = { numPassedTests: number; numFailedTests: number };
type JourneysReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

const checks = [
  await step("types", "tsc", "--noEmit"),
  await step("lint", "oxlint", "--type-aware", "--deny-warnings"),
  await step("format", "prettier", "--check", "."),
  await step("drift", "node", "scripts/db.ts", "drift"),
];
const unit = await step(
  "tests",
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${unitFile}`,
);
const built = await step("build", "node", "scripts/build.ts");
rmSync(journeysFile, { force: true });
const journeys = built && (await step("journeys", "playwright", "test"));

const sums = [
  counts(unitFile, unit, (report) => {
    const { numPassedTests, numFailedTests } = report as UnitReport;
    return { passed: numPassedTests, failed: numFailedTests };
  }),
  counts(journeysFile, journeys, (report) => {
    const { expected, unexpected, flaky, skipped } = (report as JourneysReport).stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  }),
];
// Only now: Playwright empties the folder as it begins.
mkdirSync(dirname(REPORTS.unit), { recursive: true });
rmSync(REPORTS.unit, { force: true });
if (existsSync(unitFile)) copyFileSync(unitFile, REPORTS.unit);
const { unshown, notHere } = judgeOwnClaims();
console.log(`\n— security case: ${unshown.length === 0 ? "good" : "FAILED"}`);
for (const claim of [...unshown, ...notHere]) console.log(claim);

const passed = sums.reduce((sum, each) => sum + each.passed, 0);
// A check that is not a test fails the run as one.
const failed =
  sums.reduce((sum, each) => sum + each.failed, 0) +
  checks.filter((good) => !good).length +
  unshown.length;
for (const folder of [results, journeysFolder]) rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && built ? 0 : 1;
