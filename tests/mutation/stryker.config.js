// Mutants of the domain against the domain's tests: `npm run mutate`, see docs/mutation.md.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ["lib/domain/**/*.ts"],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "tests/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
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
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: ".data/mutation/mutation.json" },
  thresholds: { high: 95, low: 85, break: 85 },
};
