import "server-only";
import type { Actor } from "../../domain/actor.ts";
import type { OrganisationEvent } from "../../domain/organisation-event.ts";
import { ownWords, type OwnWords } from "../../domain/own-words.ts";
import { databaseFor, databaseOfTheHouse, Prisma } from "../client.ts";
import { toRecorded } from "../events-since.ts";
import { loadJourneys } from "../load-journey.ts";
import { visibleTo } from "../visible-to.ts";
import { type About, whatEventsAreAbout } from "./what-events-are-about.ts";
import { eventShownTo } from "./what-is-shown.ts";

/** How many there are, and the latest of them. */
export interface Latest<Each> {
  readonly count: number;
  readonly latest: readonly Each[];
}

/** Something a person did, and what it was about. */
export interface DoneEvent extends About {
  readonly at: Date;
  readonly type: string;
  readonly stream: string;
  readonly streamId: string;
  readonly name: string;
  readonly duty: string;
  readonly organisation: string;
  /** What they wrote in it, where they may still see the journey. */
  readonly words?: OwnWords;
}

/** Something another did to a person: in which duty, but not who. */
export interface EventAbout {
  readonly at: Date;
  readonly type: string;
  readonly streamId: string;
  /** The organisation whose people it changed, as it is called now. */
  readonly about: string;
  /** What the person was called in it. */
  readonly name: string | null;
  /** Where their name was corrected: what they were called before. */
  readonly before: string | null;
  readonly duties: readonly string[];
  readonly region: string | null;
  readonly byDuty: string;
  readonly byOrganisation: string;
}

/** Journeys are read for so many events at a time. */
const AT_ONCE = 500;

/** Gives what the actor did, the latest first; `withWords` adds what they wrote in journeys that they may still see. */
export async function eventsBy(
  actor: Actor,
  most: number,
  { withWords }: { readonly withWords: boolean },
): Promise<Latest<DoneEvent>> {
  // What they did stays theirs to read, also in journeys they can no longer see.
  const { event } = databaseOfTheHouse();
  const where = { byId: actor.id };
  const orderBy = [{ at: "desc" }, { sequence: "desc" }] as const;
  const rows = await event.findMany({ where, orderBy: [...orderBy], take: most });
  const latest: DoneEvent[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const aboutOf = await whatEventsAreAbout(actor, part);
    const wordsOf = withWords ? await wordsShown(actor, part) : () => null;
    for (const row of part) {
      const { at, type, stream, streamId, byName, byDuty, byOrganisation } = row;
      const done = { at, type, stream, streamId, ...aboutOf(row), name: byName, duty: byDuty };
      const words = wordsOf(row);
      latest.push({ ...done, organisation: byOrganisation, ...(words ? { words } : {}) });
    }
  }
  return { count: rows.length < most ? rows.length : await event.count({ where }), latest };
}

type Row = Awaited<ReturnType<ReturnType<typeof databaseOfTheHouse>["event"]["findMany"]>>[number];

async function wordsShown(
  actor: Actor,
  rows: readonly Row[],
): Promise<(row: Row) => OwnWords | null> {
  const ids = rows.filter(({ stream }) => stream === "journey").map(({ streamId }) => streamId);
  if (ids.length === 0) return () => null;
  const where = Prisma.sql`j.id in (${Prisma.join([...new Set(ids)])}) and ${visibleTo(actor)}`;
  const journeys = await loadJourneys(databaseFor(actor), where, { withAnswers: false });
  const byId = new Map(journeys.map((journey) => [journey.id, journey]));
  return (row) => {
    const journey = row.stream === "journey" ? byId.get(row.streamId) : undefined;
    const shown = journey && eventShownTo(actor, journey, toRecorded(row));
    return shown ? ownWords(shown.event) : null;
  };
}

interface AboutRow {
  readonly at: Date;
  readonly data: Prisma.JsonValue;
  readonly streamId: string;
  readonly about: string;
  readonly byDuty: string;
  readonly byOrganisation: string;
  readonly total: number;
}

/** Gives what others did to the actor: invited them, set their duties, corrected their name, removed them. The latest first. */
export async function eventsAbout(
  { id, email }: Pick<Actor, "id" | "email">,
  most: number,
): Promise<Latest<EventAbout>> {
  const rows = await databaseOfTheHouse().$queryRaw<AboutRow[]>`
    with invited as (
      select e.data->>'invitation' as id from "Event" e
        where e."byId" = ${id} and e.stream = 'organisation' and e.type = 'InvitationAccepted'
      union select i.id from "Invitation" i where i.email = ${email} and i.state = 'open')
    select e.at, e.data, e."streamId", o.name as about, e."byDuty", e."byOrganisation", count(*) over ()::int as total
    from "Event" e join "Organisation" o on o.id = e."streamId"
    where e.stream = 'organisation' and e."byId" <> ${id}
      and (e.data->'person'->>'id' = ${id} or e.data->>'invitation' = any(array(select id from invited)))
    order by e.at desc, e.sequence desc limit ${most}`;
  return { count: rows[0]?.total ?? 0, latest: rows.map(toAbout) };
}

function toAbout({ data, total: _ofAll, ...row }: AboutRow): EventAbout {
  // Written from this very type, and nothing can change it.
  const event = data as unknown as OrganisationEvent;
  const name =
    "person" in event ? event.person.name : "name" in event ? (event.name ?? null) : null;
  const before = event.type === "PersonCorrected" ? event.before : null;
  const duties = "duties" in event ? event.duties : [];
  const region = "region" in event ? event.region : null;
  return { ...row, type: event.type, name, before, duties, region };
}
