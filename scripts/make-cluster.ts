// The embedded server's folder of data, made once.
import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Place } from "./postgres-place.ts";
import { CannotGoOn } from "./stop-with-a-sentence.ts";

/** Waits until a process has ended. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

/** Makes the cluster, whole or not at all: a start that was cut short leaves nothing behind. */
export async function makeCluster(place: Place, password: string): Promise<void> {
  const unfinished = `${place.data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = join(tmpdir(), `path-to-live-${process.pid}-${Date.now()}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.as.uid !== undefined && place.as.gid !== undefined) {
    chownSync(passwordFile, place.as.uid, place.as.gid);
  }
  try {
    const options = [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-sync",
    ];
    const child = spawn(place.initdb, options, {
      ...place.as,
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await ended(child);
    if (child.exitCode !== 0)
      throw new CannotGoOn(`The database could not be made: ${said.trim()}`);
    renameSync(unfinished, place.data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
