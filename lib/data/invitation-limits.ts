import "server-only";
import { INVITATION_DAYS, MOST_TO_ONE_ADDRESS } from "../domain/invite-member.ts";
import type { Prisma } from "./client.ts";
import { sealedKey } from "./rate-limits.ts";

const DAY = 24 * 60 * 60_000;

/** Gives those of these addresses to which the organisation sent as many messages within a day as it may. Asked under the lock on people. */
export async function sentOften(
  tx: Prisma.TransactionClient,
  organisation: string,
  emails: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const byKey = new Map(emails.map((email) => [keyOf(organisation, email), email]));
  const full = await tx.$queryRaw<{ key: string }[]>`
    select key from "RateLimit"
    where key = any(${[...byKey.keys()]}) and ${MOST_TO_ONE_ADDRESS} <= (
      select count(*) from unnest(times) at where at > ${new Date(now.getTime() - DAY)})`;
  return new Set(full.flatMap(({ key }) => byKey.get(key) ?? []));
}

/** Counts a message to each of these addresses, each once, in the transaction that says they were sent. */
export async function countSent(
  tx: Prisma.TransactionClient,
  organisation: string,
  emails: readonly string[],
  now: Date,
): Promise<void> {
  const keys = [...new Set(emails)].map((email) => keyOf(organisation, email));
  await tx.$executeRaw`
    insert into "RateLimit" as kept (key, times, "lastAt")
    select key, array[${now}::timestamptz], ${now} from unnest(${keys}::text[]) key
    on conflict (key) do update set "lastAt" = ${now}, times = array(
      select at from unnest(kept.times) at where at > ${new Date(now.getTime() - DAY)} order by at
    ) || ${now}::timestamptz`;
}

/** Gives how many people the organisation invited, or reminded, within a day, whatever became of their invitations. */
export async function invitedWithinDay(
  tx: Prisma.TransactionClient,
  organisationId: string,
  now: Date,
): Promise<number> {
  // An invitation runs out so many days after it was sent, whatever became of it.
  const since = new Date(now.getTime() + (INVITATION_DAYS - 1) * DAY);
  return await tx.invitation.count({ where: { organisationId, expiresAt: { gt: since } } });
}

function keyOf(organisation: string, email: string): string {
  return `invitation:${organisation}:${sealedKey(email)}`;
}
