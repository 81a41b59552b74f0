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
    const scans = plans.flatMap((plan) =>
      [...plan.matchAll(/Seq Scan on "?(\w+)"?/g)].map(([, table = ""]) => table),
    );
    return {
      queries: plans.length,
      scanned: BIG.filter((table) => scans.includes(table)),
    };
  });
}
