import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { database } from "./client.ts";

export type Readiness = "ready" | "database away" | "migrations not applied";

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), {
    withFileTypes: true,
  });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Tells whether the database answers and holds every migration this version was built with. */
export async function readiness(): Promise<Readiness> {
  const names = await migrationNames();
  try {
    const table = await database().$queryRaw<{ is: boolean }[]>`
      select to_regclass('_prisma_migrations') is not null as is`;
    if (!table[0]?.is) return "migrations not applied";
    const rows = await database().$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations
      where finished_at is not null and rolled_back_at is null`;
    const applied = new Set(rows.map((row) => row.migration_name));
    return names.every((name) => applied.has(name)) ? "ready" : "migrations not applied";
  } catch {
    return "database away";
  }
}
