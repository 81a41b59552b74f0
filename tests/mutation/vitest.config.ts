import { defineConfig } from "vitest/config";
import house from "../../vitest.config.ts";

const { projects: _, ...test } = house.test ?? {};

// The domain's tests alone, so that no database starts. Without the random walks: a mutant they meet by luck today may live tomorrow.
export default defineConfig({
  ...house,
  test: {
    ...test,
    include: ["tests/domain/**/*.test.ts"],
    exclude: ["tests/domain/random-walk.test.ts"],
    isolate: false,
  },
});
