import "server-only";
import { database } from "./client.ts";

/** Stores the hash of a new sign-in token; the token itself never reaches the database. */
export async function storeSignInToken(token: {
  hash: string;
  email: string;
  createdAt: Date;
  expiresAt: Date;
}): Promise<void> {
  await database().signInToken.create({ data: token });
}

/**
 * Uses a token: gives the e-mail address it was sent to, once. Null for an unknown, expired or used one. Of two requests at
 * once exactly one gets it, because the row changes only where it was unused.
 */
export async function useSignInToken(hash: string, now: Date): Promise<string | null> {
  const [row] = await database().$queryRaw<{ email: string }[]>`
    update "SignInToken" set "usedAt" = ${now}
    where hash = ${hash} and "usedAt" is null and "expiresAt" > ${now}
    returning email`;
  return row?.email ?? null;
}

/** Tells whether a token could be used now; does not use it. */
export async function isSignInTokenGood(hash: string, now: Date): Promise<boolean> {
  const found = await database().signInToken.findFirst({
    where: { hash, usedAt: null, expiresAt: { gt: now } },
    select: { hash: true },
  });
  return found !== null;
}

/** Gives the e-mail address that a token was sent to, used and expired ones too while they are kept; null for one never sent. */
export async function emailOfSignInToken(hash: string): Promise<string | null> {
  const found = await database().signInToken.findUnique({ where: { hash } });
  return found?.email ?? null;
}
