import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { demonstrationPersonById, personByEmail } from "../data/people-who-sign-in.ts";
import { startSession } from "../data/sessions.ts";
import {
  emailOfSignInToken,
  isSignInTokenGood,
  storeSignInToken,
  useSignInToken,
} from "../data/sign-in-tokens.ts";
import { environment } from "../env.ts";
import { sendMail } from "../mail/send-mail.ts";
import { signInMessage } from "../mail/sign-in-message.ts";
import { type TooMany, countSignIn } from "./sign-in-limits.ts";

/** How long a link can be used. */
export const LINK_MINUTES = 15;

/** Gives what is stored of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Sends a sign-in link to the person with this e-mail address; does nothing when nobody has it. */
export async function sendSignInLink(email: string, next: string, now: Date): Promise<void> {
  const { appUrl, demo } = environment();
  const person = await personByEmail(email, demo);
  if (!person) return;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
  await storeSignInToken({
    hash: hashOfToken(token),
    email: person.email,
    createdAt: now,
    expiresAt,
  });
  const link = new URL("/sign-in/link", appUrl);
  link.searchParams.set("token", token);
  if (next !== "/") link.searchParams.set("next", next);
  await sendMail(signInMessage({ person, link: link.href, minutes: LINK_MINUTES }), now);
}

/** Tells whether a link's token could still be used; does not use it, because mail scanners open links too. */
export async function isLinkGood(token: string, now: Date): Promise<boolean> {
  return await isSignInTokenGood(hashOfToken(token), now);
}

/** What became of a sign-in: the id of the new session, null where it failed, or that too many have failed. */
export type SignIn = string | null | TooMany;

/**
 * Uses a link's token, once. A good one is never held up by the limit: it was sent to its person, and its 256 bits are not found by trying.
 * One that is unknown, expired or used counts as failed, against where it came from and, where it was ever sent, whom it was sent to.
 */
export async function signInWithLink(token: string, source: string, now: Date): Promise<SignIn> {
  const hash = hashOfToken(token);
  const email = await useSignInToken(hash, now);
  const person = email === null ? null : await personByEmail(email, environment().demo);
  if (person) return await startSession(person.id, now);
  const account = await emailOfSignInToken(hash);
  return await countSignIn({ source, ...(account === null ? {} : { account }) }, now);
}

/** Signs a demonstration account in; fails when the demonstration is off or the key unknown. */
export async function signInAsDemonstration(
  key: string,
  source: string,
  now: Date,
): Promise<SignIn> {
  const person = environment().demo ? await demonstrationPersonById(key) : null;
  return person ? await startSession(person.id, now) : await countSignIn({ source }, now);
}
