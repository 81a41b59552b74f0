import { z } from "zod";
import { actionsKey } from "./env-actions-key.ts";
import { type OidcSettings, oidcSettings, oidcShape } from "./env-oidc.ts";
import { type TrustedProxies, trustedProxies } from "./env-proxies.ts";

// The settings of the running product. The only reader of process.env in app and lib.

const filled = z.string().trim().min(1);
const onOff = z.enum(["on", "off"], { error: "must be on or off" });
const address = (kinds: string[]) =>
  filled.refine((text) => URL.canParse(text) && kinds.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${kinds.map((kind) => `${kind}//`).join(" or ")}`,
    abort: true,
  });
// People's links and redirects are this address and a path behind it: one that brings more would be cut short, or double.
const publicAddress = address(["http:", "https:"])
  .refine(
    (text) => /^\w+:\/\/[^/?#@\\]+\/*$/.test(text),
    "must be an address without a user, a path or anything behind it",
  )
  .transform((text) => text.replace(/\/+$/, ""));
const mailServer = address(["smtp:", "smtps:"]).refine(
  (text) => new URL(text).hostname !== "",
  "must name the mail server, as in smtp://user:password@host:587",
);
const sender = filled.refine(
  (text) => /^[^\s<>@]+@[^\s<>@]+$/.test(/<([^<>]*)>$/.exec(text)?.[1] ?? text),
  "must be an e-mail address, or a name and the address in <>",
);
const postgres = address(["postgres:", "postgresql:"]);
const port = filled
  .regex(/^\d{1,5}$/, "must be a number from 1 to 65535")
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535, "must be a number from 1 to 65535");

const shape = z.object({
  DATABASE_URL: postgres,
  DATABASE_OWNER_URL: postgres.optional(),
  /** Set by the start alone: the database is the one it brought along. */
  EMBEDDED_DATABASE: onOff.default("off"),
  PORT: port.default(3000),
  APP_URL: publicAddress.optional(),
  AUTH_SECRET: filled.min(32, "must have at least 32 characters"),
  DEMO: onOff.default("off"),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: sender.default("Path to Live <no-reply@localhost>"),
  TRUST_PROXY: trustedProxies.default({ by: "nobody" }),
  METRICS_TOKEN: filled.min(16, "must have at least 16 characters").optional(),
  SLOW_QUERY_MS: filled
    .regex(/^\d{1,6}$/, "must be a number of milliseconds")
    .transform(Number)
    .default(500),
  DRAIN_SECONDS: filled
    .regex(/^([0-9]|[1-5][0-9]|60)$/, "must be a number of seconds from 0 to 60")
    .transform(Number)
    .default(0),
  /** Looked at here and read by the framework. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey.optional(),
  ...oidcShape,
  NODE_ENV: z.string().default("development"),
});

/** The settings of this process. */
export type Environment = {
  databaseUrl: string;
  databaseOwnerUrl: string | undefined;
  /** True on the database that the start brought along. */
  embedded: boolean;
  port: number;
  /** The public address, without a slash at its end. */
  appUrl: string;
  authSecret: string;
  /** Demonstration accounts exist. */
  demo: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Whose X-Forwarded headers are believed. */
  trustProxy: TrustedProxies;
  /** What whoever reads /metrics has to show; without it there is no such page. */
  metricsToken: string | undefined;
  /** Queries that take as long are told in the log; 0 tells none. */
  slowQueryMs: number;
  /** So long the product still answers once it was asked to stop, and says at /readyz that it does. */
  drainSeconds: number;
  /** The provider of OpenID Connect; null where people come in by link alone. */
  oidc: OidcSettings | null;
  production: boolean;
};

/** A setting is wrong; the message names every one, a line each. */
export class BadEnvironment extends Error {
  override name = "BadEnvironment";
}

/**
 * Given raw variables, gives the settings. Empty text counts as not set.
 * Refuses (throws BadEnvironment) when a variable is missing or malformed, naming each, and the
 * demonstration on anybody's own database, where its accounts would be an open door.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, text]) => text?.trim()));
  const answer = shape.safeParse(given);
  if (!answer.success) {
    const faults = answer.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return name in given ? `${name} ${issue.message}` : `${name} is not set`;
    });
    throw new BadEnvironment([...new Set(faults)].join("\n"));
  }
  const read = answer.data;
  const oidc = oidcSettings(read);
  if (oidc && "fault" in oidc) throw new BadEnvironment(oidc.fault);
  const embedded = read.EMBEDDED_DATABASE === "on";
  if (read.DEMO === "on" && !embedded) {
    throw new BadEnvironment(
      "DEMO can be on only with the embedded database, so not together with DATABASE_URL",
    );
  }
  return {
    databaseUrl: read.DATABASE_URL,
    databaseOwnerUrl: read.DATABASE_OWNER_URL,
    embedded,
    port: read.PORT,
    appUrl: read.APP_URL ?? `http://localhost:${read.PORT}`,
    authSecret: read.AUTH_SECRET,
    demo: read.DEMO === "on",
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    trustProxy: read.TRUST_PROXY,
    metricsToken: read.METRICS_TOKEN,
    slowQueryMs: read.SLOW_QUERY_MS,
    drainSeconds: read.DRAIN_SECONDS,
    oidc,
    production: read.NODE_ENV === "production",
  };
}

let known: Environment | undefined;

/** Gives the settings of this process, read once and on first use: a build has none. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}
