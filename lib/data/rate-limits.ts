import "server-only";
import { database } from "./client.ts";

/** How often something may happen: `most` times in each window of `minutes`. */
export interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/**
 * Counts one more of `key` and tells whether it is still within the limit. Kept in the database, because many processes may
 * serve the product. Windows begin at full multiples of their length; those past are
 * cleared out after a day.
 */
export async function withinLimit(key: string, limit: Limit, now: Date): Promise<boolean> {
  const length = limit.minutes * 60_000;
  const windowStart = new Date(Math.floor(now.getTime() / length) * length);
  const { count } = await database().rateLimit.upsert({
    where: { key_windowStart: { key, windowStart } },
    create: { key, windowStart, count: 1 },
    update: { count: { increment: 1 } },
  });
  return count <= limit.most;
}
