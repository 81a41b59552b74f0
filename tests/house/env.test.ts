import { describe, expect, test } from "vitest";
import { BadEnvironment, readEnvironment } from "@/lib/env";

const good = {
  DATABASE_URL: "postgresql://app:secret@localhost:5432/path",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

describe("settings", () => {
  test("have sensible defaults", () => {
    expect(readEnvironment(good)).toMatchObject({
      port: 3000,
      appUrl: "http://localhost:3000",
      demo: false,
      embedded: false,
      trustProxy: { by: "nobody" },
      smtpUrl: undefined,
    });
  });

  test("an empty variable is not set", () => {
    expect(readEnvironment({ ...good, SMTP_URL: "", PORT: " " }).port).toBe(3000);
  });

  test("the public address loses its last slash and follows the port", () => {
    expect(readEnvironment({ ...good, APP_URL: "https://path.example/" }).appUrl).toBe(
      "https://path.example",
    );
    expect(readEnvironment({ ...good, PORT: "4100" }).appUrl).toBe("http://localhost:4100");
  });

  test.each([
    ["APP_URL", "http://[::1]:3000"],
    ["SMTP_URL", "smtp://user:50%25%20@mail.example:587"],
    ["SMTP_URL", "smtps://mail.example"],
    ["MAIL_FROM", "no-reply@path.example"],
    ["MAIL_FROM", "Path to Live, test <no-reply@localhost>"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(16, "k").toString("base64")],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(24, "k").toString("base64")],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", `${Buffer.alloc(32, "k").toString("base64")}\n`],
  ])("a good %s (%s) is taken", (name, text) => {
    expect(readEnvironment({ ...good, [name]: text })).toBeTruthy();
  });

  test.each([
    ["DATABASE_URL", "mysql://localhost/path"],
    ["DATABASE_OWNER_URL", "localhost"],
    ["PORT", "70000"],
    ["PORT", "http"],
    ["APP_URL", "path.example"],
    ["APP_URL", "https://path.example/to/live"],
    ["APP_URL", "https://user:secret@path.example"],
    ["APP_URL", "https://path.example?"],
    ["APP_URL", "https://path.example/#top"],
    ["AUTH_SECRET", "short"],
    ["DEMO", "yes"],
    ["SMTP_URL", "http://mail"],
    ["SMTP_URL", "smtp://"],
    ["SMTP_URL", "mail.example"],
    ["MAIL_FROM", "not an address"],
    ["MAIL_FROM", "Path to Live <>"],
    ["MAIL_FROM", "one@path.example, two@path.example"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "abc"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "k".repeat(33)],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(33, "k").toString("base64")],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(32, "k").toString("hex")],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", `${"_".repeat(43)}=`],
    ["OIDC_ISSUER", "http://sign-in.example"],
    ["OIDC_ISSUER", "https://sign-in.example?tenant=1"],
    ["OIDC_ISSUER", "sign-in.example"],
    ["OIDC_PRIVATE_KEY", "secret"],
    ["OIDC_KEY_ALGORITHM", "none"],
    ["OIDC_SCOPES", "email profile"],
    ["OIDC_REQUIRED_CLAIM", "tid"],
    ["DRAIN_SECONDS", "61"],
    ["TRUST_PROXY", "yes"],
    ["TRUST_PROXY", "10"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["TRUST_PROXY", "10.0.0.1, proxy.example"],
  ])("a bad %s (%s) is refused by name", (name, text) => {
    expect(() => readEnvironment({ ...good, [name]: text })).toThrow(BadEnvironment);
    expect(() => readEnvironment({ ...good, [name]: text })).toThrow(new RegExp(`^${name} `));
  });

  test("whose forwarded addresses count: nobody's, a number of proxies, or theirs", () => {
    const trusted = (text: string) => readEnvironment({ ...good, TRUST_PROXY: text }).trustProxy;
    expect(trusted("off")).toEqual({ by: "nobody" });
    expect(trusted("on")).toEqual({ by: "number", hops: 1 });
    expect(trusted("2")).toEqual({ by: "number", hops: 2 });
    expect(trusted("10.0.0.0/8, ::1")).toEqual({
      by: "network",
      networks: [
        { address: "10.0.0.0", bits: 8, family: "ipv4" },
        { address: "::1", bits: 128, family: "ipv6" },
      ],
    });
  });

  const oidc = {
    OIDC_ISSUER: "https://login.example/tenant/v2.0",
    OIDC_CLIENT_ID: "path-to-live",
    OIDC_CLIENT_SECRET: "secret",
  };

  test("a provider of OpenID Connect has sensible defaults, and its claims can be others", () => {
    expect(readEnvironment(good).oidc).toBeNull();
    expect(readEnvironment({ ...good, ...oidc }).oidc).toEqual({
      issuer: "https://login.example/tenant/v2.0",
      clientId: "path-to-live",
      authentication: { by: "secret", secret: "secret" },
      name: "your organisation’s account",
      scopes: "openid email",
      emailClaim: "email",
      emailVerifiedClaim: "email_verified",
      subjectClaim: "sub",
      required: null,
    });
    const pem = String.raw`-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----`;
    const others = {
      OIDC_CLIENT_SECRET: "",
      OIDC_PRIVATE_KEY: pem,
      OIDC_KEY_ID: "1",
      OIDC_EMAIL_VERIFIED_CLAIM: "none",
      OIDC_SUBJECT_CLAIM: "oid",
      OIDC_REQUIRED_CLAIM: "tid=a=b",
    };
    expect(readEnvironment({ ...good, ...oidc, ...others }).oidc).toMatchObject({
      authentication: { by: "privateKey", pem: pem.replaceAll(String.raw`\n`, "\n"), keyId: "1" },
      emailVerifiedClaim: null,
      subjectClaim: "oid",
      required: { claim: "tid", value: "a=b" },
    });
    expect(
      readEnvironment({ ...good, ...oidc, OIDC_ISSUER: "http://localhost:4000" }).oidc,
    ).not.toBeNull();
  });

  test.each([
    [{ OIDC_ISSUER: "" }, "OIDC_ISSUER is not set, and OIDC_CLIENT_ID is"],
    [{ OIDC_CLIENT_ID: "" }, "OIDC_CLIENT_ID is not set, and OIDC_ISSUER is"],
    [{ OIDC_CLIENT_SECRET: "" }, /^OIDC_CLIENT_SECRET or OIDC_PRIVATE_KEY must be set/],
  ])("a provider that is half set (%j) is refused by name", (change, words) => {
    expect(() => readEnvironment({ ...good, ...oidc, ...change })).toThrow(words);
  });

  test("missing variables are all named", () => {
    expect(() => readEnvironment({})).toThrow("DATABASE_URL is not set\nAUTH_SECRET is not set");
  });

  test("the demonstration is refused on your own database", () => {
    expect(() => readEnvironment({ ...good, DEMO: "on" })).toThrow(/^DEMO /);
    expect(readEnvironment({ ...good, DEMO: "on", EMBEDDED_DATABASE: "on" }).demo).toBe(true);
  });
});
