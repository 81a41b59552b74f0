// Runs a script of the product with its settings and its database: node scripts/with-database.ts
// <script> [arguments]. It joins the embedded database of a running start, or starts it meanwhile.
import { existsSync } from "node:fs";
import { refuseCutShort } from "./cut-short.ts";
import { openDatabase, prepare } from "./database.ts";
import { runScript } from "./run-script.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

await run(async () => {
  const [script = "", ...rest] = process.argv.slice(2);
  if (!existsSync(script)) throw new CannotGoOn(`There is no ${script} to run.`);
  const database = await openDatabase(true);
  try {
    await refuseCutShort(database.ownerUrl);
    await prepare(database);
    process.exitCode = await runScript(database, script, rest);
  } finally {
    await database.stop();
  }
});
