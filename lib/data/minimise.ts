import "server-only";
import { clearedIfLeftBefore, withoutContact } from "../domain/contact-data.ts";
import { databaseOfTheHouse } from "./client.ts";
import type { Prisma, Queryable } from "./client.ts";

/** Notes that a person's last membership has ended, and deletes at once what only served their work: forms not saved, links to sign in. */
export async function forgetOnLeaving(
  tx: Prisma.TransactionClient,
  personId: string,
  at: Date,
): Promise<void> {
  const { email } = await tx.person.update({ where: { id: personId }, data: { leftAt: at } });
  await tx.draft.deleteMany({ where: { personId } });
  await tx.signInToken.deleteMany({ where: { email } });
}

/**
 * Clears name and address of people who left long enough ago and are invited nowhere, with the times of their sessions, and of invitations
 * that ran out so long ago. Gives how many people were cleared.
 */
export async function minimise(now: Date, db: Queryable = databaseOfTheHouse()): Promise<number> {
  const before = clearedIfLeftBefore(now);
  const { name } = withoutContact("");
  await db.invitation.updateMany({
    where: { state: "open", expiresAt: { lt: before }, email: { not: null } },
    data: { name: null, email: null },
  });
  const gone = await db.$queryRaw<{ id: string }[]>`
    select id from "Person" p where p."leftAt" < ${before} and p.name <> ${name}
      and not exists (select 1 from "Membership" m where m."personId" = p.id)
      and not exists (select 1 from "Invitation" i where i.email = p.email and i.state = 'open')`;
  for (const { id } of gone) {
    // Asked again in the same statement: whoever came back meanwhile keeps their address.
    const { count } = await db.person.updateMany({
      where: { id, leftAt: { lt: before }, memberships: { none: {} } },
      data: withoutContact(id),
    });
    if (count === 0) continue;
    await db.session.deleteMany({ where: { personId: id } });
    await db.identity.deleteMany({ where: { personId: id } });
  }
  return gone.length;
}
