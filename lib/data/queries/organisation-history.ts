import "server-only";
import type { Actor, Duty } from "../../domain/actor.ts";
import { isReadable } from "../../domain/readable-text.ts";
import type { Recorded } from "../../domain/event.ts";
import { mayReadPeople } from "../../domain/manage-people.ts";
import type { OrganisationEvent } from "../../domain/organisation-event.ts";
import { databaseOfPeople } from "../client.ts";
import { withInvitedNames } from "./invited-names.ts";

/** Gives the events of an organisation, the latest first; null where there is none, or for whoever may not read its people. */
export async function organisationHistory(
  actor: Actor,
  id: string,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly Recorded<OrganisationEvent>[] | null> {
  if (!mayReadPeople(actor, { id }) || !isReadable(id)) return null;
  const rows = await databaseOfPeople(actor, id).event.findMany({
    where: {
      stream: "organisation",
      streamId: id,
      ...(before === undefined ? {} : { number: { lt: before } }),
    },
    orderBy: { number: "desc" },
    take: limit,
  });
  if (rows.length === 0 && before === undefined) return null;
  const events = rows.map((row) => ({
    number: row.number,
    at: row.at,
    by: {
      id: row.byId,
      name: row.byName,
      duty: row.byDuty as Duty,
      organisation: row.byOrganisation,
    },
    // Written from this very type, and nothing can change it.
    event: row.data as unknown as OrganisationEvent,
  }));
  return withInvitedNames(actor, id, events);
}

/** Gives the number of the latest event of an organisation; null where there is none, or for whoever may not read its people. */
export async function latestOfOrganisation(actor: Actor, id: string): Promise<number | null> {
  if (!mayReadPeople(actor, { id }) || !isReadable(id)) return null;
  const where = { stream: "organisation", streamId: id };
  const { _max } = await databaseOfPeople(actor, id).event.aggregate({
    where,
    _max: { number: true },
  });
  return _max.number;
}

/** How many events of a history are read at a time. */
const EVENTS_AT_ONCE = 1000;

/**
 * Gives the history of an organisation up to its event of that number, in the order it happened and so many events at a time: nothing
 * more once the actor may no longer read its people.
 */
export async function* everyEventOfOrganisation(
  actor: Actor,
  id: string,
  upTo: number,
): AsyncGenerator<readonly Recorded<OrganisationEvent>[], void, void> {
  for (let from = 1; from <= upTo; from += EVENTS_AT_ONCE) {
    const before = Math.min(from + EVENTS_AT_ONCE, upTo + 1);
    const events = await organisationHistory(actor, id, { before, limit: before - from });
    if (!events) return;
    yield events.toReversed();
  }
}
