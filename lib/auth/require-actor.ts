import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../domain/actor.ts";
import { notePerson } from "../watch/request.ts";
import { forgetSent, keepSent, pageIn } from "./kept-forms.ts";
import { TOLD_OF_ANOTHER, isOpenedByAnother } from "./opened-by-another.ts";
import { METHOD_HEADER, PATH_HEADER } from "./path-header.ts";
import { type SessionState, readSession } from "./read-session.ts";
import { type SignInReason, signInAddress } from "./safe-next.ts";
import { sessionCookie } from "./session-cookie.ts";

/** Reads the session of this request, once per request. */
export const currentSession = cache(async () => {
  const jar = await cookies();
  const state = await readSession(jar.get(sessionCookie().name)?.value, new Date());
  if (state.is === "open") notePerson(state.actor.id);
  return state;
});

/** Reads the session of this request without using it: its end is not put off. */
export async function sessionUntouched(): Promise<SessionState> {
  const jar = await cookies();
  return await readSession(jar.get(sessionCookie().name)?.value, new Date(), false);
}

/** Gives the id of who is signed in, or was until the session of this browser ended; null for anybody else. Nothing may be shown for it. */
export async function currentPerson(): Promise<string | null> {
  const state = await currentSession();
  if (state.is === "open") return state.actor.id;
  return state.is === "ended" ? state.person : null;
}

/** Gives who is signed in, or null. For pages that are public and only look different. */
export async function currentActor(): Promise<Actor | null> {
  const state = await currentSession();
  return state.is === "open" ? state.actor : null;
}

/**
 * Gives who is signed in. Anybody else is sent to sign in, and afterwards back to the page they asked for; who had a session that
 * has ended, or sends something without one, is told so. What they sent is kept, and given back on its page. A form that somebody else
 * opened in this browser goes no further, nor one of somebody who was removed everywhere meanwhile: a page that is theirs tells them.
 * Every page and action that is not public starts here; an action gives the form it was sent.
 */
export async function requireActor(sent?: FormData): Promise<Actor> {
  const state = await currentSession();
  if (state.is === "open") {
    if (sent && isOpenedByAnother(state.actor.id, sent)) redirect(TOLD_OF_ANOTHER);
    if (sent && belongsNowhere(state.actor)) redirect("/");
    if (sent) await forgetSent(state.actor.id, sent);
    return state.actor;
  }
  const asked = (await headers()).get(PATH_HEADER) ?? "/";
  const back = sent ? await addressAfter(state, pageIn(asked), sent) : asked;
  redirect(signInAddress(back, await reasonFor(state)));
}

/**
 * Gives who is signed in, or the answer of a route handler: `if (actor instanceof Response) return actor`. Browsers are sent to sign in,
 * and afterwards to the page that led here, with the form they sent; anything else is answered 401. A form goes no
 * further where an action's would not.
 */
export async function requireActorForRoute(
  request: Request,
  page: string,
  readSent?: () => Promise<FormData | null>,
): Promise<Actor | Response> {
  const state = await currentSession();
  if (state.is === "open") {
    const sent = readSent ? await readSent() : null;
    if (sent && isOpenedByAnother(state.actor.id, sent)) return seeOther(TOLD_OF_ANOTHER);
    return readSent && belongsNowhere(state.actor) ? seeOther("/") : state.actor;
  }
  if (!request.headers.get("accept")?.includes("text/html")) return plain(401, "Sign in first.");
  // Of somebody who never was here nothing is read.
  const known = state.is === "ended" && state.person !== null;
  const back = await addressAfter(state, page, known && readSent ? await readSent() : null);
  return seeOther(signInAddress(back, await reasonFor(state)));
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

async function addressAfter(
  state: SessionState,
  page: string,
  sent: FormData | null,
): Promise<string> {
  return state.is === "ended" && state.person !== null
    ? await keepSent(state.person, page, sent)
    : page;
}

/** Whoever sends something was signed in when they opened its form, also where they signed out in another tab, or the cookie is gone. */
async function reasonFor(state: SessionState): Promise<SignInReason | undefined> {
  if ((await headers()).get(METHOD_HEADER) === "POST") return "not-saved";
  return state.is === "ended" && !state.left ? "session-ended" : undefined;
}

/** Tells whether somebody was removed from every organisation: they may send nothing any more, and would find nothing where they were. */
function belongsNowhere({ memberships }: Actor): boolean {
  return memberships.length === 0;
}

/** The answer of a route handler to what does not exist or may not be known to exist. */
export function notFoundForRoute(): Response {
  return plain(404, "There is nothing here.");
}

function plain(status: number, text: string): Response {
  const headersOut = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(`${text}\n`, { status, headers: headersOut });
}
