// Coming in through a provider of OpenID Connect, with a real one: who may, what is kept, and how it ends.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { beginOidc } from "@/lib/auth/oidc-begin";
import { finishOidc } from "@/lib/auth/oidc-finish";
import { endByLogoutToken } from "@/lib/auth/oidc-logout";
import { readSession } from "@/lib/auth/read-session";
import { sealSession } from "@/lib/auth/session-cookie";
import { countSignIn } from "@/lib/auth/sign-in-limits";
import { database } from "@/lib/data/client";
import type { OidcSettings } from "@/lib/env-oidc";
import { environment } from "@/lib/env";
import { CLIENT, type RunningProvider, atProvider, startProvider } from "./oidc-provider";
import { onProduct } from "./on-product";

const AUDITOR = "auditor@assurance.example";
const variables: Record<string, string> = {
  DEMO: "on",
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
};
const logoutTokens: string[] = [];
const inbox = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    logoutTokens.push(new URLSearchParams(body).get("logout_token") ?? "");
    response.end();
  });
});
let provider: RunningProvider;
beforeAll(async () => {
  inbox.listen(0);
  await once(inbox, "listening");
  const logoutTo = `http://localhost:${(inbox.address() as AddressInfo).port}/`;
  provider = await startProvider("http://localhost:3140", { logoutTo });
  variables["OIDC_ISSUER"] = provider.issuer;
});
onProduct(variables);
afterAll(async () => {
  inbox.close();
  await provider.stop();
});
beforeEach(async () => {
  await database().rateLimit.deleteMany();
  await database().identity.deleteMany();
  logoutTokens.splice(0);
});

const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);

function settings(change: Partial<OidcSettings> = {}): OidcSettings {
  const { oidc } = environment();
  if (!oidc) throw new Error("There is no provider");
  return { ...oidc, ...change };
}

/** Goes to the provider as this address and comes back. */
async function comeAs(
  login: string,
  change: Partial<OidcSettings> = {},
  who = atProvider(),
  source = "192.0.2.1",
) {
  const begun = await beginOidc(settings(change), "/account", new Date());
  const back = await who.signIn(begun.address, login);
  const answer = { search: back.search, sealed: begun.sealed, source };
  return { answer, outcome: await finishOidc(settings(change), answer, new Date()) };
}

/** Gives what the cookie of a session that was begun comes to now. */
async function stateOf(outcome: Awaited<ReturnType<typeof comeAs>>["outcome"]) {
  if (!("session" in outcome)) throw new Error(outcome.because);
  return await readSession(await sealSession(outcome.session), new Date());
}

test("the provider is asked for a code with PKCE, state and nonce, new each time", async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(async () => {
      const { address } = await beginOidc(settings(), "/", new Date());
      return new URL(address).searchParams;
    }),
  );
  expect(Object.fromEntries(one ?? [])).toMatchObject({
    response_type: "code",
    client_id: CLIENT.id,
    redirect_uri: "http://localhost:3140/sign-in/oidc/callback",
    scope: "openid email",
    code_challenge_method: "S256",
  });
  for (const name of ["state", "nonce", "code_challenge"]) {
    expect(one?.get(name)).toMatch(/^[\w-]{40,}$/);
    expect(one?.get(name)).not.toBe(other?.get(name));
  }
});

test("somebody known here comes in, is bound, and comes in again when their address here has changed", async () => {
  const { outcome } = await comeAs(AUDITOR);
  expect(outcome.next).toBe("/account");
  expect(await stateOf(outcome)).toMatchObject({ is: "open", actor: { id: "auditor" } });
  expect(await database().identity.findMany()).toMatchObject([
    { issuer: provider.issuer, subject: AUDITOR, personId: "auditor" },
  ]);
  const where = { id: "auditor" };
  await database().person.update({ where, data: { email: "new@assurance.example" } });
  expect(await stateOf((await comeAs(AUDITOR)).outcome)).toMatchObject({ actor: where });
  await database().person.update({ where, data: { email: AUDITOR } });
});

test("however the address is written", async () => {
  const { outcome } = await comeAs("Auditor@Assurance.example");
  expect(await stateOf(outcome)).toMatchObject({ actor: { id: "auditor" } });
});

test("signing in that succeeded does not count towards the limit", async () => {
  for (let n = 0; n < 12; n += 1) expect((await comeAs(AUDITOR)).outcome).toHaveProperty("session");
});

