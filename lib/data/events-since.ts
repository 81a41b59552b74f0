import "server-only";
import type { JourneyEvent, Recorded } from "../domain/event.ts";
import { milestonesBefore } from "../domain/find-in-pathway.ts";
import type { Journey } from "../domain/journey.ts";
import type { ChangeSubject } from "./change-journey.ts";
import type { Prisma, Queryable } from "./client.ts";

/**
 * Gives the events after a revision that touch the same subject: for an item its own; for a milestone those of every item before it and
 * of every milestone up to it. Words exchanged do not count: nothing is decided over them. None when no revision was seen.
 */
export async function eventsSince(
  db: Queryable,
  journey: Journey | null,
  revision: number | null,
  subject: ChangeSubject,
): Promise<readonly Recorded<JourneyEvent>[]> {
  if (!journey || revision === null || revision >= journey.revision) return [];
  const rows = await db.event.findMany({
    where: {
      stream: "journey",
      streamId: journey.id,
      number: { gt: revision },
      type: { not: "CommentAdded" },
      ...touching(journey, subject),
    },
    orderBy: { number: "asc" },
  });
  return rows.map(toRecorded);
}

/** Gives the last comment on an item; null where there is none, or it is about something else. */
export async function lastComment(
  db: Queryable,
  journey: Journey,
  subject: ChangeSubject,
): Promise<Recorded<JourneyEvent> | null> {
  if (!("item" in subject)) return null;
  const row = await db.event.findFirst({
    where: {
      stream: "journey",
      streamId: journey.id,
      itemKey: subject.item,
      type: "CommentAdded",
    },
    orderBy: { number: "desc" },
  });
  return row && toRecorded(row);
}

function touching(journey: Journey, subject: ChangeSubject): Prisma.EventWhereInput {
  if ("item" in subject) return { itemKey: subject.item };
  const known = journey.pathway.milestones.some(({ key }) => key === subject.milestone);
  const before = known
    ? milestonesBefore(journey.pathway, subject.milestone).map(({ key }) => key)
    : [];
  const milestones = [...before, subject.milestone];
  const items = journey.pathway.items
    .filter((item) => milestones.includes(item.before))
    .map(({ key }) => key);
  return { OR: [{ itemKey: { in: items } }, { milestone: { in: milestones } }] };
}

/** What is stored of an event of a journey. */
export interface EventRow {
  readonly number: number;
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
  readonly byDuty: string;
  readonly byOrganisation: string;
  readonly data: Prisma.JsonValue;
}

/** Gives the event of a row. Events were written from these very types, and nothing can change them. */
export function toRecorded(row: EventRow): Recorded<JourneyEvent> {
  return {
    number: row.number,
    at: row.at,
    by: {
      id: row.byId,
      name: row.byName,
      duty: row.byDuty as Recorded<JourneyEvent>["by"]["duty"],
      organisation: row.byOrganisation,
    },
    event: row.data as unknown as JourneyEvent,
  };
}
