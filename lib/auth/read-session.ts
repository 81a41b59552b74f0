import "server-only";
import { endSession, findSession, touchSession } from "../data/sessions.ts";
import type { Actor } from "../domain/actor.ts";
import { type SessionEnd, hasEnded, sessionEnd } from "../domain/session-end.ts";
import { environment } from "../env.ts";
import { unsealSession } from "./session-cookie.ts";

/** What a session's cookie comes to: nobody, a session that has ended, or somebody signed in. */
export type SessionState =
  | { readonly is: "none" }
  /** `person` is whose it was, where that is still known; `left`, that they signed out here and need not be told that it has ended. */
  | { readonly is: "ended"; readonly person: string | null; readonly left: boolean }
  | {
      readonly is: "open";
      readonly session: string;
      readonly actor: Actor;
      /** When it ends if it is not used again after this instant. */
      readonly end: SessionEnd;
    };

const MINUTE = 60_000;

/**
 * Given the cookie's value, gives who is signed in at this instant. Session, person and memberships are read each time, so a
 * duty taken away or a session ended works on the next request. When it was last used is written at most once a minute, and not for who
 * only looks when it ends. A demonstration account is nobody when the demonstration is off.
 */
export async function readSession(
  cookie: string | undefined,
  now: Date,
  uses = true,
): Promise<SessionState> {
  if (!cookie) return { is: "none" };
  const sealed = await unsealSession(cookie);
  const stored = sealed === null ? null : await findSession(sealed.session);
  const left = sealed?.left === true;
  if (!stored || (stored.demonstration && !environment().demo))
    return { is: "ended", person: null, left };
  const ended: SessionState = { is: "ended", person: stored.actor.id, left };
  if (stored.ended || left) return ended;
  if (hasEnded(stored, now)) {
    await endSession(stored.id, now);
    return ended;
  }
  const { id, actor, signedInAt, lastSeenAt } = stored;
  const writes = uses && now.getTime() - lastSeenAt.getTime() >= MINUTE;
  if (writes) await touchSession(id, now);
  const end = sessionEnd({ signedInAt, lastSeenAt: writes ? now : lastSeenAt });
  return { is: "open", session: id, actor, end };
}
