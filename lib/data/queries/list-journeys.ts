import "server-only";
import type { Actor } from "../../domain/actor.ts";
import { isReadable } from "../../domain/readable-text.ts";
import { databaseFor, Prisma } from "../client.ts";
import { visibleTo } from "../visible-to.ts";
import type { JourneyFilters, JourneyOrder } from "./journey-filters.ts";
import {
  journeysFrom,
  journeysOrder,
  journeysWhere,
  LONGEST_WAIT_FIRST,
} from "./journey-filters.ts";
import type { JourneyLine, LineRow } from "./journey-line.ts";
import { LINE_COLUMNS, LINE_TABLES, toLine } from "./journey-line.ts";
import type { Page } from "./page.ts";
import { offsetOf, PAGE_SIZE, pageOf } from "./page.ts";

interface ListOptions {
  readonly order?: JourneyOrder;
  readonly now?: Date;
  /** How many pass the filters, where that was counted already. */
  readonly total?: number;
}

/** Gives a page of the journeys the actor may see, those that have waited longest first unless another order is asked for. */
export async function listJourneys(
  actor: Actor,
  filters: JourneyFilters = {},
  page = 1,
  { order = LONGEST_WAIT_FIRST, now = new Date(), total: known }: ListOptions = {},
): Promise<Page<JourneyLine>> {
  const where = journeysWhere(actor, filters, now);
  const sorted = journeysOrder(order);
  const count =
    known === undefined
      ? Prisma.sql`select count(*)::int as total from ${journeysFrom()} where ${where}`
      : Prisma.sql`select ${known}::int as total`;
  const ids = Prisma.sql`select j.id from ${journeysFrom(order.sort)} where ${where} ${sorted}
    limit ${PAGE_SIZE} offset ${offsetOf(page)}`;
  // Names are looked up for the lines of the page alone, unless they are searched or sorted by: a list of many thousands stays quick.
  const rows = await databaseFor(actor).$queryRaw<(LineRow & { total: number })[]>`
    select ${LINE_COLUMNS}, (${count}) as total from ${LINE_TABLES} where j.id in (${ids}) ${sorted}`;
  const total =
    known ?? rows[0]?.total ?? (offsetOf(page) === 0 ? 0 : await countJourneys(actor, count));
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
  const rows = await databaseFor(actor).$queryRaw<LineRow[]>`
    select ${LINE_COLUMNS} from ${LINE_TABLES} where j."productJourneyId" = ${productJourneyId} and ${visibleTo(actor)}
    order by j."startedAt", j.id`;
  return rows.map(toLine);
}

/** The suppliers that a filter offers. */
export interface SupplierChoices {
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  /** Whether there are more than a list is good for; then only the one that is chosen is offered. */
  readonly more: boolean;
}

/** So many names can be looked through; in more of them one is found by typing it. */
const MOST_SUPPLIERS = 50;

/** Gives the suppliers of the journeys the actor may see, by name. `chosen` is the id that an address names. */
export async function suppliersOf(actor: Actor, chosen: unknown): Promise<SupplierChoices> {
  const id = typeof chosen === "string" && isReadable(chosen) ? chosen : "";
  // "offset 0": their journeys are looked for in that order, so that it ends once there are enough.
  const found = await databaseFor(actor).$queryRaw<{ id: string; name: string }[]>`
    select s.id, s.name from (
      select o.id, o.name from "Organisation" o where o.kind = 'supplier' order by o.id = ${id} desc, o.name) s
    where exists (select from "Journey" j where j."supplierId" = s.id and ${visibleTo(actor)} offset 0)
    limit ${MOST_SUPPLIERS + 1}`;
  const more = found.length > MOST_SUPPLIERS;
  const suppliers = more ? found.filter((supplier) => supplier.id === id) : found;
  return {
    suppliers: suppliers.toSorted((one, other) => one.name.localeCompare(other.name)),
    more,
  };
}

/** Only a page beyond the end has to ask: every other row carries the count. */
async function countJourneys(actor: Actor, count: Prisma.Sql): Promise<number> {
  const [row] = await databaseFor(actor).$queryRaw<{ total: number }[]>`${count}`;
  return row?.total ?? 0;
}
