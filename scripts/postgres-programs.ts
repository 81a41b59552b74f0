// PostgreSQL's own programs for keeping and bringing back, wherever this machine has them.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { withClient } from "./database.ts";
import { CannotGoOn } from "./stop-with-a-sentence.ts";

type Program = "pg_dump" | "pg_restore";

/** Where systems keep the programs of each version, beside what is on the PATH. */
const homes = ["/usr/lib/postgresql", "/usr", "/opt/homebrew/opt", "/usr/local/opt"];

function folders(): string[] {
  const named = process.env["PG_PROGRAMS"];
  if (named) return [named];
  const ofVersions = homes
    .filter((home) => existsSync(home))
    .flatMap((home) => readdirSync(home).map((name) => join(home, name, "bin")))
    .filter((folder) => /postgres|pgsql|libpq/.test(folder));
  return [...ofVersions, ...(process.env["PATH"] ?? "").split(delimiter)];
}

function versionOf(file: string): number {
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8" });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0);
}

/** Given an address, gives the number of its server's version. */
export async function serverVersion(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ number: string }>(
      "select current_setting('server_version_num') as number",
    );
    return Math.floor(Number(rows[0]?.number) / 10_000);
  });
}

/**
 * Gives the program for a server of this version: of the same version, else the next newer one. Refuses, saying what to install, when there is
 * none or only older ones, which PostgreSQL itself refuses.
 */
export function programFor(program: Program, server: number): string {
  const found = folders()
    .map((folder) => join(folder, program))
    .filter((file) => existsSync(file))
    .map((file) => ({ file, version: versionOf(file) }))
    .toSorted((one, other) => one.version - other.version);
  const best = found.find(({ version }) => version >= server);
  if (best) return best.file;
  const newest = found.at(-1);
  const here = newest ? `${program} is ${newest.version} here` : `There is no ${program} here`;
  throw new CannotGoOn(
    `${here}, and the database is PostgreSQL ${server}: install its client programs (Debian, Ubuntu: apt-get install postgresql-client-${server}, from apt.postgresql.org where the system has older ones; macOS: brew install libpq), or name their folder in PG_PROGRAMS.`,
  );
}

/** The address as libpq takes it: without a password, which others could see, and without what only we understand. */
function plainAddress(url: string): string {
  const address = new URL(url);
  address.password = "";
  const known = [...address.searchParams].filter(([name]) => name.startsWith("ssl"));
  address.search = new URLSearchParams(known).toString();
  return address.href;
}

/**
 * Runs one of the programs, on a database where an address is given. Gives what it said on its output; throws a sentence with what it said
 * was wrong.
 */
export async function runProgram(
  file: string,
  options: readonly string[],
  url?: string,
): Promise<string> {
  const at = url === undefined ? [] : [`--dbname=${plainAddress(url)}`];
  const password = url === undefined ? "" : decodeURIComponent(new URL(url).password);
  const child = spawn(file, [...at, ...options], {
    env: { ...process.env, PGPASSWORD: password, LC_ALL: "C" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [said, wrong] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (wrong += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  // The first line names the fault; what follows may quote rows, and is nobody's business in a log.
  if (code !== 0) throw new CannotGoOn(wrong.trim().split("\n")[0] || `${file} ended with ${code}`);
  return said;
}
