// Tokens that no honest provider makes, from a provider of the tests that signs whatever it is told to.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, SignJWT, exportJWK, generateKeyPair } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { beginOidc } from "@/lib/auth/oidc-begin";
import { finishOidc } from "@/lib/auth/oidc-finish";
import { endByLogoutToken } from "@/lib/auth/oidc-logout";
import { database } from "@/lib/data/client";
import { startSession } from "@/lib/data/sessions";
import type { OidcSettings } from "@/lib/env-oidc";
import { environment } from "@/lib/env";
import { onProduct } from "./on-product";

const CLIENT = "path-to-live";
const SUBJECT = "subject of the auditor";
const variables: Record<string, string> = {
  DEMO: "on",
  OIDC_CLIENT_ID: CLIENT,
  OIDC_CLIENT_SECRET: "secret",
};
/** The claims of a token: also such as no library would write. */
type Said = Record<string, unknown>;
let issuer = "";
let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let stranger: CryptoKey;
/** What the token endpoint answers next. */
let answer: { status: number; text: string };
/** The form the token endpoint got last. */
let asked = new URLSearchParams();
/** What is told beside the token to who asks about this subject. */
let told: Said = {};

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    const say = (text: string, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(text);
    };
    if (request.url === "/token") {
      asked = new URLSearchParams(body);
      say(answer.text, answer.status);
    } else if (request.url === "/jwks") {
      void exportJWK(keys.publicKey).then((jwk) => say(JSON.stringify({ keys: [jwk] })));
    } else if (request.url === "/userinfo") {
      say(JSON.stringify({ sub: SUBJECT, ...told }));
    } else if (request.url?.startsWith("/away")) {
      response.destroy();
    } else {
      const at = (path: string): string => `${issuer}/${path}`;
      const about = {
        authorization_endpoint: at("auth"),
        token_endpoint: at("token"),
        userinfo_endpoint: at("userinfo"),
        jwks_uri: at("jwks"),
      };
      say(JSON.stringify({ issuer, ...about }));
    }
  });
});

beforeAll(async () => {
  keys = await generateKeyPair("RS256");
  stranger = (await generateKeyPair("RS256")).privateKey;
  server.listen(0);
  await once(server, "listening");
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  variables["OIDC_ISSUER"] = issuer;
});
onProduct(variables);
afterAll(() => server.close());
beforeEach(async () => {
  await database().rateLimit.deleteMany();
  await database().session.deleteMany();
});

function settings(change: Partial<OidcSettings> = {}): OidcSettings {
  const { oidc } = environment();
  if (!oidc) throw new Error("There is no provider");
  return { ...oidc, ...change };
}
const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const seconds = (): number => Math.floor(Date.now() / 1000);

