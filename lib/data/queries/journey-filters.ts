import "server-only";
import type { Actor } from "../../domain/actor.ts";
import { keysIn } from "../../domain/pathway-choices.ts";
import type { PathwayDuty, RoleKey, Scope } from "../../domain/pathway.ts";
import type { Attention, Order, ProgrammeSort } from "../../domain/programme.ts";
import { longWaitBegan } from "../../domain/programme.ts";
import { londonDate } from "../../domain/working-days.ts";
import { Prisma } from "../client.ts";
import { allOf, visibleTo } from "../visible-to.ts";
import { LINE_TABLES, lineMentions } from "./journey-line.ts";

export interface JourneyFilters {
  /** Stands in the name of the product, the supplier or the end user organisation, or in their ODS codes. */
  readonly search?: string | undefined;
  readonly role?: RoleKey | undefined;
  readonly scope?: Scope | undefined;
  /** Key of the stage it is in, or several with commas between. */
  readonly stage?: string | undefined;
  /** Key of the milestone its turn is for, or several with commas between. */
  readonly milestone?: string | undefined;
  /** The duty whose turn it is. */
  readonly turn?: PathwayDuty | undefined;
  readonly complete?: boolean | undefined;
  /** Id of the supplier. */
  readonly supplier?: string | undefined;
  /** What about it asks for attention at that moment. */
  readonly attention?: Attention | undefined;
}

export interface JourneyOrder {
  readonly sort: ProgrammeSort;
  readonly order: Order;
}

/** What has waited longest comes first; what is complete comes last, the latest of it first. */
export const LONGEST_WAIT_FIRST: JourneyOrder = { sort: "turn", order: "ascending" };

/** Gives the condition that leaves of the journeys `j` those the actor may see and the filters let through. */
export function journeysWhere(actor: Actor, filters: JourneyFilters, now: Date): Prisma.Sql {
  const { search, role, scope, stage, milestone, turn, complete, supplier, attention } = filters;
  const found = [visibleTo(actor)];
  if (search?.trim()) found.push(lineMentions(search));
  if (role) found.push(Prisma.sql`j.role = ${role}`);
  if (scope) found.push(Prisma.sql`j.scope = ${scope}`);
  if (stage) found.push(Prisma.sql`j.here = any(${keysIn(stage)})`);
  if (milestone) found.push(Prisma.sql`j."turnMilestone" = any(${keysIn(milestone)})`);
  if (turn) found.push(Prisma.sql`${turn} = any(j."turnDuties")`);
  if (complete !== undefined) found.push(Prisma.sql`j.complete = ${complete}`);
  if (supplier) found.push(Prisma.sql`j."supplierId" = ${supplier}`);
  if (attention) found.push(asksFor(attention, now));
  return allOf(found);
}

/**
 * Gives the condition that something about the journey `j` asks for attention: in SQL what the domain's `attentionOf` says of one. What is
 * complete is in no stage; asked like this the index by place answers alone.
 */
export function asksFor(attention: Attention, now: Date): Prisma.Sql {
  const asks: Readonly<Record<Attention, Prisma.Sql>> = {
    overdue: Prisma.sql`j."plannedGoLive" < ${londonDate(now)}`,
    waiting: Prisma.sql`j."turnSince" < (${longWaitBegan(now)}::timestamp at time zone 'Europe/London')`,
    toSignAgain: Prisma.sql`j."toSignAgain" is not null`,
  };
  return Prisma.sql`(j.here is not null and ${asks[attention]})`;
}

/** Gives the tables that an order needs: names are looked up only where they are sorted by. */
export function journeysFrom(sort?: ProgrammeSort): Prisma.Sql {
  const named = sort === "journey" || sort === "supplier" || sort === "stage";
  return named ? LINE_TABLES : Prisma.sql`"Journey" j`;
}

/** Gives `order by` for the journeys `j` of `journeysFrom`. What has nothing to be put in order by comes last, whichever way round. */
export function journeysOrder({ sort, order }: JourneyOrder): Prisma.Sql {
  const way = order === "ascending" ? Prisma.sql`asc` : Prisma.sql`desc`;
  const other = order === "ascending" ? Prisma.sql`desc` : Prisma.sql`asc`;
  const name = Prisma.sql`lower(p.name) ${way}, lower(j."productVersion") ${way}, lower(o.name) ${way} nulls first`;
  const columns: Readonly<Record<ProgrammeSort, Prisma.Sql>> = {
    journey: name,
    supplier: Prisma.sql`lower(s.name) ${way}, lower(p.name)`,
    role: Prisma.sql`j.role ${way}, j.complete, j."turnSince"`,
    stage: Prisma.sql`j.complete ${way}, g.position ${way}, j."turnMilestone", j."turnSince"`,
    percent: Prisma.sql`j.percent ${way}, j."turnSince"`,
    turn: Prisma.sql`j.complete, j."turnSince" ${way}, j."completedAt" desc`,
    // Many days are an early day.
    days: Prisma.sql`j.complete, j."stageSince" ${other}`,
    goLive: Prisma.sql`j."plannedGoLive" ${way} nulls last, j."turnSince"`,
  };
  // In the order of its bytes: ids are told apart by it, not read.
  return Prisma.sql`order by ${columns[sort]}, j.id collate "C"`;
}
