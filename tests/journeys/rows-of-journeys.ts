// The database of the journeys' run, to look at what a page cannot show.
import { runningOn, secretsOf } from "@/scripts/data-folder";
import { withClient } from "@/scripts/database";

/** Gives the rows of a query. */
export function rowsOfJourneys(sql: string, values: readonly unknown[]): Promise<unknown[]> {
  const folder = process.env["JOURNEYS_FOLDER"] ?? "";
  const port = runningOn(folder)?.databasePort;
  if (port === undefined) throw new Error(`No product runs on ${folder}.`);
  const url = `postgresql://postgres:${secretsOf(folder).owner}@127.0.0.1:${port}/path_to_live`;
  return withClient(
    url,
    async (client) => (await client.query(sql, [...values])).rows as unknown[],
  );
}
