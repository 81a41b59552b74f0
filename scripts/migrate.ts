// Applies migrations, writes new ones, and finds out whether schema and migrations agree.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { CannotGoOn } from "./stop-with-a-sentence.ts";
import { nothingLeftOut, schemaEngine } from "./schema-engine.ts";

const root = join(import.meta.dirname, "..");
const schemaFile = join(root, "prisma/schema.prisma");
const folder = join(root, "prisma/migrations");
/** The schema as the newest migration left it: what the next one starts from. */
const snapshotFile = join(folder, "schema.prisma");
const lockfile = 'provider = "postgresql"\n';

type Migration = { name: string; sql: string };

/** Gives the migrations of the folder, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, "migration.sql"), "utf8"),
    })),
  );
}

/** Given a database, gives the names of migrations it does not have yet. Refuses an edited one. */
export async function unapplied(url: string, migrations: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const table = await client.query<{ is: boolean }>(
      `select to_regclass('"_prisma_migrations"') is not null as is`,
    );
    if (!table.rows[0]?.is) return migrations.map(({ name }) => name);
    const done = await client.query<{ migration_name: string; checksum: string }>(
      "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const sums = new Map(done.rows.map((row) => [row.migration_name, row.checksum]));
    for (const { name, sql } of migrations) {
      const sum = sums.get(name);
      if (sum !== undefined && sum !== createHash("sha256").update(sql).digest("hex")) {
        throw new CannotGoOn(
          `Migration ${name} was edited after it had been applied to this database: undo that, or empty the database with npm run db:reset.`,
        );
      }
    }
    return migrations.filter(({ name }) => !sums.has(name)).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * Given a database's owner, brings it up to the newest migration and gives the names of those
 * applied. Throws what the engine says when one fails.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const migrations = await readMigrations();
  if ((await unapplied(ownerUrl, migrations)).length === 0) return [];
  const engine = await schemaEngine(ownerUrl);
  try {
    const answer = await engine.applyMigrations({
      filters: nothingLeftOut,
      migrationsList: {
        baseDir: folder,
        lockfile: { path: "./migration_lock.toml", content: lockfile },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
    });
    return answer.appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** Given two schemas (undefined is an empty one), gives the SQL from the first to the second. */
export async function difference(from: string | undefined, to: string): Promise<string> {
  const engine = await schemaEngine();
  const file = (content: string) => ({ files: [{ path: "schema.prisma", content }] });
  try {
    const answer = await engine.diff({
      from: from === undefined ? { tag: "empty" } : { tag: "schemaDatamodel", ...file(from) },
      to: { tag: "schemaDatamodel", ...file(to) },
      script: true,
      exitCode: null,
      filters: nothingLeftOut,
    });
    const sql = answer.stdout ?? "";
    return /^\s*(--[^\n]*\s*)*$/.test(sql) ? "" : sql;
  } finally {
    engine.free();
  }
}

/** Tells whether the schema kept beside the migrations, which the next one starts from, is today's. */
export async function snapshotIsCurrent(): Promise<boolean> {
  if (!existsSync(snapshotFile)) return false;
  const [kept, today] = [await readFile(snapshotFile, "utf8"), await readFile(schemaFile, "utf8")];
  return (await difference(kept, today)) === "";
}

/** Gives the SQL that makes the whole of today's schema in an empty database. */
export async function wholeSchema(): Promise<string> {
  return difference(undefined, await readFile(schemaFile, "utf8"));
}

/**
 * Given a name in words, writes the migration from the last one's schema to today's, and gives its
 * folder's name. An unchanged schema gives an empty file, to be filled by hand (a trigger, say).
 */
export async function createMigration(words: string): Promise<string> {
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  if (name === "")
    throw new CannotGoOn("Give the migration a name: npm run db:create-migration <name>");
  const schema = await readFile(schemaFile, "utf8");
  const before = existsSync(snapshotFile) ? await readFile(snapshotFile, "utf8") : undefined;
  const sql = await difference(before, schema);
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = `${stamp}_${name}`;
  await mkdir(join(folder, directory), { recursive: true });
  await writeFile(
    join(folder, directory, "migration.sql"),
    sql || "-- Nothing changed in the schema.\n",
  );
  const lock = join(folder, "migration_lock.toml");
  if (!existsSync(lock)) await writeFile(lock, lockfile);
  await writeFile(snapshotFile, schema);
  return directory;
}
