import { afterAll, beforeAll } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import type { TestDatabase } from "@/tests/database";
import { freshDatabase } from "@/tests/database";

/**
 * Gives this test file a database of its own, which the product's code finds as its settings say. The addresses are there once the
 * tests run.
 */
export function onDatabase(): Pick<TestDatabase, "url" | "ownerUrl"> {
  const addresses = { url: "", ownerUrl: "" };
  let fresh: TestDatabase | undefined;
  beforeAll(async () => {
    fresh = await freshDatabase();
    addresses.url = fresh.url;
    addresses.ownerUrl = fresh.ownerUrl;
    process.env["DATABASE_URL"] = fresh.url;
    process.env["AUTH_SECRET"] = "a secret of the tests, long enough to be one";
  });
  afterAll(async () => {
    await closeDatabase();
    await fresh?.drop();
  });
  return addresses;
}
