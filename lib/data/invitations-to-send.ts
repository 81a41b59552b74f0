import "server-only";
import { randomBytes } from "node:crypto";
import type { Duty, Region } from "../domain/actor.ts";
import type { EventAuthor } from "../domain/event.ts";
import { database } from "./client.ts";
import { hashOfInvitation } from "./use-invitation.ts";

/** An invitation on its way: the token is in it and nowhere else. */
export interface InvitationToSend {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly expiresAt: Date;
  /** Who asked for it to be sent, as they were then; null where no event tells. */
  readonly by: EventAuthor | null;
  readonly token: string;
}

/**
 * Takes the next invitation that waits to be sent, with a new token of which the database keeps the hash. Null when none waits. Of several
 * processes each takes another.
 */
export async function takeInvitationToSend(now: Date): Promise<InvitationToSend | null> {
  const token = randomBytes(32).toString("base64url");
  const [row] = await database().$queryRaw<Omit<InvitationToSend, "token">[]>`
    update "Invitation" i set "sentAt" = ${now}, "tokenHash" = ${hashOfInvitation(token)}
    from "Organisation" o
    where o.id = i."organisationId" and i.id = (
      select id from "Invitation"
      where "sentAt" is null and state = 'open' and "expiresAt" > ${now} and email is not null
      order by "expiresAt", id limit 1 for update skip locked)
    returning i.id, i.name, i.email, i.duties, i.region, i."expiresAt", o.name as organisation, (
      select json_build_object('id', e."byId", 'name', e."byName", 'duty', e."byDuty",
        'organisation', e."byOrganisation")
      from "Event" e where e.stream = 'organisation' and e."streamId" = i."organisationId"
        and e.number = i."eventNumber") as by`;
  return row ? { ...row, token } : null;
}

/** Puts an invitation back that could not be sent: it waits again. */
export async function putBackInvitation(id: string, now: Date): Promise<void> {
  await database().invitation.updateMany({
    where: { id, sentAt: now },
    data: { sentAt: null, tokenHash: null },
  });
}
