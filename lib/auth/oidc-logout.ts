import "server-only";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";
import { endSessionsOnce } from "../data/used-once.ts";
import type { OidcSettings } from "../env-oidc.ts";
import { CLOCK_SECONDS, oidcProvider } from "./oidc-provider.ts";

/** A logout token older than this is refused, so a used one need not be remembered for longer. */
const MOST_MINUTES = 10;
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "EdDSA"];
const EVENT = "http://schemas.openid.net/event/backchannel-logout";

const shape = z.object({
  iss: z.string(),
  jti: z.string().min(1),
  iat: z.number(),
  sub: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
  // An identity token has a nonce, and must not pass for this one.
  nonce: z.never().optional(),
  events: z.object({ [EVENT]: z.looseObject({}) }),
});

const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Ends the sessions that a provider's logout token names, at once: those of its session `sid`, or all of its person `sub`. Gives null when it
 * was done, or why it was not, for the log: the token is not the provider's own or not for us, of another time, no logout token, or was used.
 */
export async function endByLogoutToken(
  settings: OidcSettings,
  token: string,
  now: Date,
): Promise<string | null> {
  const { issuer, jwks_uri } = (await oidcProvider(settings, now)).serverMetadata();
  if (jwks_uri === undefined) return "the provider names no keys";
  const set = keys.get(jwks_uri) ?? createRemoteJWKSet(new URL(jwks_uri));
  keys.set(jwks_uri, set);
  let payload: unknown;
  try {
    const read = await jwtVerify(token, set, {
      issuer,
      audience: settings.clientId,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SECONDS,
      maxTokenAge: MOST_MINUTES * 60,
      currentDate: now,
    });
    const { typ } = read.protectedHeader;
    if (typ !== undefined && !/^(application\/)?(logout\+)?jwt$/i.test(typ))
      return `it is a ${typ}`;
    payload = read.payload;
  } catch (error) {
    // Its name and claim, nothing of its content.
    if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) {
      const clock = ["iat", "exp", "nbf"].includes(error.claim);
      return `${error.claim}: ${error.message}${clock ? " (is the provider's clock wrong, or ours?)" : ""}`;
    }
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) {
      return error.message;
    }
    throw error;
  }
  const given = shape.safeParse(payload);
  if (!given.success) {
    return given.error.issues.map(({ path }) => path.join(".")).join(", ");
  }
  const { iss, jti, iat, sub, sid } = given.data;
  if (sub === undefined && sid === undefined) return "it names neither person nor session";
  const once = {
    kind: "oidc-logout",
    text: `${iss} ${jti}`,
    expiresAt: new Date((iat + MOST_MINUTES * 60 + 2 * CLOCK_SECONDS) * 1000),
  } as const;
  const whose = {
    issuer: iss,
    ...(sub === undefined ? {} : { subject: sub }),
    ...(sid === undefined ? {} : { sid }),
  };
  return (await endSessionsOnce(once, whose, now)) ? null : "it was used before";
}
