import "server-only";
import { createHash } from "node:crypto";
import { database } from "./client.ts";
import type { ProviderSession } from "./sessions.ts";

/** Something that works once: what kind it is, what it says, and when it would be refused anyway. */
export interface Once {
  readonly kind: "oidc-state" | "oidc-logout";
  readonly text: string;
  readonly expiresAt: Date;
}

type Rows = Pick<ReturnType<typeof database>, "usedOnce">;

/** Uses it up; tells whether it was unused. Kept in the database, so of many processes one gets it. */
export async function useOnce(once: Once, db: Rows = database()): Promise<boolean> {
  const { kind, text, expiresAt } = once;
  const key = `${kind}:${createHash("sha256").update(text).digest("hex")}`;
  const { count } = await db.usedOnce.createMany({
    data: [{ key, expiresAt }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Whose sessions a provider ends: those of one session of its own, or all of a person. */
export type EndedByProvider = Pick<ProviderSession, "issuer"> &
  Partial<Record<"subject" | "sid", string>>;

/**
 * Ends the sessions that were begun through a provider's, once for each of its messages; tells whether the message was new. A session of
 * which the provider gave no id ends with its person.
 */
export async function endSessionsOnce(
  once: Once,
  { issuer, subject, sid }: EndedByProvider,
  now: Date,
): Promise<boolean> {
  // Of nobody in particular would be of everybody.
  if (sid === undefined && subject === undefined) return false;
  return await database().$transaction(async (tx) => {
    if (!(await useOnce(once, tx))) return false;
    const ofPerson = subject === undefined ? {} : { subject };
    const which =
      sid === undefined
        ? [ofPerson]
        : [{ sid, ...ofPerson }, ...(subject === undefined ? [] : [{ subject, sid: null }])];
    await tx.session.updateMany({
      where: { issuer, endedAt: null, OR: which },
      data: { endedAt: now },
    });
    return true;
  });
}
