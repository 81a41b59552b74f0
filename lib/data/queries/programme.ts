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
  readonly toSignAgain: number;
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
      (count(*) filter (where ${asksFor("waiting", now)}))::int as waiting,
      (count(*) filter (where ${asksFor("toSignAgain", now)}))::int as "toSignAgain"
    from ${journeysFrom()} where ${journeysWhere(actor, filters, now)}
    group by 1, 2, 3 order by 1, 2, 3`;
}

/**
 * Gives of every place that was counted the journeys that have waited longest there, so many of each; of complete ones the latest. Place by
 * place, each by its index: to put all journeys in order for the sake of a few took most of the page's time.
 */
export async function firstOfProgramme(
  actor: Actor,
  filters: JourneyFilters,
  {
    now,
    each,
    places,
  }: {
    readonly now: Date;
    readonly each: number;
    readonly places: readonly Pick<ProgrammeCount, "scope" | "here" | "milestone">[];
  },
): Promise<readonly JourneyLine[]> {
  const worked = places.filter(({ here }) => here !== null);
  const scopes = worked.map(({ scope }) => scope);
  const stages = worked.map(({ here }) => here);
  const milestones = worked.map(({ milestone }) => milestone);
  const complete = places.filter(({ here }) => here === null).map(({ scope }) => scope);
  const allowed = Prisma.sql`from ${journeysFrom()} where ${journeysWhere(actor, filters, now)}`;
  const rows = await databaseFor(actor).$queryRaw<LineRow[]>`
    select ${LINE_COLUMNS} from ${LINE_TABLES} where j.id in (
      select first.id
      from unnest(${scopes}::text[], ${stages}::text[], ${milestones}::text[]) place(scope, here, milestone),
        lateral (select j.id ${allowed} and j.scope = place.scope and j.here = place.here and j."turnMilestone" = place.milestone
          order by j."turnSince", j.id limit ${each}) first
      union all
      select latest.id from unnest(${complete}::text[]) place(scope),
        lateral (select j.id ${allowed} and j."completedAt" is not null and j.scope = place.scope
          order by j."completedAt" desc, j.id limit ${each}) latest)
    order by j."turnSince", j."completedAt" desc, j.id`;
  return rows.map(toLine);
}

/** How many journeys of an export are read at a time. */
const ROWS_AT_ONCE = 1000;

/**
 * Gives every journey of a list in its order, so many at a time, for a file of any length. The first part is read by itself, because to put a
 * few in order is quick and to put all of them is not. Which ones follow is settled right after it, by their ids alone: what changes
 * meanwhile is neither told twice nor left out. Each part asks again what the actor may see.
 */
export async function* everyJourney(
  actor: Actor,
  filters: JourneyFilters,
  {
    now,
    order,
    most = Number.MAX_SAFE_INTEGER,
  }: { readonly now: Date; readonly order: JourneyOrder; readonly most?: number },
): AsyncGenerator<readonly JourneyLine[], void, void> {
  const where = journeysWhere(actor, filters, now);
  const idsOf = async (limit: number): Promise<string[]> => {
    const found = await databaseFor(actor).$queryRaw<{ id: string }[]>`
      select j.id from ${journeysFrom(order.sort)} where ${where} ${journeysOrder(order)} limit ${limit}`;
    return found.map(({ id }) => id);
  };
  const first = await idsOf(Math.min(most, ROWS_AT_ONCE));
  if (first.length > 0) yield linesOf(actor, first, now);
  if (first.length < ROWS_AT_ONCE || first.length === most) return;
  const told = new Set(first);
  const rest = (await idsOf(most)).filter((id) => !told.has(id)).slice(0, most - first.length);
  for (let at = 0; at < rest.length; at += ROWS_AT_ONCE) {
    yield linesOf(actor, rest.slice(at, at + ROWS_AT_ONCE), now);
  }
}

/** Gives the lines of those of these journeys that the actor may see, in the order of the ids. */
async function linesOf(
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<readonly JourneyLine[]> {
  const rows = await databaseFor(actor).$queryRaw<LineRow[]>`
    select ${LINE_COLUMNS} from unnest(${ids}::text[]) with ordinality w(id, place) join (${LINE_TABLES}) on j.id = w.id
    where ${journeysWhere(actor, {}, now)} order by w.place`;
  return rows.map(toLine);
}
