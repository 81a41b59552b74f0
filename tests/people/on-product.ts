// The product's own settings and database around a test file, with the people of the demonstration in it.
import { afterAll, beforeAll } from "vitest";
import { closeDatabase, databaseOfTheHouse } from "@/lib/data/client";
import { seedPeople } from "@/prisma/demonstration/seed-people";
import { type TestDatabase, freshDatabase } from "@/tests/database";

/** The morning on which these tests play; the people came half a year before. */
export const MORNING = new Date("2026-07-31T08:00:00Z");

/** Gives the instant so many minutes after the morning. */
export function after(minutes: number): Date {
  return new Date(MORNING.getTime() + minutes * 60_000);
}

/** Sets the product's variables for this test file and gives it a database with the demonstration's people. */
export function onProduct(variables: Record<string, string>): void {
  let fresh: TestDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
    Object.assign(process.env, {
      DATABASE_URL: fresh.url,
      AUTH_SECRET: "a secret of the tests, long enough to be one",
      APP_URL: "http://localhost:3140",
      EMBEDDED_DATABASE: "on",
      // Whoever reads what a process says is not told which queries a busy machine made slow.
      SLOW_QUERY_MS: "0",
      ...variables,
    });
    await seedPeople(databaseOfTheHouse(), new Date("2026-01-31T08:00:00Z"));
  });
  afterAll(async () => {
    await closeDatabase();
    await fresh.drop();
  });
}