test("whoever is not let in is told the same, and nobody is made or bound", async () => {
  const people = await database().person.count();
  const inactive = { where: { id: "platforms" } };
  await database().person.update({ ...inactive, data: { active: false } });
  const logins = ["stranger@example.test", `unverified.${AUDITOR}`, "platforms@assurance.example"];
  for (const login of logins) {
    const { refused, next } = { refused: null, ...(await comeAs(login)).outcome };
    expect([refused, next]).toEqual(["provider-refused", "/account"]);
  }
  expect(await database().identity.count()).toBe(0);
  expect(await database().person.count()).toBe(people);
  await database().person.update({ ...inactive, data: { active: true } });
});

test("somebody bound who may no longer come in does not come in by their address either", async () => {
  await comeAs(AUDITOR);
  await database().person.update({ where: { id: "auditor" }, data: { active: false } });
  expect((await comeAs(AUDITOR)).outcome).toMatchObject({ refused: "provider-refused" });
  await database().person.update({ where: { id: "auditor" }, data: { active: true } });
});

test("an address that was given to somebody else there does not open what was the former owner's", async () => {
  const issuer = provider.issuer;
  await database().identity.create({
    data: { issuer, subject: "the former owner", personId: "auditor", boundAt: new Date() },
  });
  expect((await comeAs(AUDITOR)).outcome).toMatchObject({ refused: "provider-refused" });
  expect(await database().identity.count()).toBe(1);
});

test("a claim that is required must say so; an unverified address counts only where that is set", async () => {
  const required = { claim: "id_assurance_level", value: "3" };
  expect((await comeAs(AUDITOR, { required })).outcome).toMatchObject({
    refused: "provider-refused",
    because: "id_assurance_level is not 3",
  });
  const verified = { required: { claim: "sub", value: AUDITOR } };
  expect((await comeAs(AUDITOR, verified)).outcome).toHaveProperty("session");
  const login = "unverified.administrator@assurance.example";
  expect((await comeAs(login, { emailVerifiedClaim: null })).outcome).toHaveProperty("session");
});

test("somebody who goes away from the provider's page is told that they did not finish", async () => {
  const begun = await beginOidc(settings(), "/account", new Date());
  const { search } = await atProvider().cancel(begun.address);
  const answer = { search, sealed: begun.sealed, source: "192.0.2.1" };
  expect(await finishOidc(settings(), answer, new Date())).toMatchObject({
    refused: "provider-cancelled",
    next: "/account",
  });
});

test("an answer works once, also for who has all of it", async () => {
  const { answer, outcome } = await comeAs(AUDITOR);
  expect(outcome).toHaveProperty("session");
  expect(await finishOidc(settings(), answer, new Date())).toMatchObject({
    refused: "provider-failed",
    because: "this answer was used before",
  });
});

test.each([
  ["a forged state", (search: URLSearchParams) => search.set("state", "forged"), /state/],
  ["no state", (search: URLSearchParams) => search.delete("state"), /state/],
  ["another provider's name", (search: URLSearchParams) => search.set("iss", "http://evil"), /iss/],
  ["no provider's name", (search: URLSearchParams) => search.delete("iss"), /iss/],
  ["a forged code", (search: URLSearchParams) => search.set("code", "forged"), /invalid_grant/],
])("an answer with %s is refused", async (_, forge, because) => {
  const begun = await beginOidc(settings(), "/", new Date());
  const back = await atProvider().signIn(begun.address, AUDITOR);
  forge(back.searchParams);
  const answer = { search: back.search, sealed: begun.sealed, source: "192.0.2.1" };
  expect(await finishOidc(settings(), answer, new Date())).toMatchObject({
    refused: "provider-failed",
    because: like(because),
  });
});

test("an answer that another browser began is refused: its code works only with that one's verifier", async () => {
  const [victim, attacker] = [
    await beginOidc(settings(), "/", new Date()),
    await beginOidc(settings(), "/", new Date()),
  ];
  const back = await atProvider().signIn(attacker.address, AUDITOR);
  for (const sealed of [undefined, "damaged", victim.sealed]) {
    const answer = { search: back.search, sealed, source: "192.0.2.1" };
    expect(await finishOidc(settings(), answer, new Date())).toMatchObject({
      refused: "provider-failed",
    });
  }
  // With the state of the one and the code of the other
  const state = new URL(victim.address).searchParams.get("state") ?? "";
  back.searchParams.set("state", state);
  const answer = { search: back.search, sealed: victim.sealed, source: "192.0.2.1" };
  expect(await finishOidc(settings(), answer, new Date())).toMatchObject({
    because: like(/invalid_grant/),
  });
});

test("the session's own cookie does not pass for what was begun", async () => {
  const begun = await beginOidc(settings(), "/", new Date());
  const { search } = await atProvider().signIn(begun.address, AUDITOR);
  const sealed = await sealSession("a session");
  const outcome = await finishOidc(settings(), { search, sealed, source: "1" }, new Date());
  expect(outcome).toMatchObject({ because: like(/had begun none/) });
  expect(await readSession(begun.sealed, new Date())).toMatchObject({ is: "ended", person: null });
});

