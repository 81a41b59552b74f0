// What the database was asked for a page, and how it answered: told by itself in its log, nothing is timed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../../scripts/database.ts";

/** Tables that grow with the journeys. */
const BIG = ["Journey", "JourneyItem", "JourneyMilestone", "Evidence", "Event", "Product", "Blob"];

/** Makes connections that are opened from now on able to tell their plans. */
export async function tellPlans(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("load 'auto_explain'");
    await client.query("alter system set session_preload_libraries = 'auto_explain'");
    await client.query("select pg_reload_conf()");
  });
}

/** Gives how many queries a request asks and which big tables they read from end to end. */
export async function plansOf(
  { url, folder }: { readonly url: string; readonly folder: string },
  request: () => Promise<unknown>,
): Promise<{ readonly queries: number; readonly scanned: readonly string[] }> {
  const log = (): string => readFileSync(join(folder, "postgres.log"), "utf8");
  return withClient(url, async (client) => {
    const tell = async (from: number): Promise<void> => {
      await client.query("load 'auto_explain'");
      await client.query("alter system set auto_explain.log_analyze = on");
      await client.query("alter system set auto_explain.log_timing = off");
      await client.query(`alter system set auto_explain.log_min_duration = ${from}`);
      await client.query("select pg_reload_conf()");
      // The signal to read the settings again has reached every connection when this one has.
      await client.query("select pg_sleep(0.3)");
    };
    await request(); // what a process learns once, such as the pathway
    await tell(0);
    const since = log().length;
    await request();
    const told = log().slice(since);
    await tell(-1);
    const plans = told
      .split(/\n(?=\d{4}-\d\d-\d\d )/)
      .filter((entry) => entry.includes("plan:\n"))
      .filter((entry) => !/Query Text: select (where concat\(set_config|pg_)/.test(entry));
    const { rows } = await client.query<{ name: string; rows: number }>(
      "select relname as name, reltuples as rows from pg_class where relname = any($1)",
      [BIG],
    );
    const scans = plans.flatMap(scansOf);
    const whole = rows.filter(({ name, rows: all }) =>
      scans.some(({ table, read }) => table === name && all > 0 && read >= all / 2),
    );
    return { queries: plans.length, scanned: whole.map(({ name }) => name) };
  });
}

/** Gives the tables that a plan read without an index, and how many rows of each: one that ends at the first row it looks for is none to fear. */
function scansOf(plan: string): readonly { readonly table: string; readonly read: number }[] {
  const told = /Seq Scan on "?(\w+)"?.*?\(actual rows=([\d.]+) loops=(\d+)\)((?:\n(?!.*->).*)*)/g;
  return [...plan.matchAll(told)].map(([, table = "", rows, loops, facts = ""]) => {
    const removed = /Rows Removed by Filter: (\d+)/.exec(facts)?.[1] ?? 0;
    return { table, read: (Number(rows) + Number(removed)) * Number(loops) };
  });
}
