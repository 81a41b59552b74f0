import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { demonstrationPersonById, personByEmail } from "../data/people-who-sign-in.ts";
import { withinLimit } from "../data/rate-limits.ts";
import { startSession } from "../data/sessions.ts";
import { isSignInTokenGood, storeSignInToken, useSignInToken } from "../data/sign-in-tokens.ts";
import { environment } from "../env.ts";
import { sendMail } from "../mail/send-mail.ts";
import { signInMessage } from "../mail/sign-in-message.ts";

/** How long a link can be used. */
export const LINK_MINUTES = 15;

/** In so many minutes: enough for somebody who mistypes or waits for slow mail; too few to fill a stranger's mailbox or try addresses out. */
export const LIMIT_MINUTES = 15;
const PER_EMAIL = { most: 5, minutes: LIMIT_MINUTES };
const PER_ADDRESS = { most: 30, minutes: LIMIT_MINUTES };

/** Gives what is stored of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Counts a request for a link, by e-mail and by network address (null when it is not known), whether or not the person exists.
 * Tells whether a link may be sent.
 */
export async function mayAskForLink(
  email: string,
  address: string | null,
  now: Date,
): Promise<boolean> {
  const byEmail = await withinLimit(`link:email:${email.toLowerCase()}`, PER_EMAIL, now);
  const byAddress =
    address === null || (await withinLimit(`link:address:${address}`, PER_ADDRESS, now));
  return byEmail && byAddress;
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

/** Uses a link's token, once. Gives the id of a new session; null for a token that is unknown, expired or used. */
export async function signInWithLink(token: string, now: Date): Promise<string | null> {
  const email = await useSignInToken(hashOfToken(token), now);
  const person = email === null ? null : await personByEmail(email, environment().demo);
  return person && (await startSession(person.id, now));
}

/** Signs a demonstration account in. Gives the id of a new session; null when the demonstration is off or the key unknown. */
export async function signInAsDemonstration(key: string, now: Date): Promise<string | null> {
  if (!environment().demo) return null;
  const person = await demonstrationPersonById(key);
  return person && (await startSession(person.id, now));
}
