// A restore puts what is there into the schema before_restore until the backup is whole. Where that schema is, a restore was cut short.
import { withClient } from "./database.ts";
import { CannotGoOn } from "./stop-with-a-sentence.ts";

/** Where what was there waits until the backup is whole. */
export const aside = "before_restore";

/** Puts back what was there before a restore, in the place of what the restore has brought so far. */
export const putBack = `drop schema if exists public cascade; alter schema ${aside} rename to public`;

/** What happened, and what to do about it. */
export const cutShort = `A restore of this database was cut short, or is being made now: what was there before it is in the schema ${aside}. Make it again (npm run restore -- <file> --replace), or put back what was there before (npm run restore -- --put-back).`;

/** Given an address, refuses a database that a restore left half-way: it may be empty, and is not what it seems. */
export async function refuseCutShort(url: string): Promise<void> {
  const { rowCount } = await withClient(url, (client) =>
    client.query("select from pg_namespace where nspname = $1", [aside]),
  );
  if (rowCount !== 0) throw new CannotGoOn(cutShort);
}
