// The PostgreSQL that comes along: started for a folder, stopped with us.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { leave, openFolder, secretsOf, take, tellPort } from "./data-folder.ts";
import { clearLeftovers } from "./leftover-server.ts";
import { ended, makeCluster } from "./make-cluster.ts";
import { placeFor } from "./postgres-place.ts";
import { CannotGoOn } from "./stop-with-a-sentence.ts";

/** A running server. */
export type EmbeddedPostgres = {
  port: number;
  stop(): Promise<void>;
  /** Stops it and removes its data and its folder. */
  discard(): Promise<void>;
};

/** Gives a port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Given a folder (and server settings, `name=value`), starts the server on it and gives its port.
 * Should it end by itself it is started again. Refuses when another instance runs on the folder.
 */
export async function startEmbedded(
  folder: string,
  settings: string[] = [],
): Promise<EmbeddedPostgres> {
  openFolder(folder);
  take(folder);
  let child: ChildProcess | undefined;
  let stopping = false;
  const atExit = (): void => {
    child?.kill("SIGINT");
    leave(folder);
  };
  process.once("exit", atExit);
  try {
    const secrets = secretsOf(folder);
    const place = await placeFor(folder, secrets.id);
    if (existsSync(place.data)) await clearLeftovers(place);
    else await makeCluster(place, secrets.owner);
    const port = await freePort();
    const logFile = join(folder, "postgres.log");
    const launch = (): ChildProcess => {
      // What it said before it ended is kept for once.
      if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
      const log = openSync(logFile, "w");
      const fixed = [
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "timezone=UTC",
        "log_timezone=UTC",
      ];
      const options = [...fixed, ...settings].flatMap((setting) => ["-c", setting]);
      // A process group of its own: Ctrl-C reaches us alone, and we stop the server last.
      const made = spawn(place.postgres, ["-D", place.data, "-p", String(port), ...options], {
        ...place.as,
        cwd: "/",
        detached: true,
        stdio: ["ignore", log, log],
      });
      closeSync(log);
      made.once("exit", () => {
        if (stopping) return;
        console.error("The database ended by itself and is started again.");
        setTimeout(() => (stopping ? undefined : (child = launch())), 1000);
      });
      return made;
    };
    child = launch();
    const first = child;
    for (let tries = 0; !(await answers(port, secrets.owner)); tries += 1) {
      if (tries > 600 || first.exitCode !== null) {
        stopping = true;
        const said = readFileSync(logFile, "utf8").trim().split("\n").slice(-3).join(" ");
        throw new CannotGoOn(`The database in ${place.data} does not start: ${said}`);
      }
      await sleep(50);
    }
    tellPort(folder, port);
    const stop = async (): Promise<void> => {
      stopping = true;
      process.off("exit", atExit);
      if (child) {
        child.kill("SIGINT");
        await Promise.race([
          ended(child),
          sleep(10_000, undefined, { ref: false }).then(() => child?.kill("SIGQUIT")),
        ]);
      }
      leave(folder);
    };
    const discard = async (): Promise<void> => {
      await stop();
      for (const gone of [dirname(place.data), folder])
        rmSync(gone, { recursive: true, force: true });
    };
    return { port, stop, discard };
  } catch (thrown) {
    stopping = true;
    process.off("exit", atExit);
    atExit();
    throw thrown;
  }
}
