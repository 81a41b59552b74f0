import "server-only";
import { createHmac } from "node:crypto";
import { environment } from "../env.ts";
import { database } from "./client.ts";

/** How often something may happen: `most` times in any `minutes`. */
export interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/**
 * Takes one of the places of `key`; tells whether there was one. What finds none is not counted, so whoever waits gets in. Kept in the
 * database, because many processes may serve the product: the one row of a key is locked while it is counted, so of any number at once
 * exactly as many as there are places get one. The minutes before now count, wherever a clock's five minutes begin.
 */
export async function takePlace(key: string, limit: Limit, now: Date): Promise<boolean> {
  const since = before(limit, now);
  const taken = await database().$queryRaw<unknown[]>`
    insert into "RateLimit" as kept (key, times, "lastAt") values (${key}, array[${now}::timestamptz], ${now})
    on conflict (key) do update set "lastAt" = ${now}, times = array(
      select at from unnest(kept.times) at where at > ${since} order by at) || ${now}::timestamptz
    where (select count(*) from unnest(kept.times) at where at > ${since}) < ${limit.most}
    returning key`;
  return taken.length === 1;
}

/** Gives the place back that was taken at this instant: what came of it does not count. */
export async function giveBackPlace(key: string, takenAt: Date): Promise<void> {
  await database().$executeRaw`
    update "RateLimit"
    set times = times[:array_position(times, ${takenAt}) - 1] || times[array_position(times, ${takenAt}) + 1:]
    where key = ${key} and ${takenAt} = any(times)`;
}

/** Gives when the next place is free: now, where one is. */
export async function freeAt(key: string, limit: Limit, now: Date): Promise<Date> {
  const since = before(limit, now);
  const [row] = await database().$queryRaw<{ at: Date }[]>`
    select at from "RateLimit" kept, unnest(kept.times) at
    where key = ${key} and at > ${since} order by at desc offset ${limit.most - 1} limit 1`;
  return row ? new Date(row.at.getTime() + limit.minutes * 60_000) : now;
}

/** Gives a text as it may stand in a key: e-mail addresses of strangers are kept as a seal of them alone. */
export function sealedKey(text: string): string {
  return createHmac("sha256", environment().authSecret).update(text).digest("base64url");
}

function before({ minutes }: Limit, now: Date): Date {
  return new Date(now.getTime() - minutes * 60_000);
}
