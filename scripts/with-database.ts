// Runs a script of the product with its settings and its database: node scripts/with-database.ts
// <script> [arguments]. It joins the embedded database of a running start, or starts it meanwhile.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { openDatabase, prepare } from "./database.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

await run(async () => {
  const [script = "", ...rest] = process.argv.slice(2);
  if (!existsSync(script)) throw new CannotGoOn(`There is no ${script} to run.`);
  const database = await openDatabase(true);
  try {
    await prepare(database);
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
    process.exitCode = code ?? 1;
  } finally {
    await database.stop();
  }
});
