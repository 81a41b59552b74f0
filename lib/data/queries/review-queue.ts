import "server-only";
import type { Actor } from "../../domain/actor.ts";
import type { PathwayDuty, Scope } from "../../domain/pathway.ts";
import { databaseFor, Prisma } from "../client.ts";
import type { Page } from "./page.ts";
import { offsetOf, PAGE_SIZE, pageOf } from "./page.ts";
import type { QueueFilters, QueueKind } from "./what-waits.ts";
import { waitingFor } from "./what-waits.ts";

export interface QueueEntry {
  readonly kind: QueueKind;
  readonly journeyId: string;
  readonly scope: Scope;
  /** Key of the item or milestone, and its name. */
  readonly key: string;
  readonly title: string;
  readonly duty: PathwayDuty;
  readonly since: Date;
  /** ISO date by which it is to be decided or signed. */
  readonly promisedFor: string;
  /** Working days within which it is to be decided or signed. */
  readonly target: number;
  /** The actor gave or submitted it, or signed the milestone that needs another signer: somebody else must decide. */
  readonly ownWork: boolean;
  readonly supplierName: string;
  readonly productName: string;
  readonly productVersion: string;
  readonly organisationName: string | null;
}

export interface Queue extends Page<QueueEntry> {
  /** How many of them the actor may decide: what they gave or signed themselves waits for somebody else. */
  readonly forActor: number;
}

/**
 * Gives a page of what waits for a decision in one of the actor's duties: the nearest or most overdue promise first, of items and of
 * milestones alike; milestones that somebody else must sign come last. An item in a duty held in one organisation waits there only, not
 * in every journey the actor can see.
 */
export async function reviewQueue(
  actor: Actor,
  filters: QueueFilters = {},
  page = 1,
): Promise<Queue> {
  // Each kind is cut to the page before they are put together, so that a long queue is not read to its end; counting needs no journey.
  const order = Prisma.sql`order by last, "promisedFor", since, "journeyId", key`;
  const first = Prisma.sql`${order} limit ${offsetOf(page) + PAGE_SIZE}`;
  // Milestones are read once, for the page and for its counts.
  const waiting = waitingFor(actor, filters);
  const once = waiting.find(({ milestones }) => milestones)?.rows;
  const ready = once ? Prisma.sql`m as materialized (${once}),` : Prisma.empty;
  const kinds = waiting.map(({ rows, milestones }) =>
    milestones ? Prisma.sql`select * from m` : rows,
  );
  const queue = Prisma.join(
    kinds.map((each) => Prisma.sql`(select * from (${each}) k ${first})`),
    " union all ",
  );
  // The counts stand in `n` and are not joined: joined, they are worked out for every row of the page, or for a page that has none.
  // `y` reads the large document of a pathway once.
  const rows = await databaseFor(actor).$queryRaw<(QueueEntry & Counts)[]>`
    with ${ready} n as materialized (${countsOf(kinds)}),
      y as materialized (select id, (rest->>'defaultTargetWorkingDays')::int as target from "Pathway")
    select w.kind, w."journeyId", w.scope, w.key, w.duty, w.since, w."promisedFor", w."ownWork", x.title, x.target,
      (select total from n), (select "forActor" from n),
      s.name as "supplierName", p.name as "productName", w."productVersion", o.name as "organisationName"
    from (select * from (${queue}) q ${order} limit ${PAGE_SIZE} offset ${offsetOf(page)}) w
    join "Organisation" s on s.id = w."supplierId"
    join "Product" p on p.id = w."productId"
    left join "Organisation" o on o.id = w."endUserOrganisationId"
    left join lateral (
      select c.title, coalesce((c.definition->>'targetWorkingDays')::int, y.target) as target
      from "ChecklistItem" c join y on y.id = c."pathwayId"
      where w.kind <> 'milestone' and c."pathwayId" = w."pathwayId" and c.key = w.key
      union all
      select m.name, y.target from "Milestone" m join y on y.id = m."pathwayId" where w.kind = 'milestone' and m."pathwayId" = w."pathwayId" and m.key = w.key
    ) x on true
    order by w.last, w."promisedFor", w.since, w."journeyId", w.key`;
  const counts = rows[0] ?? (offsetOf(page) === 0 ? NONE : await counted(actor, filters));
  return {
    ...pageOf(
      rows.map(({ total: _total, forActor: _forActor, ...entry }) => entry),
      counts.total,
      page,
    ),
    forActor: counts.forActor,
  };
}

/** Gives how many things wait for a decision of the actor, and may be decided by them. */
export async function countQueue(actor: Actor, filters: QueueFilters = {}): Promise<number> {
  return (await counted(actor, filters)).forActor;
}

/** Names an item of a journey. */
interface Place {
  readonly journey: string;
  readonly item: string;
}

/**
 * Gives the item or question that comes after this one in the actor's queue, from its end back to its beginning; null when there is no
 * other. Milestones, and what somebody else must decide, are passed over.
 */
export async function nextToDecide(actor: Actor, { journey, item }: Place): Promise<Place | null> {
  const [{ rows: waiting }] = waitingFor(actor, {});
  // Materialised, or the place is looked for again for every thing that waits.
  const [next] = await databaseFor(actor).$queryRaw<Place[]>`
    with here as materialized (select * from (${waiting}) k where "journeyId" = ${journey} and key = ${item})
    select k."journeyId" as journey, k.key as item from (${waiting}) k left join here on true
    where not k."ownWork" and (k."journeyId", k.key) <> (${journey}, ${item})
    order by (k."promisedFor", k.since, k."journeyId", k.key) > (here."promisedFor", here.since, here."journeyId", here.key) desc nulls last,
      k."promisedFor", k.since, k."journeyId", k.key limit 1`;
  return next ?? null;
}

interface Counts {
  readonly total: number;
  readonly forActor: number;
}
const NONE: Counts = { total: 0, forActor: 0 };

async function counted(actor: Actor, filters: QueueFilters): Promise<Counts> {
  const kinds = waitingFor(actor, filters).map(({ rows }) => rows);
  const [row] = await databaseFor(actor).$queryRaw<Counts[]>`${countsOf(kinds)}`;
  return row ?? NONE;
}

function countsOf(kinds: readonly Prisma.Sql[]): Prisma.Sql {
  const marks = kinds.map((each) => Prisma.sql`(select k."ownWork" from (${each}) k)`);
  return Prisma.sql`
    select count(*)::int as total, (count(*) filter (where not "ownWork"))::int as "forActor"
    from (${Prisma.join(marks, " union all ")}) k`;
}
