import "server-only";
import type { Actor } from "../../domain/actor.ts";
import { database, databaseOfTheHouse } from "../client.ts";
import type { DoneEvent, EventAbout, Latest } from "./personal-events.ts";
import { eventsAbout, eventsBy } from "./personal-events.ts";

/** Everything that is held about a person, as plain data, for themselves alone. */
export interface PersonalData {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly memberships: readonly {
    readonly organisation: string;
    readonly odsCode: string;
    readonly duties: readonly string[];
    readonly region: string | null;
  }[];
  readonly invitations: readonly {
    readonly organisation: string;
    readonly name: string | null;
    readonly duties: readonly string[];
    readonly expiresAt: Date;
  }[];
  readonly identities: readonly {
    readonly issuer: string;
    readonly subject: string;
    readonly boundAt: Date;
  }[];
  readonly sessions: Latest<{
    readonly signedInAt: Date;
    readonly lastSeenAt: Date;
    readonly endedAt: Date | null;
    readonly browser: string | null;
  }>;
  readonly drafts: readonly {
    readonly page: string;
    readonly keptAt: Date;
    readonly state: string;
  }[];
  /** What they did: how often, and the latest of it. */
  readonly events: Latest<DoneEvent>;
  /** What others did to them. */
  readonly eventsAbout: Latest<EventAbout>;
  /** What a reader of all this has to know. */
  readonly notes: readonly string[];
}

/** So many sessions are listed, the latest. */
const MOST_SESSIONS = 1000;

const NOTES = [
  "Where a list has a count, it holds the latest: the count says how many there are.",
  "Organisations and journeys are called what they are called now. Of a journey that you may not see any more it says what you did and for which item or milestone, and not what the journey is called.",
  "What you wrote stands with what you did, where you may still see the journey and what you wrote there. People whom you named in an answer are left out: what is about them is for them.",
  "Of what others did to you the file says in which duty they acted, and not who they are.",
];

/** Gives what is held about the actor, with at most so many events, the newest first; `withWords` adds what they wrote in them. */
export async function personalData(
  actor: Actor,
  mostEvents: number,
  { withWords } = { withWords: false },
): Promise<PersonalData> {
  const db = database();
  const { id, name, email } = actor;
  const personId = id;
  const invitations = await databaseOfTheHouse().invitation.findMany({
    where: { email, state: "open" },
    include: { organisation: true },
    orderBy: [{ expiresAt: "desc" }, { id: "asc" }],
  });
  const sessions = await db.session.findMany({
    where: { personId },
    select: { signedInAt: true, lastSeenAt: true, endedAt: true, browser: true },
    orderBy: [{ signedInAt: "desc" }, { id: "asc" }],
    take: MOST_SESSIONS,
  });
  const identities = await db.identity.findMany({
    where: { personId },
    select: { issuer: true, subject: true, boundAt: true },
  });
  const drafts = await db.draft.findMany({
    where: { personId },
    select: { page: true, keptAt: true, state: true },
    orderBy: [{ keptAt: "desc" }, { id: "asc" }],
  });
  const events = await eventsBy(actor, mostEvents, { withWords });
  return {
    person: { id, name, email },
    memberships: actor.memberships.map(({ organisation, duties, region }) => ({
      organisation: organisation.name,
      odsCode: organisation.odsCode,
      duties,
      region,
    })),
    invitations: invitations.map((row) => ({
      organisation: row.organisation.name,
      name: row.name,
      duties: row.duties,
      expiresAt: row.expiresAt,
    })),
    identities,
    sessions: {
      count:
        sessions.length < MOST_SESSIONS
          ? sessions.length
          : await db.session.count({ where: { personId } }),
      latest: sessions,
    },
    drafts,
    events,
    eventsAbout: await eventsAbout(actor, mostEvents),
    notes: NOTES,
  };
}
