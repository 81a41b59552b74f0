// Before all tests: one PostgreSQL for the run, and one migrated database that is cloned.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { secretsOf } from "../scripts/data-folder.ts";
import { makeDatabase, prepare } from "../scripts/database.ts";
import { startEmbedded } from "../scripts/embedded-postgres.ts";

declare module "vitest" {
  // Vitest's way of handing values to test files; an interface is what can be extended.
  interface ProvidedContext {
    database: { ownerUrl: string; url: string };
  }
}

/** Starts the server; what is given back stops it and removes its data. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "path-to-live-tests-"));
  const fast = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
  ];
  const server = await startEmbedded(folder, fast);
  const { owner, app } = secretsOf(folder);
  const at = (user: string, password: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${server.port}/template_path`;
  const database = { ownerUrl: at("postgres", owner), url: at("path_to_live_app", app) };
  await makeDatabase(database.ownerUrl);
  await prepare(database);
  project.provide("database", database);
  return () => server.discard();
}
