import "server-only";
import type { Actor } from "../../domain/actor.ts";
import { keysIn } from "../../domain/pathway-choices.ts";
import type { PathwayDuty, RoleKey, Scope } from "../../domain/pathway.ts";
import { database, Prisma } from "../client.ts";
import { allOf, visibleTo } from "../visible-to.ts";
import type { JourneyLine, LineRow } from "./journey-line.ts";
import { LINE_COLUMNS, LINE_TABLES, lineMentions, toLine } from "./journey-line.ts";
import type { Page } from "./page.ts";
import { offsetOf, PAGE_SIZE, pageOf } from "./page.ts";

export interface JourneyFilters {
  /** Stands in the name of the product, the supplier or the end user organisation, or in their ODS codes. */
  readonly search?: string | undefined;
  readonly role?: RoleKey | undefined;
  readonly scope?: Scope | undefined;
  /** Key of the stage it is in, or several with commas between. */
  readonly stage?: string | undefined;
  /** The duty whose turn it is. */
  readonly turn?: PathwayDuty | undefined;
  readonly complete?: boolean | undefined;
  /** Id of the supplier. */
  readonly supplier?: string | undefined;
}

/** Gives a page of the journeys the actor may see, those that have waited longest first. */
export async function listJourneys(
  actor: Actor,
  filters: JourneyFilters = {},
  page = 1,
): Promise<Page<JourneyLine>> {
  const where = allOf([visibleTo(actor), ...conditions(filters)]);
  // Names are looked up for the lines of the page alone, unless they are searched: a list of many thousands stays quick.
  const from = filters.search?.trim() ? LINE_TABLES : Prisma.sql`"Journey" j`;
  const order = Prisma.sql`order by j.complete, j."turnSince", j."completedAt" desc, j.id`;
  const count = Prisma.sql`select count(*)::int as total from ${from} where ${where}`;
  const rows = await database().$queryRaw<(LineRow & { total: number })[]>`
    select ${LINE_COLUMNS}, (${count}) as total from ${LINE_TABLES}
    where j.id in (select j.id from ${from} where ${where} ${order} limit ${PAGE_SIZE} offset ${offsetOf(page)}) ${order}`;
  const total = rows[0]?.total ?? (offsetOf(page) === 0 ? 0 : await countJourneys(count));
  return pageOf(
    rows.map(({ total: _same, ...row }) => toLine(row)),
    total,
    page,
  );
}

/** Gives the deployments of a product that the actor may see, in the order they were started. */
export async function deploymentsOf(
  actor: Actor,
  productJourneyId: string,
): Promise<readonly JourneyLine[]> {
  const rows = await database().$queryRaw<LineRow[]>`
    select ${LINE_COLUMNS} from ${LINE_TABLES} where j."productJourneyId" = ${productJourneyId} and ${visibleTo(actor)}
    order by j."startedAt", j.id`;
  return rows.map(toLine);
}

/** Gives the suppliers of the journeys the actor may see, by name: the choices of a filter. */
export async function suppliersOf(
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return database().$queryRaw<{ id: string; name: string }[]>`
    select s.id, s.name from "Organisation" s
    where exists (select 1 from "Journey" j where j."supplierId" = s.id and ${visibleTo(actor)}) order by s.name`;
}

/** Only a page beyond the end has to ask: every other row carries the count. */
async function countJourneys(count: Prisma.Sql): Promise<number> {
  const [row] = await database().$queryRaw<{ total: number }[]>`${count}`;
  return row?.total ?? 0;
}

function conditions(filters: JourneyFilters): readonly Prisma.Sql[] {
  const { search, role, scope, stage, turn, complete, supplier } = filters;
  const found: Prisma.Sql[] = [];
  if (search?.trim()) found.push(lineMentions(search));
  if (role) found.push(Prisma.sql`j.role = ${role}`);
  if (scope) found.push(Prisma.sql`j.scope = ${scope}`);
  if (stage) found.push(Prisma.sql`j.here = any(${keysIn(stage)})`);
  if (turn) found.push(Prisma.sql`${turn} = any(j."turnDuties")`);
  if (complete !== undefined) found.push(Prisma.sql`j.complete = ${complete}`);
  if (supplier) found.push(Prisma.sql`j."supplierId" = ${supplier}`);
  return found;
}
