import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}
type Handler = (request: NextRequest, context: Context) => Promise<Response>;

/** Hands the request to next-auth; its options are read at the first request, because a build has no settings. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const handler = NextAuth(nextAuthOptions()) as Handler;
  return await handler(request, context);
}

export { handle as GET, handle as POST };
