import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { endSession } from "../data/sessions.ts";
import { SESSION_HOURS } from "../domain/session-end.ts";
import { environment } from "../env.ts";
import { sourceOfRequest } from "./request-source.ts";
import { safeNext } from "./safe-next.ts";
import { isSecure, sessionCookie } from "./session-cookie.ts";
import { type SignIn, signInAsDemonstration, signInWithLink } from "./sign-in.ts";

/**
 * The options of next-auth: token in a cookie, no adapter, the session's row behind it. Its "user" is the session that was just
 * begun, because the row is all that the token points to. The forms do not come this way but through server actions that seal
 * the same cookie (docs/decisions), so that they work without script; programs do, with next-auth's own forgery protection.
 */
export function nextAuthOptions(): AuthOptions {
  const { authSecret, appUrl, demo } = environment();
  const link = CredentialsProvider({
    id: "link",
    name: "E-mail link",
    credentials: { token: { label: "Token" } },
    authorize: async (given) =>
      asUser(await signInWithLink(given?.token ?? "", await sourceOfRequest(), new Date())),
  });
  const demonstration = CredentialsProvider({
    id: "demonstration",
    name: "Demonstration account",
    credentials: { account: { label: "Account" } },
    authorize: async (given) =>
      asUser(
        await signInAsDemonstration(given?.account ?? "", await sourceOfRequest(), new Date()),
      ),
  });
  return {
    secret: authSecret,
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3600 },
    useSecureCookies: isSecure(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    providers: demo ? [link, demonstration] : [link],
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => `${appUrl}${safeNext(pathWithin(url, appUrl))}`,
    },
    events: {
      signOut: async ({ token }) => {
        const session: unknown = token?.["session"];
        if (typeof session === "string") await endSession(session, new Date());
      },
    },
  };
}

function asUser(session: SignIn): { id: string } | null {
  return typeof session === "string" ? { id: session } : null;
}

function pathWithin(url: string, appUrl: string): string {
  return url.startsWith(`${appUrl}/`) ? url.slice(appUrl.length) : url;
}
