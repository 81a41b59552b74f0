import "server-only";
import { decode, encode } from "next-auth/jwt";
import { DRAFT_DAYS } from "../data/drafts.ts";
import { SESSION_HOURS } from "../domain/session-end.ts";
import { environment } from "../env.ts";

/**
 * What is sealed outlives the session it names, by as long as a draft is kept: the session's row says when it ends, and whoever sends a form
 * too late is still known as the one to keep it for. It opens nothing then.
 */
export const COOKIE_SECONDS = SESSION_HOURS * 3600 + DRAFT_DAYS * 24 * 3600;
/** From when its person signs out: there is no session left to outlive. */
export const LEFT_SECONDS = DRAFT_DAYS * 24 * 3600;

/** Tells whether the product is reached over https: only then can its cookies be marked so. */
export function isSecure(): boolean {
  return environment().appUrl.startsWith("https://");
}

/** The cookie of the session: its name and the attributes that keep scripts and other sites away from it. */
export function sessionCookie() {
  const secure = isSecure();
  return {
    name: `${secure ? "__Host-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** What a cookie names: the id of a session's row, and whether its person signed out of it in this browser. */
export interface SealedSession {
  readonly session: string;
  readonly left: boolean;
}

/** Given the id of a session's row, gives the cookie's value: an encrypted token that holds the id, whether it was left, and nothing else. */
export async function sealSession(session: string, left = false): Promise<string> {
  const secret = environment().authSecret;
  const token = left ? { session, left } : { session };
  return await encode({ token, secret, maxAge: left ? LEFT_SECONDS : COOKIE_SECONDS });
}

/** Gives what a cookie names; null for a value that is forged, damaged or older than the cookie lasts. */
export async function unsealSession(value: string): Promise<SealedSession | null> {
  const secret = environment().authSecret;
  // next-auth throws for every value it cannot open, and there is nothing to tell apart.
  const token = await decode({ token: value, secret }).catch(() => null);
  const session = token?.["session"];
  return typeof session === "string" ? { session, left: token?.["left"] === true } : null;
}
