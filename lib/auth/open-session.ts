import "server-only";
import { cookies, headers } from "next/headers";
import { endSession, endSessionsOf, nameSession } from "../data/sessions.ts";
import { browserName } from "./browser-name.ts";
import { currentSession } from "./require-actor.ts";
import {
  COOKIE_SECONDS,
  LEFT_SECONDS,
  sealSession,
  sessionCookie,
  unsealSession,
} from "./session-cookie.ts";

/**
 * Opens a session in this browser: ends the one it had and sets the cookie. For server actions, which alone may set cookies.
 * The cookie outlives the session, so that whoever comes back late is told that it has ended.
 */
export async function openSession(session: string): Promise<void> {
  await endOpenSession();
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSession(session), { ...options, maxAge: COOKIE_SECONDS });
  await nameSession(session, browserName((await headers()).get("user-agent")));
}

/**
 * Ends the session of this browser, and with `everywhere` every other of the same person. The cookie goes on naming what was left, so that
 * a form which still stands open in another tab is kept for who typed in it; signing in takes its place.
 */
export async function closeSession(everywhere = false): Promise<void> {
  const state = await currentSession();
  await endOpenSession();
  if (everywhere && state.is === "open") await endSessionsOf(state.actor.id, new Date());
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const held = jar.get(name)?.value;
  const sealed = held === undefined ? null : await unsealSession(held);
  if (sealed) {
    const left = await sealSession(sealed.session, true);
    jar.set(name, left, { ...options, maxAge: LEFT_SECONDS });
  } else jar.set(name, "", { ...options, maxAge: 0 });
}

async function endOpenSession(): Promise<void> {
  const state = await currentSession();
  if (state.is === "open") await endSession(state.session, new Date());
}
