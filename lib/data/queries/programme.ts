import "server-only";
import type { Actor } from "../../domain/actor.ts";
import type { Scope } from "../../domain/pathway.ts";
import { databaseFor, Prisma } from "../client.ts";
import type { JourneyFilters, JourneyOrder } from "./journey-filters.ts";
import { asksFor, journeysFrom, journeysOrder, journeysWhere } from "./journey-filters.ts";
import type { JourneyLine, LineRow } from "./journey-line.ts";
import { LINE_COLUMNS, LINE_TABLES, toLine } from "./journey-line.ts";

/** How many journeys of a kind are in one place of the way. */
export interface ProgrammeCount {
  readonly scope: Scope;
  /** Keys of the stage and of the milestone their turn is for; null when complete. */
  readonly here: string | null;
  readonly milestone: string | null;
  readonly total: number;
  readonly overdue: number;
  readonly waiting: number;
}

/** Counts the journeys the actor may see that the filters let through, by where they are. */
export async function countProgramme(
  actor: Actor,
  filters: JourneyFilters,
  now: Date,
): Promise<readonly ProgrammeCount[]> {
  return databaseFor(actor).$queryRaw<ProgrammeCount[]>`
    select j.scope, j.here, j."turnMilestone" as milestone, count(*)::int as total,
      (count(*) filter (where ${asksFor("overdue", now)}))::int as overdue,
      (count(*) filter (where ${asksFor("waiting", now)}))::int as waiting
    from ${journeysFrom(filters)} where ${journeysWhere(actor, filters, now)}
    group by 1, 2, 3 order by 1, 2, 3`;
}

/** Gives of every place of the way the journeys that have waited longest there, so many of each; of complete ones the latest. */
export async function firstOfProgramme(
  actor: Actor,
  filters: JourneyFilters,
  { now, each }: { readonly now: Date; readonly each: number },
): Promise<readonly JourneyLine[]> {
  const order = Prisma.sql`j."turnSince", j."completedAt" desc, j.id`;
  // Keys are told apart, not read: in the order of their bytes that is many times faster.
  const place = Prisma.sql`j.here collate "C", j."turnMilestone" collate "C", case when j.complete then j.scope end collate "C"`;
  const rows = await databaseFor(actor).$queryRaw<LineRow[]>`
    select ${LINE_COLUMNS} from ${LINE_TABLES} where j.id in (
      select k.id from (
        select j.id, row_number() over (partition by ${place} order by ${order}) as place
        from ${journeysFrom(filters)} where ${journeysWhere(actor, filters, now)}) k
      where k.place <= ${each}) order by ${order}`;
  return rows.map(toLine);
}

/** How many journeys of an export are read at a time. */
const ROWS_AT_ONCE = 1000;

/**
 * Gives every journey of a list in its order, so many at a time, for a file of any length. Which ones and in which order is settled when
 * it begins, by their ids alone: what changes meanwhile is neither told twice nor left out. Each part asks again what the actor may see.
 */
export async function* everyJourney(
  actor: Actor,
  filters: JourneyFilters,
  {
    now,
    order,
    most,
  }: { readonly now: Date; readonly order: JourneyOrder; readonly most?: number },
): AsyncGenerator<readonly JourneyLine[], void, void> {
  const limit = most === undefined ? Prisma.empty : Prisma.sql`limit ${most}`;
  const where = journeysWhere(actor, filters, now);
  const ids = await databaseFor(actor).$queryRaw<{ id: string }[]>`
    select j.id from ${journeysFrom(filters, order.sort)} where ${where} ${journeysOrder(order)} ${limit}`;
  const visible = journeysWhere(actor, {}, now);
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const part = ids.slice(at, at + ROWS_AT_ONCE).map(({ id }) => id);
    const rows = await databaseFor(actor).$queryRaw<LineRow[]>`
      select ${LINE_COLUMNS} from unnest(${part}::text[]) with ordinality w(id, place) join (${LINE_TABLES}) on j.id = w.id
      where ${visible} order by w.place`;
    yield rows.map(toLine);
  }
}
