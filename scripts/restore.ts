// npm run restore -- <file> [--replace]: brings a backup back, and ends with the audit of it. With --put-back and no file it undoes a restore
// that was cut short.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type pg from "pg";
import { aside, cutShort, putBack } from "./cut-short.ts";
import { type Database, appRole, openDatabase, prepare, withClient } from "./database.ts";
import { readMigrations } from "./migrate.ts";
import { programFor, runProgram, serverVersion } from "./postgres-programs.ts";
import { runScript } from "./run-script.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

// The extension stands beside what is put aside, and serves both.
const putAside = `create schema if not exists extensions; create extension if not exists pg_trgm schema extensions; alter schema public rename to ${aside}; create schema public authorization pg_database_owner; grant usage on schema public to public`;

/**
 * Refuses what must not be replaced: a database in use, one that holds something, one that an earlier restore left half-way. Gives whether
 * one did.
 */
async function refuse(client: pg.Client, replace: boolean): Promise<boolean> {
  const { rows } = await client.query<{ others: number; tables: number; halfWay: boolean }>(`
    select (select count(*)::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and usesysid is not null and coalesce(backend_type, 'client backend') = 'client backend') as others,
      (select count(*)::int from pg_class where relnamespace = to_regnamespace('public')) as tables,
      to_regnamespace('${aside}') is not null as "halfWay"`);
  const { others = 0, tables = 0, halfWay = false } = rows[0] ?? {};
  if (others > 0)
    throw new CannotGoOn(
      `The database is in use (${others} connections): stop the product first. Nothing was changed.`,
    );
  if (halfWay && !replace) throw new CannotGoOn(cutShort);
  if (tables > 0 && !replace)
    throw new CannotGoOn(
      "The database is not empty: say --replace to put the backup in the place of everything in it. Nothing was changed.",
    );
  return halfWay;
}

/** Refuses a file that is no backup of the product, or one of a newer version of it. */
async function refuseFile(program: string, file: string): Promise<void> {
  const rows = await runProgram(program, [
    "--data-only",
    "--table=_prisma_migrations",
    "--file=-",
    file,
  ]).catch((thrown: unknown) => {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CannotGoOn(
      `${file} cannot be read as a backup of this product: ${why}. Nothing was changed.`,
    );
  });
  const [columns = ""] = /^COPY .*\((.*)\) FROM/m.exec(rows)?.slice(1) ?? [];
  const at = columns.split(", ").indexOf("migration_name");
  const copied = rows.slice(rows.indexOf(" FROM stdin;\n") + 13).split("\n\\.")[0] ?? "";
  const applied = at < 0 ? [] : copied.split("\n").map((row) => row.split("\t")[at] ?? "");
  if (applied.length === 0)
    throw new CannotGoOn(`${file} is no backup of this product. Nothing was changed.`);
  const known = new Set((await readMigrations()).map(({ name }) => name));
  const newer = applied.find((name) => !known.has(name));
  if (newer !== undefined)
    throw new CannotGoOn(
      `${file} was made by a newer version of the product (${newer}): restore it with that version. Nothing was changed.`,
    );
}

/**
 * Does the work with a list of what a backup holds but for the policies that name a role, because this server may have none of that name
 * and `prepare` makes them anew; and but for the extension, its schema and what is said of either, which are there already: where an
 * administrator made them, only they may say anything of them.
 */
async function withoutRoles(
  program: string,
  file: string,
  work: (list: string) => Promise<unknown>,
): Promise<void> {
  const whole = await runProgram(program, ["--list", file]);
  const folder = mkdtempSync(join(tmpdir(), "path-to-live-restore-"));
  const list = join(folder, "list");
  try {
    const not =
      / POLICY public \S+ everything | EXTENSION - | COMMENT - EXTENSION | SCHEMA - extensions | COMMENT - SCHEMA extensions /;
    const lines = whole.split("\n").filter((line) => !not.test(line));
    writeFileSync(list, lines.join("\n"));
    await work(list);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Brings it back whole, with the rights of the product's role; or throws, and what was there before is there again. */
async function bringBack(database: Database, program: string, file: string): Promise<void> {
  await withClient(database.ownerUrl, async (client) => {
    await client.query(putAside);
    try {
      if (new URL(database.url).username !== new URL(database.ownerUrl).username)
        await appRole(client, database.url);
      const options = ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"];
      await withoutRoles(program, file, (list) =>
        runProgram(program, [...options, `--use-list=${list}`, file], database.ownerUrl),
      );
      await prepare(database);
      // What was withdrawn since the backup, or sent again, is open in it; its link must not be.
      await client.query(
        'update "Invitation" set "tokenHash" = null where "tokenHash" is not null',
      );
    } catch (thrown) {
      await client.query(putBack);
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      throw new CannotGoOn(`The backup could not be restored, so nothing was changed. ${why}`);
    }
    await client.query(`drop schema ${aside} cascade`);
  });
}

/** Puts back what was there before a restore that was cut short. */
async function putBackAlone(): Promise<void> {
  const database = await openDatabase();
  try {
    await withClient(database.ownerUrl, async (client) => {
      if (!(await refuse(client, true)))
        throw new CannotGoOn("No restore was cut short here. Nothing was changed.");
      await client.query(putBack);
    });
    console.log("What was there before the restore is there again.");
  } finally {
    await database.stop();
  }
}

await run(async () => {
  const [given, ...more] = process.argv.slice(2).filter((each) => each !== "--replace");
  if (given === "--put-back" && more.length === 0) return await putBackAlone();
  if (!given || given.startsWith("-") || more.length > 0)
    throw new CannotGoOn("Say which backup: npm run restore -- <file> [--replace]");
  const file = resolve(given);
  if (!existsSync(file)) throw new CannotGoOn(`There is no ${file}.`);
  const database = await openDatabase();
  try {
    const program = programFor("pg_restore", await serverVersion(database.ownerUrl));
    const halfWay = await withClient(database.ownerUrl, (client) =>
      refuse(client, process.argv.includes("--replace")),
    );
    await refuseFile(program, file);
    // Now only, that a file which is no backup changes nothing.
    if (halfWay) await withClient(database.ownerUrl, (client) => client.query(putBack));
    await bringBack(database, program, file);
    console.log(`${file} is restored. Everybody signs in again.`);
    process.exitCode = await runScript(database, join(import.meta.dirname, "audit.ts"));
  } finally {
    await database.stop();
  }
});
