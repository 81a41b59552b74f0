// Mutants of the domain against the domain's tests: `npm run mutate`, see docs/mutation.md.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ["lib/domain/**/*.ts"],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "tests/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  // What is read once when a file is loaded (names, patterns, limits) would need every test for each mutant: most of the time, for the
  // least of the rules. Those tables are written a second time in tests, tests/domain/names.test.ts first among them.
  ignoreStatic: true,
  // What was not touched since the last run is not run again; `--force` runs everything.
  incremental: true,
  incrementalFile: ".data/mutation/incremental.json",
  tempDirName: ".data/mutation/sandbox",
  // Only what the domain's tests read is copied. Without tsconfig.json, which Stryker would rewrite with a compiler interface that
  // TypeScript 7 no longer has.
  ignorePatterns: [
    "/.data",
    "/.next",
    "/app",
    "/components",
    "/generated",
    "/prisma",
    "/public",
    "/scripts",
    "/tsconfig.json",
  ],
  concurrency: 1,
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: ".data/mutation/mutation.json" },
  thresholds: { high: 95, low: 85, break: 85 },
};
