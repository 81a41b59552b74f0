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
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/database-server.ts"],
    environment: "node",
    passWithNoTests: true,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
