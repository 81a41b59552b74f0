import "server-only";
import { importPKCS8 } from "jose";
import {
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  PrivateKeyJwt,
  allowInsecureRequests,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import type { OidcSettings } from "../env-oidc.ts";

/** How far the provider's clock and ours may be apart. */
export const CLOCK_SECONDS = 30;
/** How long what the provider says about itself is believed. */
const KNOWN_FOR = 60 * 60_000;
/** Somebody waits for the answer. */
const PATIENCE_SECONDS = 8;

const known = new Map<string, { readonly provider: Configuration; readonly until: number }>();

/**
 * Gives the provider as it describes itself. Asked at first use, so that the product starts while the provider is away. The library then
 * refuses a description of another issuer, answers without the right state, issuer (where it sends one), nonce, audience, times or signature.
 */
export async function oidcProvider(settings: OidcSettings, now: Date): Promise<Configuration> {
  const { issuer, clientId } = settings;
  const found = known.get(issuer);
  if (found && found.until > now.getTime()) return found.provider;
  const insecure = issuer.startsWith("http:") ? [allowInsecureRequests] : [];
  const provider = await discovery(
    new URL(issuer),
    clientId,
    { [clockTolerance]: CLOCK_SECONDS },
    await authenticationOf(settings),
    { execute: [enableNonRepudiationChecks, ...insecure], timeout: PATIENCE_SECONDS },
  );
  known.set(issuer, { provider, until: now.getTime() + KNOWN_FOR });
  return provider;
}

async function authenticationOf({ authentication }: OidcSettings): Promise<ClientAuth> {
  if (authentication.by === "secret") {
    const inHeader = ClientSecretBasic(authentication.secret);
    const inBody = ClientSecretPost(authentication.secret);
    return (provider, ...rest) => {
      const takes = provider.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
      return (takes.includes("client_secret_basic") ? inHeader : inBody)(provider, ...rest);
    };
  }
  const { pem, keyId, algorithm } = authentication;
  const key = await importPKCS8(pem, algorithm);
  return PrivateKeyJwt(keyId === null ? key : { key, kid: keyId });
}
