import "server-only";
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  authorizationCodeGrant,
} from "openid-client";
import { startSession } from "../data/sessions.ts";
import { useOnce } from "../data/used-once.ts";
import type { OidcSettings } from "../env-oidc.ts";
import { environment } from "../env.ts";
import { type Begun, OIDC_CALLBACK, OIDC_MINUTES, openBegun } from "./oidc-begin.ts";
import { type Claims, claimsOf, isClockWrong } from "./oidc-claims.ts";
import { personWhoComes } from "./oidc-person.ts";
import { oidcProvider } from "./oidc-provider.ts";
import type { SignInReason } from "./safe-next.ts";
import { type TooMany, countSignIn, minutesToWait, uncountSignIn } from "./sign-in-limits.ts";

/** A sign-in that did not succeed. `because` is for the operator's log: it names no person and is never shown to the reader. */
export interface OidcRefused {
  readonly refused: SignInReason;
  readonly because: string;
  readonly minutes?: number;
}

/** The answer of a provider, as it came back in a browser. */
export interface OidcAnswer {
  /** The query of the address it came to. */
  readonly search: string;
  /** What the browser had kept. */
  readonly sealed: string | undefined;
  /** The network it came from. */
  readonly source: string;
}

/**
 * Finishes a sign-in at the provider's: a new session and where to go, or why not. It takes its place within the limit before anything is
 * asked of the provider, and gives it back when it succeeds. Whom the provider names and is then not let in takes one for who they are there,
 * from whichever network they come.
 */
export async function finishOidc(
  settings: OidcSettings,
  answer: OidcAnswer,
  now: Date,
): Promise<{ readonly next: string } & ({ readonly session: string } | OidcRefused)> {
  const begun = answer.sealed === undefined ? null : await openBegun(answer.sealed);
  if (!begun) {
    // Not counted: nothing is guessed, and any page of another site can send whoever reads it here.
    return { next: "/", ...failed("the browser had begun none, or more than ten minutes ago") };
  }
  const { next } = begun;
  const counted = { source: answer.source };
  const tooMany = await countSignIn(counted, now);
  if (tooMany) return { next, ...heldUp(tooMany, "too many have failed from there", now) };
  const outcome = await finishBegun(settings, answer, begun, now);
  if ("session" in outcome) await uncountSignIn(counted, now);
  return { next, ...outcome };
}

async function finishBegun(
  settings: OidcSettings,
  { search }: OidcAnswer,
  begun: Begun,
  now: Date,
): Promise<{ readonly session: string } | OidcRefused> {
  const { state, nonce, verifier } = begun;
  const address = new URL(`${environment().appUrl}${OIDC_CALLBACK}${search}`);
  if (address.searchParams.get("state") !== state) return failed("it has not the state we sent");
  const expiresAt = new Date(now.getTime() + 2 * OIDC_MINUTES * 60_000);
  if (!(await useOnce({ kind: "oidc-state", text: state, expiresAt }))) {
    return failed("this answer was used before");
  }
  let claims: Claims;
  try {
    const provider = await oidcProvider(settings, now);
    const tokens = await authorizationCodeGrant(provider, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const given = await claimsOf(provider, tokens, settings, now);
    if ("refused" in given) return given;
    claims = given.claims;
  } catch (error) {
    return whyNot(error);
  }
  const { iss: issuer, sub: subject, sid } = claims;
  const person = await personWhoComes(settings, claims, now);
  if ("because" in person) {
    // Not by the e-mail address: where it is not verified, anybody could use up its owner's places.
    const tooMany = await countSignIn({ identity: { issuer, subject } }, now);
    if (tooMany) return heldUp(tooMany, "too many have failed for that account", now);
    return { refused: "provider-refused", ...person };
  }
  const through = { issuer, subject, sid: typeof sid === "string" ? sid : null };
  return { session: await startSession(person.id, now, through) };
}

function heldUp(tooMany: TooMany, because: string, now: Date): OidcRefused {
  return { refused: "too-many", because, minutes: minutesToWait(tooMany, now) };
}

function failed(because: string): OidcRefused {
  return { refused: "provider-failed", because };
}

/** Gives why the provider's answer was not taken, from what the library throws; anything it does not throw is a fault of ours. */
export function whyNot(error: unknown): OidcRefused {
  if (error instanceof ResponseBodyError) return failed(`the provider answers ${error.error}`);
  if (error instanceof AuthorizationResponseError) {
    const cancelled = ["access_denied", "login_required", "interaction_required"];
    // Anybody can write this part of an address: the log gets its letters alone.
    const because = `the provider answers ${error.error.slice(0, 60).replaceAll(/\W/g, "_")}`;
    return cancelled.includes(error.error)
      ? { refused: "provider-cancelled", because }
      : failed(because);
  }
  if (isClockWrong(error)) {
    return failed("the token is of another time: the provider's clock or ours is wrong");
  }
  const { code } = (error ?? {}) as { readonly code?: unknown };
  const away = ["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"];
  const because = `${String(error)} (${deepest(error)})`;
  // The library's fetch throws a TypeError when nobody answers.
  if ((error instanceof TypeError && code === undefined) || away.includes(String(code))) {
    return { refused: "provider-away", because };
  }
  if (error instanceof ClientError || typeof code === "string" || error instanceof Error) {
    return failed(because);
  }
  throw error;
}

function deepest(error: unknown): string {
  const { cause, message } = (error ?? {}) as { readonly cause?: unknown; message?: unknown };
  return cause instanceof Error ? deepest(cause) : String(message);
}
