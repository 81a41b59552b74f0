import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from both UTC and London, so that a forgotten time zone shows.
process.env["TZ"] = "Asia/Kathmandu";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // The real one throws outside a React server.
      { find: "server-only", replacement: here("tests/server-only.ts") },
      { find: /^@\//, replacement: here("./") },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: ["tests/domain/**/*.test.ts"],
          // Pure functions of plain data: no file can spoil another, and the pathway is read once for all.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "house",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/domain/**"],
          globalSetup: ["tests/database-server.ts"],
        },
      },
    ],
    environment: "node",
    passWithNoTests: true,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
