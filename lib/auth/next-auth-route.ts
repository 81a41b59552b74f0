import "server-only";
import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { changeWhileDatabaseAnswers } from "../data/while-database-answers.ts";
import { nextAuthOptions } from "./next-auth-options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: NextRequest, context: Context) => Promise<Response>;

/**
 * Given a request below /api/auth, gives next-auth's answer. Its options are read at the first
 * request, because a build has no settings.
 */
export function answerForNextAuth(request: NextRequest, context: Context): Promise<Response> {
  return changeWhileDatabaseAnswers(async () => {
    const handler = NextAuth(nextAuthOptions()) as Handler;
    const answer = await handler(request, context);
    // It says so of some of its answers alone.
    answer.headers.set("cache-control", "no-store");
    return answer;
  });
}
