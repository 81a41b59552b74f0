// Runs a script of the product as a process of its own, with its settings and its database.
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import type { Database } from "./database.ts";

/** Given a database in reach, runs the script on it and gives its exit code. */
export async function runScript(
  database: Database,
  script: string,
  rest: readonly string[] = [],
): Promise<number> {
  const hook = join(import.meta.dirname, "resolve.ts");
  const child = spawn(process.execPath, ["--import", hook, resolve(script), ...rest], {
    stdio: "inherit",
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      EMBEDDED_DATABASE: database.embedded ? "on" : "off",
      DEMO: process.env["DEMO"] || (database.embedded ? "on" : "off"),
      ...(database.authSecret ? { AUTH_SECRET: database.authSecret } : {}),
    },
  });
  const code = await new Promise<number | null>((done) => child.once("exit", done));
  return code ?? 1;
}
