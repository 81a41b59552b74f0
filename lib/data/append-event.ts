import "server-only";
import type { EventAuthor, JourneyEvent } from "../domain/event.ts";
import type { OrganisationEvent } from "../domain/organisation-event.ts";
import type { Prisma, Queryable } from "./client.ts";
import { insertRow } from "./put-row.ts";

/** A stream is the history of one journey, one organisation (its members and their duties) or one pathway version. */
export type StreamKind = "journey" | "organisation" | "pathway";

/** A version of a pathway was published; its content stays in its rows, and the hash of that as canonical JSON here. */
export interface PathwayEvent {
  readonly type: "PathwayPublished";
  readonly key: string;
  readonly version: number;
  readonly sha256: string;
}

/** An event of any stream. */
export interface StreamEvent {
  readonly number: number;
  readonly at: Date;
  readonly by: EventAuthor;
  readonly event: JourneyEvent | OrganisationEvent | PathwayEvent;
}

/** The author of what the product does by itself, such as publishing the pathways it brings along. */
export const THE_PRODUCT: EventAuthor = {
  id: "path-to-live",
  name: "Path to Live",
  duty: "administrator",
  organisation: "Path to Live",
};

/** Adds an event to the end of its stream. */
export async function appendEvent(
  db: Queryable,
  stream: StreamKind,
  streamId: string,
  event: StreamEvent,
): Promise<void> {
  await insertRow(db, "Event", eventRow(stream, streamId, event));
}

/** Gives the row of an event. */
export function eventRow(
  stream: StreamKind,
  streamId: string,
  recorded: StreamEvent,
): Prisma.EventCreateManyInput {
  const { number, at, by, event } = recorded;
  return {
    stream,
    streamId,
    number,
    type: event.type,
    at,
    byId: by.id,
    byName: by.name,
    byDuty: by.duty,
    byOrganisation: by.organisation,
    itemKey: "item" in event ? event.item : null,
    milestone: "milestone" in event ? event.milestone : null,
    // Events are plain data through and through.
    data: event as unknown as Prisma.InputJsonObject,
  };
}
