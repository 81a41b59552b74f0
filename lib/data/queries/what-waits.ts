import "server-only";
import type { Actor, Duty, Membership } from "../../domain/actor.ts";
import { dutiesHeld } from "../../domain/actor.ts";
import type { PathwayDuty } from "../../domain/pathway.ts";
import { Prisma } from "../client.ts";
import { allOf, anyOf, visibleThrough } from "../visible-to.ts";
import { lineMentions } from "./journey-line.ts";

/** What waits: an item to accept or return, a question whether one applies, or a milestone to sign. */
export type QueueKind = "item" | "notApplicable" | "milestone";

export interface QueueFilters {
  readonly kind?: QueueKind | undefined;
  readonly duty?: PathwayDuty | undefined;
  readonly supplier?: string | undefined;
  readonly journey?: string | undefined;
  readonly search?: string | undefined;
}

/** A query of what waits. Its column `last` says what comes behind all the rest: milestones that somebody else must sign. */
export interface Waiting {
  readonly rows: Prisma.Sql;
  /** Whether its rows are milestones: few, each with the question who signed another one. */
  readonly milestones: boolean;
}

/** Gives the queries of what waits: of items and questions first, then of milestones, unless a kind is asked for. */
export function waitingFor(
  actor: Actor,
  { kind, duty, supplier, journey, search }: QueueFilters,
): readonly [Waiting, ...Waiting[]] {
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
  const ofKind = kind ? [Prisma.sql`(i.progress = 'submitted') = ${kind === "item"}`] : [];
  const items = Prisma.sql`
    select case i.progress when 'submitted' then 'item' else 'notApplicable' end as kind, ${OF_JOURNEY}, i."itemKey" as key,
      i."waitsFor" as duty, i."submittedAt" as since, i."promisedFor",
      ${actor.id} = any(i."givenBy") as "ownWork", false as last
    from "JourneyItem" i left join "Journey" j on j.id = i."journeyId"
    where ${allOf([mine(Prisma.sql`i."waitsFor"`), ...ofKind, ...narrowed])}`;
  // The index finds the few journeys that wait for a signature among all the others.
  const ready = Prisma.sql`j."readyDuties" && array[${Prisma.join(["", ...duties])}]::text[]`;
  // "offset 0": asked once for each, although two columns say it.
  const milestones = Prisma.sql`
    select 'milestone' as kind, ${OF_JOURNEY}, m.key, m."signedBy" as duty, j."turnSince" as since,
      j."readyPromisedFor" as "promisedFor", o.same as "ownWork", o.same as last
    from "Journey" j join ${WITH_OTHERS} m on m."pathwayId" = j."pathwayId" and m.key = any(j."readyToSign")
      cross join lateral (select ${signedByTheSame(actor)} as same offset 0) o
    where ${allOf([ready, mine(Prisma.sql`m."signedBy"`), ...narrowed])}`;
  const ofItems: Waiting = { rows: items, milestones: false };
  const ofMilestones: Waiting = { rows: milestones, milestones: true };
  if (kind === "milestone") return [ofMilestones];
  return kind ? [ofItems] : [ofItems, ofMilestones];
}

/** Asks in SQL what `signedByTheSamePerson` asks of a journey: whether the actor signed a milestone that needs another signer than `m`. */
function signedByTheSame(actor: Actor): Prisma.Sql {
  return Prisma.sql`cardinality(m.others) > 0 and exists (
    select from "JourneyMilestone" s
    where s."journeyId" in (j.id, j."productJourneyId") and s.milestone = any(m.others) and s."withdrawnAt" is null
      and s.by->>'id' = ${actor.id})`;
}

/** The duties of the pathway in which a member decides: a signatory decides what a contributor of the same side does. */
function reviewsAs(membership: Membership): readonly Duty[] {
  const decides = dutiesHeld(membership).map((held) =>
    held === "end-user-signatory" ? "end-user-organisation" : held,
  );
  return [...new Set(decides)];
}

/** The milestones, each with those that need another signer: looked up once, not for each journey that waits. */
const WITH_OTHERS = Prisma.sql`(
  select m."pathwayId", m.key, m."signedBy", array(
    select o.key from "Milestone" o where o."pathwayId" = m."pathwayId"
      and (m.definition->'differentPersonFrom' @> to_jsonb(o.key) or o.definition->'differentPersonFrom' @> to_jsonb(m.key))) as others
  from "Milestone" m offset 0)`;
const OF_JOURNEY = Prisma.sql`j.id as "journeyId", j."pathwayId", j.scope, j."supplierId", j."productId", j."productVersion",
  j."endUserOrganisationId"`;
