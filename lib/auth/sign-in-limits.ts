import "server-only";
import { type Limit, freeAt, giveBackPlace, sealedKey, takePlace } from "../data/rate-limits.ts";

/** One rule for every way in: so many sign-ins that failed or were only asked for, by account and by where they came from. */
export const SIGN_IN_LIMIT: Limit = { most: 10, minutes: 5 };

/** Whose sign-in is counted. Each may be left out where it is not known. */
export interface Counted {
  /** The e-mail address of the account that is meant, whether or not there is such an account, in any spelling. */
  readonly account?: string;
  /** Who it is at a provider: its issuer and their subject there, of which "a" and "A" are two. */
  readonly identity?: { readonly issuer: string; readonly subject: string };
  /** The network it came from. */
  readonly source?: string;
}

/** Too many: when to try again. */
export interface TooMany {
  readonly tryAgainAt: Date;
}

/**
 * Counts a sign-in, and says when it is one too many. Nothing here knows whether the account exists: the same rows are written for one that
 * does and for one that does not, so neither the answer nor its time tells. The source comes first: going through many accounts from one
 * place runs out, and whoever has run out uses up nobody's account.
 */
export async function countSignIn(counted: Counted, now: Date): Promise<TooMany | null> {
  for (const key of keysOf(counted)) {
    if (!(await takePlace(key, SIGN_IN_LIMIT, now))) {
      return { tryAgainAt: await freeAt(key, SIGN_IN_LIMIT, now) };
    }
  }
  return null;
}

/** Takes back what was counted at this instant, because the sign-in succeeded. */
export async function uncountSignIn(counted: Counted, countedAt: Date): Promise<void> {
  await Promise.all(keysOf(counted).map((key) => giveBackPlace(key, countedAt)));
}

/** Gives the whole minutes to wait, 1 at least. */
export function minutesToWait({ tryAgainAt }: TooMany, now: Date): number {
  return Math.max(1, Math.ceil((tryAgainAt.getTime() - now.getTime()) / 60_000));
}

/** Keys under which is counted. Who strangers are is kept as a seal of it alone. */
function keysOf({ account, identity, source }: Counted): string[] {
  return [
    ...(source === undefined ? [] : [`sign-in:source:${source}`]),
    ...(account === undefined ? [] : [`sign-in:account:${sealedKey(account.toLowerCase())}`]),
    ...(identity === undefined
      ? []
      : [`sign-in:identity:${sealedKey(`${identity.issuer} ${identity.subject}`)}`]),
  ];
}
