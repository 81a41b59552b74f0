import "server-only";
import type { Actor } from "../../domain/actor.ts";
import { database, databaseOfTheHouse } from "../client.ts";

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
  readonly sessions: readonly {
    readonly signedInAt: Date;
    readonly lastSeenAt: Date;
    readonly endedAt: Date | null;
    readonly browser: string | null;
  }[];
  readonly drafts: readonly {
    readonly page: string;
    readonly keptAt: Date;
    readonly state: string;
  }[];
  /** What they did: how often, and the latest of it. */
  readonly events: { readonly count: number; readonly latest: readonly DoneEvent[] };
}

export interface DoneEvent {
  readonly at: Date;
  readonly type: string;
  readonly stream: string;
  readonly streamId: string;
  readonly name: string;
  readonly duty: string;
  readonly organisation: string;
}

/** Gives what is held about the actor, with at most so many of their events, the newest first. */
export async function personalData(actor: Actor, mostEvents: number): Promise<PersonalData> {
  const db = database();
  const { id, name, email } = actor;
  const personId = id;
  const invitations = await db.invitation.findMany({
    where: { email, state: "open" },
    include: { organisation: true },
    orderBy: [{ expiresAt: "desc" }, { id: "asc" }],
  });
  const sessions = await db.session.findMany({
    where: { personId },
    select: { signedInAt: true, lastSeenAt: true, endedAt: true, browser: true },
    orderBy: [{ signedInAt: "desc" }, { id: "asc" }],
    take: 1000,
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
  // What they did stays theirs to read, also in journeys they can no longer see.
  const house = databaseOfTheHouse();
  const events = await house.event.findMany({
    where: { byId: id },
    orderBy: [{ at: "desc" }, { sequence: "desc" }],
    take: mostEvents,
  });
  const count = await house.event.count({ where: { byId: id } });
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
    sessions,
    drafts,
    events: {
      count,
      latest: events.map(({ at, type, stream, streamId, byName, byDuty, byOrganisation }) => ({
        at,
        type,
        stream,
        streamId,
        name: byName,
        duty: byDuty,
        organisation: byOrganisation,
      })),
    },
  };
}
