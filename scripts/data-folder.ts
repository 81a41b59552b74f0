// The folder that keeps the embedded database, its secrets, and the mark of who runs on it.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { CannotGoOn } from "./stop-with-a-sentence.ts";

/** Who runs on the folder, and where their database listens. */
export type Instance = { pid: number; born: string; databasePort?: number };

/** Generated once; whoever deletes the folder gets new ones with the new database. */
export type Secrets = { id: string; owner: string; app: string; auth: string };

/** Gives the data folder's path: DATA_FOLDER, or .data beside package.json. */
export function dataFolder(): string {
  return resolve(process.env["DATA_FOLDER"] || join(import.meta.dirname, "..", ".data"));
}

// Node's own recursive mkdir never returns below a folder such as /proc.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Given a folder, makes it; refuses with a sentence when it cannot be reached or written. */
export function openFolder(folder: string): void {
  try {
    makeFolder(folder);
    const probe = join(folder, ".probe");
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CannotGoOn(`The data folder ${folder} cannot be reached: ${why}.`);
  }
}

function readSecrets(file: string): Partial<Secrets> {
  if (!existsSync(file)) return {};
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets> | null) ?? {};
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CannotGoOn(`${file} cannot be read: ${why}. Put back the one you kept.`);
  }
}

/**
 * Given the folder, gives its secrets, made on first use. Refuses where a database was made with others: new ones open none of its doors, and
 * a new id may name another place.
 */
export function secretsOf(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  const known = readSecrets(file);
  const complete = known.id && known.owner && known.app;
  if (!complete && existsSync(join(folder, "postgres")))
    throw new CannotGoOn(
      `${file} is missing, or a part of it, and the database in ${folder} opens to no other: put back the one you kept. To begin again with an empty database, delete the whole folder.`,
    );
  if (complete && known.auth) return known as Secrets;
  const random = () => randomBytes(24).toString("hex");
  const secrets = {
    id: random().slice(0, 12),
    owner: random(),
    app: random(),
    auth: random(),
    ...known,
  };
  // Whole or not at all: half a file would shut everybody out.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
  renameSync(part, file);
  return secrets;
}

/** When the process began, as the system tells it: a number taken again by another is not it. */
function birth(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

const markOf = (folder: string): string => join(folder, "instance.json");

/** Given the folder, gives the instance that runs on it now, if any. */
export function runningOn(folder: string): Instance | undefined {
  try {
    const mark = JSON.parse(readFileSync(markOf(folder), "utf8")) as Instance;
    return birth(mark.pid) === mark.born ? mark : undefined;
  } catch {
    return undefined;
  }
}

/** Given the folder, takes it for this process. Refuses when another instance runs on it. */
export function take(folder: string): void {
  const mark: Instance = { pid: process.pid, born: birth(process.pid) ?? "" };
  for (const last of [false, true]) {
    try {
      writeFileSync(markOf(folder), JSON.stringify(mark), { flag: "wx" });
      return;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw thrown;
    }
    const other = runningOn(folder);
    if (last || other) {
      const who = other ? ` (process ${other.pid})` : "";
      throw new CannotGoOn(
        `Another instance${who} already runs on ${folder}: stop it first, or choose another folder with DATA_FOLDER.`,
      );
    }
    rmSync(markOf(folder), { force: true });
  }
}

/** Given the folder this process has taken, tells others where its database listens. */
export function tellPort(folder: string, databasePort: number): void {
  const mark: Instance = { pid: process.pid, born: birth(process.pid) ?? "", databasePort };
  writeFileSync(markOf(folder), JSON.stringify(mark));
}

/** Given the folder this process has taken, leaves it. */
export function leave(folder: string): void {
  rmSync(markOf(folder), { force: true });
}
