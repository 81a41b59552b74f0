import "server-only";
import { endSession, findSession, touchSession } from "../data/sessions.ts";
import type { Actor } from "../domain/actor.ts";
import { environment } from "../env.ts";
import { IDLE_MINUTES, SESSION_HOURS, unsealSession } from "./session-cookie.ts";

/** What a session's cookie comes to: nobody, a session that has ended, or somebody signed in. */
export type SessionState =
  | { readonly is: "none" }
  /** `person` is whose it was, where that is still known. */
  | { readonly is: "ended"; readonly person: string | null }
  | { readonly is: "open"; readonly session: string; readonly actor: Actor };

const MINUTE = 60_000;

/**
 * Given the cookie's value, gives who is signed in at this instant. Session, person and memberships are read each time, so a
 * duty taken away or a session ended works on the next request. A session ends at its age or unused, whichever comes first;
 * when it was last used is written at most once a minute. A demonstration account is nobody when the demonstration is off.
 */
export async function readSession(cookie: string | undefined, now: Date): Promise<SessionState> {
  if (!cookie) return { is: "none" };
  const id = await unsealSession(cookie);
  const stored = id === null ? null : await findSession(id);
  if (!stored || (stored.demonstration && !environment().demo))
    return { is: "ended", person: null };
  const ended: SessionState = { is: "ended", person: stored.actor.id };
  if (stored.ended) return ended;
  const age = now.getTime() - stored.signedInAt.getTime();
  const idle = now.getTime() - stored.lastSeenAt.getTime();
  if (age > SESSION_HOURS * 60 * MINUTE || idle > IDLE_MINUTES * MINUTE) {
    await endSession(stored.id, now);
    return ended;
  }
  if (idle >= MINUTE) await touchSession(stored.id, now);
  return { is: "open", session: stored.id, actor: stored.actor };
}
