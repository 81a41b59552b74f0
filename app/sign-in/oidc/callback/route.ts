import { cookies } from "next/headers";
import { oidcCookie } from "@/lib/auth/oidc-begin";
import { finishOidc } from "@/lib/auth/oidc-finish";
import { openSession } from "@/lib/auth/open-session";
import { sourceOfRequest } from "@/lib/auth/request-source";
import { notFoundForRoute } from "@/lib/auth/require-actor";
import { safeNext, signInAddress } from "@/lib/auth/safe-next";
import { changeWhileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { environment } from "@/lib/env";
import { log } from "@/lib/watch/log";

/** Where the provider of OpenID Connect sends people back to: opens the session, or says on the sign-in page why not. */
export function GET(request: Request): Promise<Response> {
  return changeWhileDatabaseAnswers(async () => {
    const { oidc } = environment();
    if (!oidc) return notFoundForRoute();
    const jar = await cookies();
    const { search, searchParams } = new URL(request.url);
    const { name, options } = oidcCookie(searchParams.get("state") ?? "");
    const sealed = jar.get(name)?.value;
    const source = await sourceOfRequest();
    const outcome = await finishOidc(oidc, { search, sealed, source }, new Date());
    // What was begun is over, whatever came of it.
    if (sealed !== undefined) jar.set(name, "", { ...options, maxAge: 0 });
    if ("session" in outcome) {
      await openSession(outcome.session);
      return seeOther(safeNext(outcome.next));
    }
    const { next, refused, because, minutes } = outcome;
    log.warn("A sign-in through the provider was refused", { because });
    return seeOther(signInAddress(next, refused, minutes));
  });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
