import { isFromElsewhere } from "@/lib/auth/from-elsewhere";
import { currentSession, notFoundForRoute, sessionUntouched } from "@/lib/auth/require-actor";
import type { SessionState } from "@/lib/auth/read-session";
import {
  changeWhileDatabaseAnswers,
  whileDatabaseAnswers,
} from "@/lib/data/while-database-answers";

/** Tells when the session of this browser ends; asking does not put it off. */
export function GET(): Promise<Response> {
  return whileDatabaseAnswers(async () => answer(await sessionUntouched()));
}

/** Puts the end of the session off: its person stays. */
export function POST(request: Request): Promise<Response> {
  return changeWhileDatabaseAnswers(async () =>
    isFromElsewhere(request) ? notFoundForRoute() : answer(await currentSession()),
  );
}

function answer(state: SessionState): Response {
  const headers = { "cache-control": "no-store" };
  if (state.is !== "open")
    return Response.json({ error: "Sign in first." }, { status: 401, headers });
  const seconds = Math.max(0, Math.floor((state.end.at.getTime() - Date.now()) / 1000));
  return Response.json({ seconds, mayStay: state.end.mayStay }, { headers });
}
