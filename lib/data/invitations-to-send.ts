import "server-only";
import { randomBytes } from "node:crypto";
import type { Duty, Region } from "../domain/actor.ts";
import type { EventAuthor } from "../domain/event.ts";
import { databaseOfTheHouse } from "./client.ts";
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

/** What was taken so long ago and neither sent nor put back is offered again: its process was killed. Longer than a mail server is waited for. */
const IN_HAND_MS = 15 * 60_000;

/**
 * Takes the next invitation that waits to be sent, save these, with a new token of which the database keeps the hash: what nobody tried
 * yet comes first, then what was tried longest ago. Null when none waits. Of several processes each takes another.
 *
 * A process that is killed once the mail server has the message, and before that is noted, lets it go out twice. Then the link of the
 * later message works and that of the earlier is unknown, as when somebody asks for it to be sent again.
 */
export async function takeInvitationToSend(
  now: Date,
  save: readonly string[] = [],
): Promise<InvitationToSend | null> {
  const token = randomBytes(32).toString("base64url");
  const dropped = new Date(now.getTime() - IN_HAND_MS);
  const [row] = await databaseOfTheHouse().$queryRaw<Omit<InvitationToSend, "token">[]>`
    update "Invitation" i set "takenAt" = ${now}, "tokenHash" = ${hashOfInvitation(token)}
    from "Organisation" o
    where o.id = i."organisationId" and i.id = (
      select id from "Invitation"
      where "sentAt" is null and state = 'open' and "expiresAt" > ${now} and email is not null
        and ("tokenHash" is null or "takenAt" <= ${dropped}) and id <> all(${save})
      order by "takenAt" nulls first, "expiresAt", id limit 1 for update skip locked)
    returning i.id, i.name, i.email, i.duties, i.region, i."expiresAt", o.name as organisation, (
      select json_build_object('id', e."byId", 'name', e."byName", 'duty', e."byDuty",
        'organisation', e."byOrganisation")
      from "Event" e where e.stream = 'organisation' and e."streamId" = i."organisationId"
        and e.number = i."eventNumber") as by`;
  return row ? { ...row, token } : null;
}

type Taken = Pick<InvitationToSend, "id" | "token">;

/** Notes that the mail server has the message. Where another was asked for meanwhile, that one still waits. */
export async function noteInvitationSent({ id, token }: Taken, now: Date): Promise<void> {
  await databaseOfTheHouse().invitation.updateMany({
    where: { id, tokenHash: hashOfInvitation(token) },
    data: { sentAt: now },
  });
}

/** Puts an invitation back that could not be sent: it waits again, behind those that nobody has tried yet. */
export async function putBackInvitation({ id, token }: Taken): Promise<void> {
  await databaseOfTheHouse().invitation.updateMany({
    where: { id, tokenHash: hashOfInvitation(token) },
    data: { tokenHash: null },
  });
}
