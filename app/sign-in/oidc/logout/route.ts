import { endByLogoutToken } from "@/lib/auth/oidc-logout";
import { notFoundForRoute } from "@/lib/auth/require-actor";
import { changeWhileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { environment } from "@/lib/env";
import { log } from "@/lib/watch/log";

/** The most a logout message may be long. */
const MOST_BYTES = 20_000;

/** Where the provider of OpenID Connect itself tells that a session or a person signed out there (back-channel logout). */
export function POST(request: Request): Promise<Response> {
  return changeWhileDatabaseAnswers(async () => {
    const { oidc } = environment();
    if (!oidc) return notFoundForRoute();
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= MOST_BYTES))
      return answer(400, "the message is too long, or says not how long");
    const token = new URLSearchParams(await request.text()).get("logout_token");
    if (!token) return answer(400, "there is no logout_token");
    const because = await endByLogoutToken(oidc, token, new Date());
    if (because === null) return answer(200, null);
    log.warn("A logout token of the provider was refused", { because });
    return answer(400, "the logout_token was refused");
  });
}

function answer(status: 200 | 400, description: string | null): Response {
  const body =
    description === null ? null : { error: "invalid_request", error_description: description };
  return new Response(body && JSON.stringify(body), {
    status,
    headers: { "cache-control": "no-store", "content-type": "application/json" },
  });
}
