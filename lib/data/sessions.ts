import "server-only";
import { randomUUID } from "node:crypto";
import { DUTIES, REGIONS } from "../domain/actor.ts";
import type { Actor, Membership, Organisation } from "../domain/actor.ts";
import { hasEnded } from "../domain/session-end.ts";
import { database } from "./client.ts";

/** A session as it stands in the database, with its person as they are at this moment. */
export interface StoredSession {
  readonly id: string;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  /** Ended by signing out, here or everywhere, or because the person may no longer sign in. */
  readonly ended: boolean;
  /** The person belongs to the demonstration. */
  readonly demonstration: boolean;
  readonly actor: Actor;
}

/** The session at a provider of OpenID Connect that a session here was begun through. */
export interface ProviderSession {
  readonly issuer: string;
  /** Who the person is there. */
  readonly subject: string;
  /** The provider's id of its session, where it gives one. */
  readonly sid: string | null;
}

/** Begins a session for a person, at their provider's where they came from one; gives its id. */
export async function startSession(
  personId: string,
  now: Date,
  through?: ProviderSession,
): Promise<string> {
  const id = randomUUID();
  await database().session.create({
    data: { id, personId, signedInAt: now, lastSeenAt: now, ...through },
  });
  return id;
}

interface SessionRow {
  signedInAt: Date;
  lastSeenAt: Date;
  ended: boolean;
  demonstration: boolean;
  personId: string;
  name: string;
  email: string;
  memberships: { organisation: Organisation; duties: string[]; region: string | null }[];
}

/** Gives a session with its person and their memberships, in one query; null when there is none with this id. */
export async function findSession(id: string): Promise<StoredSession | null> {
  const [row] = await database().$queryRaw<SessionRow[]>`
    select s."signedInAt", s."lastSeenAt", p.demonstration, p.id as "personId", p.name, p.email,
      (s."endedAt" is not null or not p.active or s."signedInAt" < p."sessionsValidFrom") as ended,
      coalesce((
        select json_agg(json_build_object(
          'duties', m.duties, 'region', m.region, 'organisation', json_build_object(
            'id', o.id, 'name', o.name, 'odsCode', o."odsCode", 'kind', o.kind)
          ) order by o.name, o.id)
        from "Membership" m join "Organisation" o on o.id = m."organisationId"
        where m."personId" = p.id
      ), '[]'::json) as memberships
    from "Session" s join "Person" p on p.id = s."personId" where s.id = ${id}`;
  if (!row) return null;
  const memberships = row.memberships.map(({ organisation, duties, region }): Membership => ({
    organisation,
    duties: DUTIES.filter((duty) => duties.includes(duty)),
    region: REGIONS.find((one) => one === region) ?? null,
  }));
  return {
    id,
    signedInAt: row.signedInAt,
    lastSeenAt: row.lastSeenAt,
    ended: row.ended,
    demonstration: row.demonstration,
    actor: { id: row.personId, name: row.name, email: row.email, memberships },
  };
}

/** Notes that the session was used at this instant. */
export async function touchSession(id: string, now: Date): Promise<void> {
  await database().session.updateMany({
    where: { id, endedAt: null, lastSeenAt: { lt: now } },
    data: { lastSeenAt: now },
  });
}

/** Ends one session; one that has ended already keeps its end. */
export async function endSession(id: string, now: Date): Promise<void> {
  await database().session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
}

/** Notes which browser a session is in. */
export async function nameSession(id: string, browser: string | null): Promise<void> {
  await database().session.updateMany({ where: { id }, data: { browser } });
}

/** A session of one's own, as it is listed. */
export interface OwnSession {
  readonly id: string;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  readonly browser: string | null;
}

/** Gives the sessions of a person that have not ended, the one used last first. */
export async function openSessionsOf(personId: string, now: Date): Promise<readonly OwnSession[]> {
  const rows = await database().session.findMany({
    where: { personId, endedAt: null },
    select: { id: true, signedInAt: true, lastSeenAt: true, browser: true },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows.filter((row) => !hasEnded(row, now));
}

/** Ends a session of this person; one of somebody else stays as it is. */
export async function endOwnSession(personId: string, id: string, now: Date): Promise<void> {
  await database().session.updateMany({
    where: { id, personId, endedAt: null },
    data: { endedAt: now },
  });
}

/** Ends every session of a person: "sign out everywhere". */
export async function endSessionsOf(personId: string, now: Date): Promise<void> {
  await database().session.updateMany({
    where: { personId, endedAt: null },
    data: { endedAt: now },
  });
}
