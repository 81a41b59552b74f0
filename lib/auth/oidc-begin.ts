import "server-only";
import { createHash } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";
import type { OidcSettings } from "../env-oidc.ts";
import { environment } from "../env.ts";
import { oidcProvider } from "./oidc-provider.ts";
import { isSecure } from "./session-cookie.ts";

/** How long somebody may take at the provider's. */
export const OIDC_MINUTES = 10;
/** Where the provider sends people back to. */
export const OIDC_CALLBACK = "/sign-in/oidc/callback";

/** What was begun, kept in the browser's own sealed cookie: what the answer must name, and where to go then. */
const begunShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
});
export type Begun = z.infer<typeof begunShape>;

/** Keeps this seal apart from the session's, so that neither passes for the other. */
const SALT = "openid-connect";

/** More than anybody has under way in one browser: each is a cookie, and a browser sends only so much. */
export const MOST_BEGUN = 5;

/**
 * Gives the cookie of what was begun with this state: one for each, because somebody may sign in in two tabs. "Lax", because the
 * provider's redirect comes from another site.
 */
export function oidcCookie(state: string) {
  const secure = isSecure();
  const seal = createHash("sha256").update(state).digest("hex").slice(0, 16);
  return {
    name: `${cookiePrefix()}${seal}`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/sign-in/oidc", secure },
  };
}

/** Tells the cookies of what was begun from others. */
export function isOidcCookie(name: string): boolean {
  return name.startsWith(cookiePrefix());
}

function cookiePrefix(): string {
  return `${isSecure() ? "__Secure-" : ""}path-to-live-oidc-`;
}

/** Begins a sign-in at the provider's: gives the address to go to, its state, and what the browser keeps until the answer comes. */
export async function beginOidc(
  settings: OidcSettings,
  next: string,
  now: Date,
): Promise<{ readonly address: string; readonly state: string; readonly sealed: string }> {
  const { authSecret: secret, appUrl } = environment();
  const provider = await oidcProvider(settings, now);
  const begun: Begun = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    next,
  };
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: `${appUrl}${OIDC_CALLBACK}`,
    scope: settings.scopes,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: "S256",
  });
  const sealed = await encode({ token: begun, secret, salt: SALT, maxAge: OIDC_MINUTES * 60 });
  return { address: address.href, state: begun.state, sealed };
}

/** Opens what a browser kept; null for what is forged, damaged or older than it may be. */
export async function openBegun(sealed: string): Promise<Begun | null> {
  const { authSecret: secret } = environment();
  // next-auth throws for every value it cannot open, and there is nothing to tell apart.
  const token = await decode({ token: sealed, secret, salt: SALT }).catch(() => null);
  return begunShape.safeParse(token).data ?? null;
}
