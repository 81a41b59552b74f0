import "server-only";
import { log } from "../watch/log.ts";
import { noteClearedOut } from "../watch/measures.ts";
import { removeBlob } from "./blobs.ts";
import { database, databaseOfTheHouse } from "./client.ts";
import { DRAFT_DAYS } from "./drafts.ts";
import { minimise } from "./minimise.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** So many files at once; the next hour takes the next. */
const MOST_FILES = 500;

/** How many of each were cleared out. */
export interface ClearedOut {
  readonly files: number;
  readonly signInTokens: number;
  readonly rateLimits: number;
  readonly usedOnce: number;
  readonly messages: number;
  readonly drafts: number;
  readonly people: number;
}

/**
 * Deletes what nobody needs any more: sign-in tokens that were used or have expired, rate limits that nothing was counted under for a day, what
 * was used once and has expired, the demonstration's messages older than a week, drafts that nobody came back for, how to reach people who left a month ago, and files older than
 * a day that no answer and no event names. Of many processes one does it at a time: the others give null.
 */
export async function clearOut(now: Date): Promise<ClearedOut | null> {
  const db = database();
  const dayAgo = new Date(now.getTime() - DAY);
  return await db.$transaction(
    async (lock) => {
      const [got] = await lock.$queryRaw<{ is: boolean }[]>`
        select pg_try_advisory_xact_lock(hashtextextended('clear out', 0)) as is`;
      if (!got?.is) return null;
      const signInTokens = await db.signInToken.deleteMany({
        where: { OR: [{ usedAt: { not: null } }, { expiresAt: { lte: now } }] },
      });
      const rateLimits = await db.rateLimit.deleteMany({ where: { lastAt: { lt: dayAgo } } });
      const usedOnce = await db.usedOnce.deleteMany({ where: { expiresAt: { lte: now } } });
      const weekAgo = new Date(now.getTime() - 7 * DAY);
      const messages = await db.message.deleteMany({ where: { at: { lt: weekAgo } } });
      const kept = new Date(now.getTime() - DRAFT_DAYS * DAY);
      const drafts = await db.draft.deleteMany({ where: { keptAt: { lt: kept } } });
      const people = await minimise(now);
      let files = 0;
      for (const sha256 of await filesOfNobody(dayAgo))
        if (await removeBlob(sha256, dayAgo)) files += 1;
      return {
        files,
        signInTokens: signInTokens.count,
        rateLimits: rateLimits.count,
        usedOnce: usedOnce.count,
        messages: messages.count,
        drafts: drafts.count,
        people,
      };
    },
    // Holds the lock and nothing else, so it may be long; should it end early, doing the same twice does no harm.
    { timeout: HOUR / 2 },
  );
}

/** Clears out now and every hour from now on, while something else keeps the process alive. What goes wrong is logged: the next hour tries again. */
export function clearOutHourly(): void {
  const attempt = (): void => {
    const now = new Date();
    clearOut(now)
      .then(() => noteClearedOut(now))
      .catch((thrown: unknown) => log.error("Clearing out failed", thrown));
  };
  attempt();
  setInterval(attempt, HOUR).unref();
}

/**
 * Gives the hashes of files stored before then that stand in no answer and no event, and of chunks that an upload left behind. A hash
 * counts as named wherever it stands in the data, whatever shape that has.
 */
async function filesOfNobody(before: Date): Promise<readonly string[]> {
  // Only where something may be found is all that was ever said looked through.
  const candidates = await database().$queryRaw<{ sha256: string }[]>`
    select sha256 from "Blob" where "storedAt" < ${before}
    union select sha256 from "BlobChunk" c
      where position = 0 and not exists (select 1 from "Blob" b where b.sha256 = c.sha256)`;
  if (candidates.length === 0) return [];
  // Asked within a scope, files of everybody else would look like those of nobody.
  const rows = await databaseOfTheHouse().$queryRaw<{ sha256: string }[]>`
    select unnest(${candidates.map(({ sha256 }) => sha256)}::text[]) as sha256
    except select m[1]
      from (select answers::text as said from "Evidence" union all select data::text from "Event") told,
        regexp_matches(said, '[0-9a-f]{64}', 'g') m
    limit ${MOST_FILES}`;
  return rows.map(({ sha256 }) => sha256);
}