test("after ten that failed from one network nothing is asked of the provider for it", async () => {
  const source = "192.0.2.77";
  const begun = await beginOidc(settings(), "/", new Date());
  const forged = { search: "?state=x&code=x", sealed: begun.sealed, source };
  // Those that this browser never began are none: any page of another site can send whoever reads it here.
  for (const sealed of [
    ...Array<undefined>(11).fill(undefined),
    ...Array<string>(10).fill(begun.sealed),
  ]) {
    const outcome = await finishOidc(settings(), { ...forged, sealed }, new Date());
    expect(outcome).toMatchObject({ refused: "provider-failed" });
  }
  const { search } = await atProvider().signIn(begun.address, AUDITOR);
  const answer = { search, sealed: begun.sealed, source };
  expect(await finishOidc(settings(), answer, new Date())).toMatchObject({
    refused: "too-many",
    minutes: 5,
  });
});

test("after ten refusals of one account there, from whichever networks, it is told to wait, and nobody else", async () => {
  const stranger = "stranger@example.test";
  const from = (login: string, n: number, change: Partial<OidcSettings> = {}) =>
    comeAs(login, change, atProvider(), `198.51.100.${n}`);
  for (let n = 0; n < 10; n += 1) {
    expect((await from(stranger, n)).outcome).toMatchObject({ refused: "provider-refused" });
  }
  expect((await from(stranger, 10)).outcome).toMatchObject({
    refused: "too-many",
    because: "too many have failed for that account",
    minutes: 5,
  });
  expect((await from("another@example.test", 11)).outcome).toMatchObject({
    refused: "provider-refused",
  });
  // What somebody calls themselves there uses up no place of whose address it is, and a good sign-in is never held up.
  const required = { claim: "id_assurance_level", value: "3" };
  for (let n = 20; n < 30; n += 1) {
    expect((await from(AUDITOR, n, { required })).outcome).toMatchObject({
      refused: "provider-refused",
      because: "id_assurance_level is not 3",
    });
  }
  expect((await from(AUDITOR, 30, { required })).outcome).toMatchObject({ refused: "too-many" });
  expect((await from(AUDITOR, 31)).outcome).toHaveProperty("session");
  expect(await countSignIn({ account: AUDITOR }, new Date())).toBeNull();
  expect(JSON.stringify(await database().rateLimit.findMany())).not.toContain("stranger");
});

test("who signs out at the provider is signed out here at once, in that session and no other", async () => {
  const [here, elsewhere] = [atProvider(), atProvider()];
  const one = (await comeAs(AUDITOR, {}, here)).outcome;
  const other = (await comeAs(AUDITOR, {}, elsewhere)).outcome;
  await here.signOut(provider.issuer);
  const [token = ""] = logoutTokens;
  expect(await endByLogoutToken(settings(), token, new Date())).toBeNull();
  expect(await stateOf(one)).toMatchObject({ is: "ended" });
  expect(await stateOf(other)).toMatchObject({ is: "open" });
  expect(await endByLogoutToken(settings(), token, new Date())).toBe("it was used before");
  const late = new Date(Date.now() + 15 * 60_000);
  expect(await endByLogoutToken(settings(), token, late)).toMatch(/clock/);
});

test.each(["RS256", "RS512", "PS256", "ES256"])(
  "with a key of its own, %s, the product shares no secret, and another key is nobody's",
  async (algorithm) => {
    const own = await generateKeyPair(algorithm, { extractable: true });
    const other = await generateKeyPair(algorithm, { extractable: true });
    const publicKey = { ...(await exportJWK(own.publicKey)), kid: "ours", use: "sig" };
    const elsewhere = await startProvider("http://localhost:3140", { publicKey });
    const by = async (key: CryptoKey) => ({
      issuer: elsewhere.issuer,
      authentication: {
        by: "privateKey" as const,
        pem: await exportPKCS8(key),
        keyId: "ours",
        algorithm,
      },
    });
    const { outcome } = await comeAs(AUDITOR, await by(own.privateKey));
    expect(await stateOf(outcome)).toMatchObject({ is: "open", actor: { id: "auditor" } });
    await elsewhere.stop();

    const again = await startProvider("http://localhost:3140", { publicKey });
    const forged = { ...(await by(other.privateKey)), issuer: again.issuer };
    expect((await comeAs(AUDITOR, forged)).outcome).toMatchObject({ because: like(/./) });
    await again.stop();
  },
);
