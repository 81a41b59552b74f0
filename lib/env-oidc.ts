import { z } from "zod";

/** The provider of OpenID Connect through which people come in besides links, and what its claims mean here. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** How the product shows the provider who it is. */
  readonly authentication:
    | { readonly by: "secret"; readonly secret: string }
    | {
        readonly by: "privateKey";
        readonly pem: string;
        readonly keyId: string | null;
        readonly algorithm: string;
      };
  /** What people call it: "Continue with …". */
  readonly name: string;
  readonly scopes: string;
  readonly emailClaim: string;
  /** The claim that says that the e-mail address is the person's; null where the provider vouches for every address. */
  readonly emailVerifiedClaim: string | null;
  readonly subjectClaim: string;
  /** What a claim must say for anybody to come in: a level of assurance, a tenant. */
  readonly required: { readonly claim: string; readonly value: string } | null;
}

const filled = z.string().trim().min(1);
const HERE = ["localhost", "127.0.0.1", "[::1]"];

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  const safe = protocol === "https:" || (protocol === "http:" && HERE.includes(hostname));
  return safe && search === "" && hash === "";
}

/** The variables, each by itself. */
export const oidcShape = {
  OIDC_ISSUER: filled
    .refine(isIssuer, "must be an address that begins with https:// (http:// on this machine)")
    .optional(),
  OIDC_CLIENT_ID: filled.optional(),
  OIDC_CLIENT_SECRET: filled.optional(),
  OIDC_PRIVATE_KEY: z
    .string()
    .transform((text) => text.replaceAll(String.raw`\n`, "\n").trim())
    .refine(
      (text) => /^-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----$/.test(text),
      "must be a key in PKCS #8, from -----BEGIN PRIVATE KEY----- to its end",
    )
    .optional(),
  OIDC_KEY_ID: filled.optional(),
  OIDC_KEY_ALGORITHM: z
    .enum(["RS256", "RS512", "PS256", "ES256"], { error: "must be RS256, RS512, PS256 or ES256" })
    .optional(),
  OIDC_NAME: filled.max(60, "must have at most 60 characters").optional(),
  OIDC_SCOPES: filled
    .refine((text) => text.split(" ").includes("openid"), "must have openid among its words")
    .optional(),
  OIDC_EMAIL_CLAIM: filled.optional(),
  OIDC_EMAIL_VERIFIED_CLAIM: filled.optional(),
  OIDC_SUBJECT_CLAIM: filled.optional(),
  OIDC_REQUIRED_CLAIM: filled
    .regex(/^[^=\s]+=.+$/, "must be a claim and what it says, such as id_assurance_level=3")
    .optional(),
};

type Read = z.infer<z.ZodObject<typeof oidcShape>>;

/** Given what was set, gives the provider; null where none is wanted, or what is wrong with them together. */
export function oidcSettings(read: Read): OidcSettings | null | { readonly fault: string } {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = read;
  const { OIDC_CLIENT_SECRET: secret, OIDC_PRIVATE_KEY: pem } = read;
  const given = Object.keys(oidcShape).find((name) => read[name as keyof Read] !== undefined);
  if (given === undefined) return null;
  if (issuer === undefined) return { fault: `OIDC_ISSUER is not set, and ${given} is` };
  if (clientId === undefined) return { fault: "OIDC_CLIENT_ID is not set, and OIDC_ISSUER is" };
  if ((secret === undefined) === (pem === undefined)) {
    return { fault: "OIDC_CLIENT_SECRET or OIDC_PRIVATE_KEY must be set, one of the two" };
  }
  const [claim = "", ...value] = read.OIDC_REQUIRED_CLAIM?.split("=") ?? [];
  const verified = read.OIDC_EMAIL_VERIFIED_CLAIM ?? "email_verified";
  return {
    issuer,
    clientId,
    authentication:
      pem === undefined
        ? { by: "secret", secret: secret ?? "" }
        : {
            by: "privateKey",
            pem,
            keyId: read.OIDC_KEY_ID ?? null,
            algorithm: read.OIDC_KEY_ALGORITHM ?? "RS256",
          },
    name: read.OIDC_NAME ?? "your organisation’s account",
    scopes: read.OIDC_SCOPES ?? "openid email",
    emailClaim: read.OIDC_EMAIL_CLAIM ?? "email",
    emailVerifiedClaim: verified === "none" ? null : verified,
    subjectClaim: read.OIDC_SUBJECT_CLAIM ?? "sub",
    required: claim === "" ? null : { claim, value: value.join("=") },
  };
}
