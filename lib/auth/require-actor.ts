import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../domain/actor.ts";
import { readSession } from "./read-session.ts";
import { signInAddress } from "./safe-next.ts";
import { sessionCookie } from "./session-cookie.ts";

/** The header in which proxy.ts tells the pages what was asked for: path and search. */
export const PATH_HEADER = "x-path-to-live-path";

/** Reads the session of this request, once per request. */
export const currentSession = cache(async () => {
  const jar = await cookies();
  return await readSession(jar.get(sessionCookie().name)?.value, new Date());
});

/** Gives who is signed in, or null. For pages that are public and only look different. */
export async function currentActor(): Promise<Actor | null> {
  const state = await currentSession();
  return state.is === "open" ? state.actor : null;
}

/**
 * Gives who is signed in. Anybody else is sent to sign in, and afterwards back to the page they asked for; who had a session that
 * has ended is told so. Every page and action that is not public starts here.
 */
export async function requireActor(): Promise<Actor> {
  const state = await currentSession();
  if (state.is === "open") return state.actor;
  const asked = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(signInAddress(asked, state.is === "ended" ? "session-ended" : undefined));
}

/** Gives who is signed in, or the answer 401 of a route handler: `if (actor instanceof Response) return actor`. */
export async function requireActorForRoute(): Promise<Actor | Response> {
  const actor = await currentActor();
  return actor ?? plain(401, "Sign in first.");
}

/** The answer of a route handler to what does not exist or may not be known to exist. */
export function notFoundForRoute(): Response {
  return plain(404, "There is nothing here.");
}

function plain(status: number, text: string): Response {
  const headersOut = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(`${text}\n`, { status, headers: headersOut });
}
