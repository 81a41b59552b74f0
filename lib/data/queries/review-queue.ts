import "server-only";
import type { Actor, Duty, Membership } from "../../domain/actor.ts";
import { dutiesHeld } from "../../domain/actor.ts";
import type { PathwayDuty, Scope } from "../../domain/pathway.ts";
import { database, Prisma } from "../client.ts";
import { allOf, anyOf, visibleThrough } from "../visible-to.ts";
import { lineMentions } from "./journey-line.ts";
import type { Page } from "./page.ts";
import { offsetOf, PAGE_SIZE, pageOf } from "./page.ts";

/** What waits: an item to accept or return, a question whether one applies, or a milestone to sign. */
export type QueueKind = "item" | "notApplicable" | "milestone";

export interface QueueEntry {
  readonly kind: QueueKind;
  readonly journeyId: string;
  readonly scope: Scope;
  /** Key of the item or milestone, and its name. */
  readonly key: string;
  readonly title: string;
  readonly duty: PathwayDuty;
  readonly since: Date;
  /** ISO date; null for a milestone, which carries no promise. */
  readonly promisedFor: string | null;
  /** The actor gave or submitted it, so somebody else must decide. */
  readonly ownWork: boolean;
  readonly supplierName: string;
  readonly productName: string;
  readonly productVersion: string;
  readonly organisationName: string | null;
}

export interface QueueFilters {
  readonly kind?: QueueKind | undefined;
  readonly duty?: PathwayDuty | undefined;
  readonly supplier?: string | undefined;
  readonly journey?: string | undefined;
  readonly search?: string | undefined;
}

/**
 * Gives a page of what waits for a decision in one of the actor's duties: the nearest or most overdue promise first, a milestone by the
 * day it became ready. An item in a duty held in one organisation waits there only, not in every journey the actor can see.
 */
export async function reviewQueue(
  actor: Actor,
  filters: QueueFilters = {},
  page = 1,
): Promise<Page<QueueEntry>> {
  // Each kind is cut to the page before they are put together, so that a long queue is not read to its end; counting needs no journey.
  const order = Prisma.sql`order by due, since, "journeyId", key`;
  const first = Prisma.sql`${order} limit ${offsetOf(page) + PAGE_SIZE}`;
  const kinds = waitingFor(actor, filters);
  const queue = Prisma.join(
    kinds.map((each) => Prisma.sql`(select * from (${each}) k ${first})`),
    " union all ",
  );
  const rows = await database().$queryRaw<(QueueEntry & { total: number })[]>`
    select w.kind, w."journeyId", w.scope, w.key, w.duty, w.since, w."promisedFor", w."ownWork", (${countOf(kinds)}) as total,
      s.name as "supplierName",
      p.name as "productName", w."productVersion", o.name as "organisationName", coalesce(c.title, m.name) as title
    from (select * from (${queue}) q ${order} limit ${PAGE_SIZE} offset ${offsetOf(page)}) w
    join "Organisation" s on s.id = w."supplierId"
    join "Product" p on p.id = w."productId"
    left join "Organisation" o on o.id = w."endUserOrganisationId"
    left join "ChecklistItem" c on w.kind <> 'milestone' and c."pathwayId" = w."pathwayId" and c.key = w.key
    left join "Milestone" m on w.kind = 'milestone' and m."pathwayId" = w."pathwayId" and m.key = w.key
    order by w.due, w.since, w."journeyId", w.key`;
  const total = rows[0]?.total ?? (offsetOf(page) === 0 ? 0 : await countQueue(actor, filters));
  return pageOf(
    rows.map(({ total: _same, ...entry }) => entry),
    total,
    page,
  );
}

/** Gives how many things wait for a decision of the actor. */
export async function countQueue(actor: Actor, filters: QueueFilters = {}): Promise<number> {
  const count = countOf(waitingFor(actor, filters));
  const [row] = await database().$queryRaw<{ total: number }[]>`select (${count}) as total`;
  return row?.total ?? 0;
}

function countOf(kinds: readonly Prisma.Sql[]): Prisma.Sql {
  const counts = kinds.map((each) => Prisma.sql`(select count(*)::int from (${each}) k)`);
  return Prisma.sql`select ${Prisma.join(counts, " + ")}`;
}

/** Gives the queries of what waits, one a kind of thing. */
function waitingFor(
  actor: Actor,
  { kind, duty, supplier, journey, search }: QueueFilters,
): readonly Prisma.Sql[] {
  const mine = (column: Prisma.Sql): Prisma.Sql =>
    anyOf(
      actor.memberships.map((membership) => {
        const duties = reviewsAs(membership).filter((held) => duty === undefined || held === duty);
        if (duties.length === 0) return Prisma.sql`false`;
        return Prisma.sql`(${column} in (${Prisma.join(duties)}) and ${visibleThrough(membership)})`;
      }),
    );
  const duties = actor.memberships.flatMap(reviewsAs);
  const narrowed: Prisma.Sql[] = [];
  if (supplier) narrowed.push(Prisma.sql`j."supplierId" = ${supplier}`);
  if (journey) narrowed.push(Prisma.sql`j.id = ${journey}`);
  if (search?.trim()) narrowed.push(lineMentions(search));
  const tables = search?.trim() ? WITH_NAMES : Prisma.empty;
  const ofKind = kind ? [Prisma.sql`(i.progress = 'submitted') = ${kind === "item"}`] : [];
  const items = Prisma.sql`
    select case i.progress when 'submitted' then 'item' else 'notApplicable' end as kind, ${OF_JOURNEY}, i."itemKey" as key,
      i."waitsFor" as duty, i."submittedAt" as since, i."promisedFor", i."promisedFor" as due,
      ${actor.id} = any(i."givenBy") as "ownWork"
    from "JourneyItem" i left join "Journey" j on j.id = i."journeyId" ${tables}
    where ${allOf([mine(Prisma.sql`i."waitsFor"`), ...ofKind, ...narrowed])}`;
  // The index finds the few journeys that wait for a signature among all the others.
  const ready = Prisma.sql`j."readyDuties" && array[${Prisma.join(["", ...duties])}]::text[]`;
  const milestones = Prisma.sql`
    select 'milestone' as kind, ${OF_JOURNEY}, m.key, m."signedBy" as duty, j."turnSince" as since, null as "promisedFor",
      to_char(j."turnSince" at time zone 'Europe/London', 'YYYY-MM-DD') as due, false as "ownWork"
    from "Journey" j join "Milestone" m on m."pathwayId" = j."pathwayId" and m.key = any(j."readyToSign") ${tables}
    where ${allOf([ready, mine(Prisma.sql`m."signedBy"`), ...narrowed])}`;
  if (kind === "milestone") return [milestones];
  return kind ? [items] : [items, milestones];
}

/** The duties of the pathway in which a member decides: a signatory decides what a contributor of the same side does. */
function reviewsAs(membership: Membership): readonly Duty[] {
  const decides = dutiesHeld(membership).map((held) =>
    held === "end-user-signatory" ? "end-user-organisation" : held,
  );
  return [...new Set(decides)];
}

const OF_JOURNEY = Prisma.sql`j.id as "journeyId", j."pathwayId", j.scope, j."supplierId", j."productId", j."productVersion",
  j."endUserOrganisationId"`;
const WITH_NAMES = Prisma.sql`
  join "Organisation" s on s.id = j."supplierId" join "Product" p on p.id = j."productId"
  left join "Organisation" o on o.id = j."endUserOrganisationId"`;
