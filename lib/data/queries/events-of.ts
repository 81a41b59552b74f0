import "server-only";
import { journeyNameFor } from "../../domain/acting-as.ts";
import type { Actor } from "../../domain/actor.ts";
import type { JourneyEvent, Recorded } from "../../domain/event.ts";
import type { Journey } from "../../domain/journey.ts";
import { dutyFor } from "../../domain/permissions.ts";
import { databaseFor, Prisma } from "../client.ts";
import type { EventRow } from "../events-since.ts";
import { toRecorded } from "../events-since.ts";
import { loadJourneys } from "../load-journey.ts";
import { visibleTo } from "../visible-to.ts";
import { findJourney } from "./find-journey.ts";
import { eventShownTo } from "./what-is-shown.ts";

export interface EventFilters {
  readonly item?: string | undefined;
  readonly milestone?: string | undefined;
  /** Only events before this number, for the next page of a history. */
  readonly before?: number | undefined;
  /** Only events of this number and those after it. */
  readonly from?: number | undefined;
  readonly limit?: number | undefined;
}

/**
 * Gives the events of a journey, the latest first, each as the actor may see it; null where they may not see the journey. Comments
 * internal to the NHS are only for those who may read them.
 */
export async function eventsOf(
  actor: Actor,
  journeyId: string,
  { item, milestone, before, from, limit }: EventFilters = {},
): Promise<readonly Recorded<JourneyEvent>[] | null> {
  const journey = await findJourney(actor, journeyId, { withAnswers: false });
  if (!journey) return null;
  // Left out by the query already, so that a page of a history is never emptied by what its reader may not see.
  const internal = { type: "CommentAdded", data: { path: ["audience"], equals: "internal" } };
  const rows = await databaseFor(actor).event.findMany({
    where: {
      stream: "journey",
      streamId: journeyId,
      ...(dutyFor("comment.readInternal", actor, journey) ? {} : { NOT: internal }),
      ...(item === undefined ? {} : { itemKey: item }),
      ...(milestone === undefined ? {} : { milestone }),
      number: {
        ...(before === undefined ? {} : { lt: before }),
        ...(from === undefined ? {} : { gte: from }),
      },
    },
    orderBy: { number: "desc" },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return rows
    .map((row) => eventShownTo(actor, journey, toRecorded(row)))
    .filter((shown) => shown !== null);
}

/** How many events of a history are read at a time. */
const EVENTS_AT_ONCE = 1000;

/**
 * Gives the history of a journey up to that number, in the order it happened and so many events at a time, each as the actor may see it:
 * nothing more once they may no longer see the journey.
 */
export async function* everyEventOf(
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): AsyncGenerator<readonly Recorded<JourneyEvent>[], void, void> {
  for (let from = 1; from <= revision; from += EVENTS_AT_ONCE) {
    const before = Math.min(from + EVENTS_AT_ONCE, revision + 1);
    const events = await eventsOf(actor, id, { from, before });
    if (!events) return;
    yield events.toReversed();
  }
}

/** What somebody decided, with the journey it was decided in. */
export interface RecentDecision {
  readonly journeyId: string;
  readonly journeyName: string;
  /** Title of the item or name of the milestone. */
  readonly subject: string;
  readonly recorded: Recorded<JourneyEvent>;
}

const DECISIONS = [
  "ItemAccepted",
  "ItemReturned",
  "NotApplicableAgreed",
  "NotApplicableRefused",
  "ItemReopened",
  "MilestoneSignedOff",
  "SignOffWithdrawn",
] as const;

/** So many have room beside the journeys. */
const MOST_DECISIONS = 8;

/**
 * Gives the latest decisions in the journeys the actor may see, the latest first. Looks at the journeys last worked on; those of them that are
 * being read already, as `shown` says, are not read again.
 */
export async function recentDecisions(
  actor: Actor,
  shown: Promise<readonly Journey[]>,
): Promise<readonly RecentDecision[]> {
  const db = databaseFor(actor);
  const asking = db.$queryRaw<
    (EventRow & { streamId: string; itemKey: string | null; milestone: string | null })[]
  >`
    select e.number, e.at, e."byId", e."byName", e."byDuty", e."byOrganisation", e."itemKey", e.milestone, e.data, e."streamId"
    from (select j.id from "Journey" j where ${visibleTo(actor)} order by j."lastEventAt" desc limit 30) j
    cross join lateral (select * from "Event" e where e.stream = 'journey' and e."streamId" = j.id
      and e.type in (${Prisma.join([...DECISIONS])}) order by e.number desc limit ${MOST_DECISIONS}) e
    order by e.at desc, e.sequence desc limit ${MOST_DECISIONS}`;
  const [rows, known] = await Promise.all([asking, shown]);
  const ids = new Set(rows.map(({ streamId }) => streamId));
  for (const { id } of known) ids.delete(id);
  const missing = Prisma.sql`j.id = any(${[...ids]})`;
  const others = ids.size === 0 ? [] : await loadJourneys(db, missing, { withAnswers: false });
  const journeys = [...known, ...others];
  return rows.flatMap((row) => {
    const journey = journeys.find(({ id }) => id === row.streamId);
    const recorded = journey && eventShownTo(actor, journey, toRecorded(row));
    if (!recorded) return [];
    const { items, milestones } = journey.pathway;
    const subject =
      items.find(({ key }) => key === row.itemKey)?.title ??
      milestones.find(({ key }) => key === row.milestone)?.name;
    return [
      {
        journeyId: journey.id,
        journeyName: journeyNameFor(actor, journey),
        subject: subject ?? "",
        recorded,
      },
    ];
  });
}
