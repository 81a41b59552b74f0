import { cookies } from "next/headers";
import {
  MOST_BEGUN,
  OIDC_MINUTES,
  beginOidc,
  isOidcCookie,
  oidcCookie,
} from "@/lib/auth/oidc-begin";
import { whyNot } from "@/lib/auth/oidc-finish";
import { notFoundForRoute } from "@/lib/auth/require-actor";
import { safeNext, signInAddress } from "@/lib/auth/safe-next";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { environment } from "@/lib/env";
import { log } from "@/lib/watch/log";

/** Leads on to the provider of OpenID Connect. A link and not a form: the pages' own policy lets forms lead nowhere else. */
export function GET(request: Request): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const { oidc } = environment();
    if (!oidc) return notFoundForRoute();
    const next = safeNext(new URL(request.url).searchParams.get("next"));
    const begun = await beginOidc(oidc, next, new Date()).catch(whyNot);
    if ("refused" in begun) {
      const { because } = begun;
      log.warn("A sign-in through the provider could not begin", { because });
      return seeOther(signInAddress(next, begun.refused));
    }
    const { name, options } = oidcCookie(begun.state);
    const jar = await cookies();
    const before = jar.getAll().filter((each) => isOidcCookie(each.name));
    const forgotten = before.length < MOST_BEGUN ? [] : before;
    for (const each of forgotten) jar.set(each.name, "", { ...options, maxAge: 0 });
    jar.set(name, begun.sealed, { ...options, maxAge: OIDC_MINUTES * 60 });
    return seeOther(begun.address);
  });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