async function signed(claims: Said, header: { alg?: string; typ?: string } = {}, by?: CryptoKey) {
  return await new SignJWT(claims)
    .setProtectedHeader({ alg: "RS256", ...header })
    .sign(by ?? keys.privateKey);
}
const unsigned = (claims: Said): string =>
  [{ alg: "none" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .concat("")
    .join(".");

/** Comes in with a token that is right but for this. */
async function comeWith(change: Said, sign: (claims: Said) => Promise<string> | string = signed) {
  const begun = await beginOidc(settings(), "/", new Date());
  const { searchParams } = new URL(begun.address);
  const claims = {
    iss: issuer,
    sub: SUBJECT,
    aud: CLIENT,
    iat: seconds(),
    exp: seconds() + 300,
    nonce: searchParams.get("nonce"),
    email: "auditor@assurance.example",
    email_verified: true,
    ...change,
  };
  const tokens = { access_token: "x", token_type: "Bearer", id_token: await sign(claims) };
  answer = { status: 200, text: JSON.stringify(tokens) };
  const search = `?${new URLSearchParams({ code: "c", state: searchParams.get("state") ?? "" })}`;
  const given = { search, sealed: begun.sealed, source: "192.0.2.1" };
  const outcome = await finishOidc(settings(), given, new Date());
  return { outcome, challenge: searchParams.get("code_challenge") };
}

test("a right token comes in; the code is redeemed with the verifier that was promised", async () => {
  const { outcome, challenge } = await comeWith({});
  expect(outcome).toHaveProperty("session");
  const verifier = asked.get("code_verifier") ?? "";
  expect(createHash("sha256").update(verifier).digest("base64url")).toBe(challenge);
});

test.each<[string, Said]>([
  ["another nonce", { nonce: "another" }],
  ["no nonce", { nonce: undefined }],
  ["another audience", { aud: "somebody-else" }],
  ["several audiences and none that asked", { aud: [CLIENT, "other"], azp: "other" }],
  ["another issuer", { iss: "https://evil.example" }],
  ["no subject", { sub: undefined }],
])("a token with %s is refused", async (_, change) => {
  expect((await comeWith(change)).outcome).toMatchObject({ refused: "provider-failed" });
  expect(await database().session.count()).toBe(0);
});

test("a token that somebody else signed, or nobody, is refused", async () => {
  const byStranger = (claims: Said) => signed(claims, {}, stranger);
  for (const sign of [byStranger, unsigned]) {
    expect((await comeWith({}, sign)).outcome).toMatchObject({ refused: "provider-failed" });
  }
});

test.each([
  ["expired", { exp: -31 }],
  ["made in the future", { iat: 40, exp: 300 }],
  ["made long ago", { iat: -700, exp: 300 }],
  ["of use only later", { nbf: 40 }],
])("a token that is %s is refused, and the log names the clock", async (_, times) => {
  const at = Object.entries(times).map(([name, apart]) => [name, seconds() + apart]);
  const { outcome } = await comeWith(Object.fromEntries(at) as Said);
  expect(outcome).toMatchObject({
    refused: "provider-failed",
    because: like(/clock/),
  });
});

test("clocks may be apart by 30 seconds", async () => {
  const early = { iat: seconds() + 25, nbf: seconds() + 25 };
  const late = { iat: seconds() - 300, exp: seconds() - 25 };
  for (const times of [early, late]) {
    expect((await comeWith(times)).outcome).toHaveProperty("session");
  }
});

test("providers that say it otherwise are understood, and what only looks like a yes is none", async () => {
  for (const said of ["true", "1", 1, true]) {
    expect((await comeWith({ email_verified: said })).outcome).toHaveProperty("session");
  }
  await database().identity.deleteMany();
  for (const said of [false, "false", 0, "", null, {}, "yes"]) {
    const { outcome } = await comeWith({ email_verified: said });
    expect(outcome).toMatchObject({ refused: "provider-refused" });
  }
  expect((await comeWith({ email: 5 })).outcome).toMatchObject({ refused: "provider-refused" });
});

test("whether the address is verified is asked for where the token does not say; said of another address it is no yes", async () => {
  const says = async (change: Said, beside: Said) => {
    told = beside;
    const { outcome } = await comeWith(change);
    told = {};
    return outcome;
  };
  const silent = { email_verified: undefined };
  const mine = { email: "auditor@assurance.example" };
  await database().identity.deleteMany();
  for (const beside of [
    {},
    { ...mine, email_verified: false },
    { email: "another@assurance.example", email_verified: true },
  ]) {
    expect(await says(silent, beside)).toMatchObject({
      refused: "provider-refused",
      because: "the e-mail address is not verified",
    });
  }
  const denied = { email_verified: false };
  expect(await says(denied, { email_verified: true })).toHaveProperty("refused");
  const nameless = { email: undefined, email_verified: true };
  expect(await says(nameless, { ...mine, ...denied })).toHaveProperty("refused");
  expect(await says(nameless, mine)).toHaveProperty("session");
  await database().identity.deleteMany();
  for (const beside of [{ email_verified: true }, { ...mine, email_verified: true }]) {
    expect(await says(silent, beside)).toHaveProperty("session");
    await database().identity.deleteMany();
  }
});

test("a provider that is away is told apart from one that refuses", async () => {
  const away = settings({ issuer: `${issuer}/away` });
  await expect(beginOidc(away, "/", new Date())).rejects.toThrow(/fetch failed/);
  const begun = await beginOidc(settings(), "/", new Date());
  const state = new URL(begun.address).searchParams.get("state") ?? "";
  answer = { status: 502, text: "Bad gateway" };
  const search = `?${new URLSearchParams({ code: "c", state })}`;
  const given = { search, sealed: begun.sealed, source: "192.0.2.1" };
  expect(await finishOidc(settings(), given, new Date())).toMatchObject({
    refused: "provider-away",
  });
});

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
let made = 0;
const logout = (change: Said): Said => ({
  iss: issuer,
  aud: CLIENT,
  iat: seconds(),
  exp: seconds() + 120,
  jti: `token ${(made += 1)}`,
  sub: SUBJECT,
  events: { [EVENT]: {} },
  ...change,
});
async function sessions() {
  const open = { issuer, subject: SUBJECT };
  await startSession("auditor", new Date(), { ...open, sid: "one" });
  await startSession("auditor", new Date(), { ...open, sid: "two" });
  await startSession("auditor", new Date(), { issuer: "other", subject: SUBJECT, sid: "one" });
  await startSession("auditor", new Date());
  await startSession("platforms", new Date(), { issuer, subject: "somebody else", sid: "three" });
}
async function stillOpen(): Promise<string[]> {
  const open = await database().session.findMany({ where: { endedAt: null } });
  return open
    .map(({ sid, issuer: at }) => (at === "other" ? "elsewhere" : (sid ?? "by link")))
    .toSorted();
}

test.each<[string, Said, string[]]>([
  ["a session", { sid: "one", sub: undefined }, ["elsewhere", "three", "two", "by link"]],
  ["a session and its person", { sid: "one" }, ["elsewhere", "three", "two", "by link"]],
  ["a person", {}, ["elsewhere", "three", "by link"]],
  ["a session of somebody else", { sid: "three" }, ["elsewhere", "one", "three", "two", "by link"]],
])("a logout token for %s ends what was begun there and nothing else", async (_, change, left) => {
  await sessions();
  expect(await endByLogoutToken(settings(), await signed(logout(change)), new Date())).toBeNull();
  expect(await stillOpen()).toEqual(left.toSorted());
});

test("of one logout token sent twenty times at once one counts", async () => {
  const token = await signed(logout({}));
  const all = Array.from({ length: 20 }, () => endByLogoutToken(settings(), token, new Date()));
  expect((await Promise.all(all)).filter((because) => because === null)).toHaveLength(1);
});

test.each<[string, Said]>([
  ["another audience", { aud: "somebody-else" }],
  ["another issuer", { iss: "https://evil.example" }],
  ["a nonce, as an identity token", { nonce: "x" }],
  ["no event", { events: undefined }],
  ["another event", { events: { "http://schemas.openid.net/event/other": {} } }],
  ["no id of its own", { jti: undefined }],
  ["no time", { iat: undefined }],
  ["neither person nor session", { sub: undefined }],
])("a logout token with %s is refused, and ends nothing", async (_, change) => {
  await sessions();
  const token = await signed(logout(change));
  expect(await endByLogoutToken(settings(), token, new Date())).not.toBeNull();
  expect(await stillOpen()).toHaveLength(5);
});

test("a logout token that somebody else signed, or nobody, or of another kind, is refused", async () => {
  await sessions();
  const tokens = [
    await signed(logout({}), {}, stranger),
    await signed(logout({}), { typ: "at+jwt" }),
    unsigned(logout({})),
    "no token",
  ];
  for (const token of tokens) {
    expect(await endByLogoutToken(settings(), token, new Date())).not.toBeNull();
  }
  expect(await stillOpen()).toHaveLength(5);
});

test.each([
  ["expired", { exp: -31 }],
  ["made in the future", { iat: 40 }],
  ["made long ago", { iat: -700 }],
])("a logout token that is %s is refused, and the log names the clock", async (_, times) => {
  const at = Object.entries(times).map(([name, apart]) => [name, seconds() + apart]);
  const token = await signed(logout(Object.fromEntries(at) as Said));
  expect(await endByLogoutToken(settings(), token, new Date())).toMatch(/clock/);
});
