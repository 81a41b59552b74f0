// The server that a start which was killed left behind: two on one folder would destroy its data.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "./postgres-place.ts";
import { CannotGoOn } from "./stop-with-a-sentence.ts";

/** Asks a process to end; one that has ended is good, one of somebody else's stays. */
function ask(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch (thrown) {
    if (!["ESRCH", "EPERM"].includes((thrown as NodeJS.ErrnoException).code ?? "")) throw thrown;
  }
}

/**
 * A server left behind by a start that was killed is stopped; a mark without a server removed. Refuses, and leaves the mark, where the server
 * does not end: PostgreSQL starts no second one while the mark is there.
 */
export async function clearLeftovers(place: Place): Promise<void> {
  const mark = join(place.data, "postmaster.pid");
  if (!existsSync(mark)) return;
  const pid = Number(readFileSync(mark, "utf8").split("\n")[0]);
  const lives = (): boolean => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(place.data);
    } catch {
      return false;
    }
  };
  if (!existsSync("/proc/self/cmdline")) return; // PostgreSQL judges by itself there.
  if (lives()) ask(pid);
  for (let tries = 0; tries < 200 && lives(); tries += 1) await sleep(50);
  if (lives())
    throw new CannotGoOn(
      `A PostgreSQL that an earlier start left behind (process ${pid}) still runs on ${place.data} and does not end: end it, then start again.`,
    );
  rmSync(mark, { force: true });
}
