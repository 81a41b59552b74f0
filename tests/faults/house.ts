// A database of one's own with the demonstration, and processes of the product on it that can be stopped and killed one by one.
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, closeSync, mkdtempSync, openSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { secretsOf } from "../../scripts/data-folder.ts";
import { makeDatabase, prepare, seedScript } from "../../scripts/database.ts";
import { startEmbedded } from "../../scripts/embedded-postgres.ts";
import { Line } from "./line.ts";

const root = join(import.meta.dirname, "../..");

export type House = {
  folder: string;
  /** The product reaches its database through it. */
  line: Line;
  /** The database's address as its owner, not through the line. */
  ownerUrl: string;
  /** What every process of the product is given. */
  variables: NodeJS.ProcessEnv;
  /** Folds all histories again; gives what it said where something was wrong, else null. */
  audit(): Promise<string | null>;
  discard(): Promise<void>;
};

/** Runs a script of the product; gives its code and what it said. */
async function scriptEnds(
  script: string,
  variables: NodeJS.ProcessEnv,
): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ["--import", join(root, "scripts/resolve.ts"), script], {
    cwd: root,
    env: variables,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code: code ?? 1, said };
}

/** Makes a database with the demonstration, in a folder of its own. */
export async function openHouse(within = tmpdir()): Promise<House> {
  const folder = mkdtempSync(join(within, "path-to-live-faults-"));
  // PostgreSQL, which does not run as root, keeps its data here and not elsewhere.
  chmodSync(folder, 0o755);
  const server = await startEmbedded(folder);
  try {
    const line = new Line(server.port);
    await line.mend();
    const secrets = secretsOf(folder);
    const at = (user: string, password: string, port: number): string =>
      `postgresql://${user}:${password}@127.0.0.1:${port}/path_to_live`;
    const ownerUrl = at("postgres", secrets.owner, server.port);
    const direct = at("path_to_live_app", secrets.app, server.port);
    const variables = {
      ...process.env,
      NODE_ENV: "production" as const,
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: at("path_to_live_app", secrets.app, line.port),
      DATABASE_OWNER_URL: "",
      EMBEDDED_DATABASE: "on",
      DEMO: "on",
      SMTP_URL: "",
      AUTH_SECRET: secrets.auth,
      NEXTAUTH_SECRET: secrets.auth,
      TRUST_PROXY: "1",
    };
    await makeDatabase(ownerUrl);
    await prepare({ url: direct, ownerUrl });
    const script = { ...variables, DATABASE_URL: direct, DATABASE_OWNER_URL: ownerUrl };
    const seeded = await scriptEnds(seedScript, script);
    if (seeded.code !== 0) throw new Error(seeded.said);
    return {
      folder,
      line,
      ownerUrl,
      variables,
      audit: async () => {
        const { code, said } = await scriptEnds(join(root, "scripts/audit.ts"), script);
        return code === 0 ? null : said;
      },
      discard: async () => {
        line.cut();
        await server.discard();
      },
    };
  } catch (thrown) {
    await server.discard();
    throw thrown;
  }
}

export type App = {
  address: string;
  /** From the command to the first 200 of /readyz. */
  readySeconds: number;
  /** Asks it to stop; gives its exit code once it has. */
  stop(): Promise<number | null>;
  /** Ends it where it stands. */
  kill(): Promise<void>;
};

/** Starts a process of the product; waits until it is ready. `publicly` is the address people know, where it is not its own. */
export async function startApp(
  house: House,
  port: number,
  publicly?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<App> {
  const began = performance.now();
  const address = `http://localhost:${port}`;
  const known = publicly ?? address;
  const log = openSync(join(house.folder, `app-${port}.log`), "a");
  const child: ChildProcess = spawn(process.execPath, [join(root, "scripts/serve.ts")], {
    cwd: root,
    env: {
      ...house.variables,
      PORT: String(port),
      APP_URL: known,
      NEXTAUTH_URL: known,
      ...more,
    },
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  while (!(await isReady(address))) {
    if (child.exitCode !== null) throw new Error(`The product did not start on ${port}.`);
    if (performance.now() - began > 60_000) throw new Error("The product is not ready.");
    await sleep(25);
  }
  return {
    address,
    readySeconds: (performance.now() - began) / 1000,
    stop: async () => {
      child.kill("SIGTERM");
      return await gone;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Tells whether a process says that it can serve. */
export function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
