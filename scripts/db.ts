// npm run db:migrate, db:reset, db:create-migration <name>, db:drift
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { refuseCutShort } from "./cut-short.ts";
import { makeDatabase, onSameServer, openDatabase, prepare, withClient } from "./database.ts";
import { findDrift } from "./drift.ts";
import { startEmbedded } from "./embedded-postgres.ts";
import { secretsOf } from "./data-folder.ts";
import { createMigration } from "./migrate.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

async function migrateNow(): Promise<void> {
  const database = await openDatabase(true);
  try {
    await refuseCutShort(database.ownerUrl);
    await prepare(database);
    console.log("The database is up to date.");
  } finally {
    await database.stop();
  }
}

/** Empties the database and makes it again; the next start makes the demonstration. */
async function reset(): Promise<void> {
  const database = await openDatabase(true);
  try {
    if (!database.embedded && !process.argv.includes("--yes")) {
      throw new CannotGoOn(
        "This would delete everything in the database at DATABASE_OWNER_URL: say npm run db:reset -- --yes if you mean it.",
      );
    }
    const name = decodeURIComponent(new URL(database.ownerUrl).pathname.slice(1));
    await withClient(onSameServer(database.ownerUrl, "postgres"), (client) =>
      client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
    );
    await makeDatabase(database.ownerUrl);
    await prepare(database);
    console.log("The database is empty again. npm start makes the demonstration anew.");
  } finally {
    await database.stop();
  }
}

async function create(): Promise<void> {
  const name = await createMigration(process.argv.slice(3).join(" "));
  console.log(`prisma/migrations/${name}/migration.sql: read it before you commit it.`);
}

/** Compares, in a server of its own, what the migrations make with what the schema says. */
async function drift(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "path-to-live-drift-"));
  const server = await startEmbedded(folder, ["fsync=off"]);
  try {
    const { owner } = secretsOf(folder);
    const differences = await findDrift(
      `postgresql://postgres:${owner}@127.0.0.1:${server.port}/postgres`,
    );
    for (const line of differences) console.error(line);
    if (differences.length > 0) {
      throw new CannotGoOn(
        "The migrations do not make what prisma/schema.prisma says: npm run db:create-migration <name>",
      );
    }
    console.log("The migrations make what the schema says.");
  } finally {
    await server.discard();
  }
}

await run(async () => {
  const commands: Record<string, () => Promise<void>> = {
    migrate: migrateNow,
    reset,
    "create-migration": create,
    drift,
  };
  const command = commands[process.argv[2] ?? ""];
  if (!command) throw new CannotGoOn(`Say one of: ${Object.keys(commands).join(", ")}.`);
  await command();
});
