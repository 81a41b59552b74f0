// npm start: database, build if needed, migrations, demonstration, web server; and a clean stop.
// With --dev it runs Next's development server instead of a build.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Environment, readEnvironment } from "../lib/env.ts";
import { beSeen } from "./be-seen.ts";
import { build, isBuilt } from "./build.ts";
import { refuseCutShort } from "./cut-short.ts";
import { type Database, isEmpty, openDatabase, prepare, seedScript } from "./database.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

const root = join(import.meta.dirname, "..");
const dev = process.argv.includes("--dev");
const resolveHook = ["--import", join(root, "scripts/resolve.ts")];

/** Refuses when somebody listens there already. */
async function portIsFree(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => server.close(() => resolve()));
  }).catch((thrown: NodeJS.ErrnoException) => {
    throw new CannotGoOn(
      thrown.code === "EADDRINUSE"
        ? `Port ${port} is taken: stop what uses it, or choose another, for example PORT=${port + 1} npm start.`
        : `Port ${port} cannot be used: ${thrown.message}.`,
    );
  });
}

/** The variables of the product's process: what was given, and what the start knows. */
function variablesFor(database: Pick<Database, "url" | "ownerUrl" | "embedded" | "authSecret">): {
  settings: Environment;
  variables: NodeJS.ProcessEnv;
} {
  const port = process.env["PORT"]?.trim() || "3000";
  const given: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: port,
    DATABASE_URL: database.url,
    // The product itself never needs the owner.
    DATABASE_OWNER_URL: undefined,
    EMBEDDED_DATABASE: database.embedded ? "on" : "off",
    DEMO: process.env["DEMO"] || (database.embedded ? "on" : "off"),
    ...(database.authSecret ? { AUTH_SECRET: database.authSecret } : {}),
  };
  const settings = readEnvironment({
    ...given,
    DATABASE_OWNER_URL: process.env["DATABASE_OWNER_URL"],
  });
  return {
    settings,
    variables: {
      ...given,
      APP_URL: settings.appUrl,
      NEXTAUTH_URL: settings.appUrl,
      NEXTAUTH_SECRET: settings.authSecret,
    },
  };
}

/** Before anything is started, every variable is looked at. */
function checkVariables(): number {
  const own = process.env["DATABASE_URL"];
  const stand = { url: own || "postgresql://embedded", ownerUrl: "", embedded: !own };
  const authSecret = process.env["AUTH_SECRET"] || (own ? undefined : "x".repeat(32));
  return variablesFor({ ...stand, authSecret }).settings.port;
}

/** Throws what a database said in one sentence, and anything else as it is. */
function cannotBePrepared(thrown: unknown): never {
  if (thrown instanceof Error && "code" in thrown) {
    throw new CannotGoOn(
      `The database cannot be prepared: ${thrown.message || String(thrown.code)}.`,
    );
  }
  throw thrown;
}

async function seed(variables: NodeJS.ProcessEnv): Promise<void> {
  console.log(
    `Publishing the pathway${variables["DEMO"] === "on" ? " and making the demonstration" : ""} …`,
  );
  const child = spawn(process.execPath, [...resolveHook, seedScript], {
    cwd: root,
    env: variables,
    stdio: "inherit",
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new CannotGoOn("The pathway could not be published.");
}

/** Starts the web server in a process group of its own; gives it once it answers. */
async function serve(variables: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const program = [join(root, "scripts/serve.ts"), ...(dev ? ["--dev"] : [])];
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: variables,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", () => reject(new CannotGoOn("The web server did not start.")));
  });
  return child;
}

async function start(): Promise<void> {
  let database: Database | undefined;
  let web: ChildProcess | undefined;
  let letGo: (() => Promise<void>) | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (code: number): Promise<void> => {
    stopping ??= (async () => {
      if (web && web.exitCode === null && web.signalCode === null) {
        const gone = new Promise((resolve) => web?.once("exit", resolve));
        web.kill("SIGTERM");
        await gone;
      }
      await letGo?.();
      await database?.stop();
      process.exit(code);
    })();
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stop(0));

  try {
    await portIsFree(checkVariables());
    database = await openDatabase();
    const { settings, variables } = variablesFor(database);
    // Seen first, and looking second: a restore that begins meanwhile finds us, or we find it.
    letGo = await beSeen(database.ownerUrl);
    await refuseCutShort(database.ownerUrl);
    if (!dev && !isBuilt()) await build();
    const restricted = await prepare(database).catch(cannotBePrepared);
    if (!restricted) {
      console.log(
        "The product runs as the owner of its tables: only the trigger protects the events, and row-level security keeps no journeys apart. Set DATABASE_OWNER_URL, and DATABASE_URL with a role of fewer rights.",
      );
    }
    if (await isEmpty(database.ownerUrl)) await seed(variables);
    if (stopping) return;
    web = await serve(variables);
    web.once("exit", () => void stop(1));
    console.log(`Path to Live is at ${settings.appUrl}${settings.demo ? " (demonstration)" : ""}`);
  } catch (thrown) {
    if (stopping) return;
    await letGo?.();
    await database?.stop();
    throw thrown;
  }
}

await run(start);
if (process.exitCode) process.exit();
