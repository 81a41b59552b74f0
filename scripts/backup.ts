// npm run backup [-- <file>]: everything of the database in one file, for npm run restore.
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { refuseCutShort } from "./cut-short.ts";
import { openDatabase } from "./database.ts";
import { programFor, runProgram, serverVersion } from "./postgres-programs.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

/** What ends with the day anyway, and must not come back: who was signed in, the links to sign in, and what was counted against them. */
const leftOut = ["Session", "SignInToken", "RateLimit", "Message"];

/** Opens a file that only we may read. Refuses when it is there. */
function openOwn(file: string): number {
  try {
    return openSync(file, "wx", 0o600);
  } catch (thrown) {
    const taken = (thrown as NodeJS.ErrnoException).code === "EEXIST";
    throw new CannotGoOn(
      taken
        ? `${file} is there already: a backup never overwrites one.`
        : `${file} cannot be written: ${thrown instanceof Error ? thrown.message : String(thrown)}.`,
    );
  }
}

await run(async () => {
  const now = new Date().toISOString().replace(/[:.]/g, "-");
  const given = process.argv[2];
  const file = resolve(given || join(import.meta.dirname, "..", "backups", `${now}.dump`));
  const database = await openDatabase(true);
  // Under its name only once it is whole, so that half a backup is never taken for one.
  const part = `${file}.part`;
  try {
    await refuseCutShort(database.ownerUrl);
    const version = await serverVersion(database.ownerUrl);
    const [dump, list] = [programFor("pg_dump", version), programFor("pg_restore", version)];
    if (!given) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openOwn(file));
    rmSync(file);
    rmSync(part, { force: true });
    const whole = openOwn(part);
    const options = [
      "--format=custom",
      "--no-owner",
      "--no-privileges",
      ...leftOut.map((table) => `--exclude-table-data=public."${table}"`),
      `--file=${part}`,
    ];
    await runProgram(dump, options, database.ownerUrl);
    await runProgram(list, ["--list", part]);
    fsyncSync(whole);
    closeSync(whole);
    chmodSync(part, 0o600);
    linkSync(part, file); // refuses, where renaming would overwrite
    const size = (statSync(file).size / 1e6).toFixed(1);
    console.log(
      `${file} holds everything (${size} MB). It contains personal data: keep it as such.`,
    );
  } finally {
    rmSync(part, { force: true });
    await database.stop();
  }
});
