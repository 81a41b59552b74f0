import "server-only";
import { type Configuration, type authorizationCodeGrant, fetchUserInfo } from "openid-client";
import type { OidcSettings } from "../env-oidc.ts";
import { OIDC_MINUTES } from "./oidc-begin.ts";
import { CLOCK_SECONDS } from "./oidc-provider.ts";

/** What a provider says of a person. */
export type Claims = Readonly<Record<string, unknown>> & {
  readonly iss: string;
  readonly sub: string;
};

type Tokens = Awaited<ReturnType<typeof authorizationCodeGrant>>;

/**
 * Gives what the provider says of the person: the identity token, and where it says too little, what the provider tells when asked about the
 * same subject. The library has looked at the token's signature, issuer, audience, nonce and end; when it was made is looked at here.
 */
export async function claimsOf(
  provider: Configuration,
  tokens: Tokens,
  settings: OidcSettings,
  now: Date,
): Promise<
  { readonly claims: Claims } | { readonly refused: "provider-failed"; readonly because: string }
> {
  const token = tokens.claims();
  if (!token) return { refused: "provider-failed", because: "there is no identity token" };
  const age = now.getTime() / 1000 - token.iat;
  // Some make their tokens as of some minutes ago, none as of later.
  if (age < -CLOCK_SECONDS || age > OIDC_MINUTES * 60 + CLOCK_SECONDS) {
    const apart = `${Math.abs(Math.round(age))} seconds ${age < 0 ? "ahead of" : "behind"} ours`;
    const because = `the token was made at another time: the provider's clock is ${apart}, or one of the two is wrong`;
    return { refused: "provider-failed", because };
  }
  const { emailClaim, emailVerifiedClaim, subjectClaim, required } = settings;
  const needed = [emailClaim, emailVerifiedClaim, subjectClaim, required?.claim ?? null];
  const asks = needed.some((name) => name !== null && !(name in token));
  if (!asks || provider.serverMetadata().userinfo_endpoint === undefined) return { claims: token };
  const told = await fetchUserInfo(provider, tokens.access_token, token.sub);
  const claims = { ...told, ...token };
  if (emailVerifiedClaim === null) return { claims };
  // That an address is verified is said of that address: of another one it says nothing, and who names the address knows best.
  const [names, also] = emailClaim in token ? [token, told] : [told, token];
  const another = emailClaim in also && also[emailClaim] !== names[emailClaim];
  const says = emailVerifiedClaim in names || another ? names : also;
  return { claims: { ...claims, [emailVerifiedClaim]: says[emailVerifiedClaim] } };
}

/** Tells whether the library refused a token for its times. */
export function isClockWrong(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  if (code === "OAUTH_JWT_TIMESTAMP_CHECK_FAILED") return true;
  return cause instanceof Error && isClockWrong(cause);
}
