import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readSession } from "@/lib/auth/read-session";
import { sealSession } from "@/lib/auth/session-cookie";
import { hashOfToken, isLinkGood, sendSignInLink, signInWithLink } from "@/lib/auth/sign-in";
import { database } from "@/lib/data/client";
import { type Mailbox, bodyOf, openMailbox } from "./mailbox";
import { MORNING, after, onProduct } from "./on-product";

const SOURCE = "192.0.2.1";
const AUDITOR = "auditor@assurance.example";
const variables: Record<string, string> = { DEMO: "on" };
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  variables["SMTP_URL"] = mailbox.url;
});
onProduct(variables);
afterAll(() => mailbox.close());
beforeEach(() => void mailbox.arrived.splice(0));

async function askedFor(email: string, next = "/", now = MORNING): Promise<URL> {
  await sendSignInLink(email, next, now);
  const [message] = mailbox.arrived;
  const link = message && /http\S+/.exec(bodyOf(message))?.[0];
  if (!link) throw new Error("No link arrived");
  return new URL(link);
}
async function tokenFor(email: string): Promise<string> {
  return (await askedFor(email)).searchParams.get("token") ?? "";
}

test("the message arrives, in plain text, at the person alone, with a link to this product", async () => {
  const link = await askedFor("Auditor@Assurance.example", "/journeys?turn=mine");
  expect(mailbox.arrived).toHaveLength(1);
  expect(mailbox.arrived[0]?.to).toEqual([AUDITOR]);
  expect(mailbox.arrived[0]?.raw).toMatch(/^content-type: text\/plain/im);
  expect(`${link.origin}${link.pathname}`).toBe("http://localhost:3140/sign-in/link");
  expect(link.searchParams.get("next")).toBe("/journeys?turn=mine");
});

test("the link signs in its person, once", async () => {
  const token = await tokenFor(AUDITOR);
  const session = await signInWithLink(token, SOURCE, after(14));
  if (typeof session !== "string") throw new Error("not signed in");
  const state = await readSession(await sealSession(session), after(14));
  expect(state).toMatchObject({ is: "open", actor: { email: AUDITOR } });
  expect(await signInWithLink(token, SOURCE, after(14))).toBeNull();
});

test("of those who use one link at the same moment exactly one gets in", async () => {
  const token = await tokenFor(AUDITOR);
  const all = await Promise.all([1, 2, 3, 4].map(() => signInWithLink(token, SOURCE, MORNING)));
  expect(all.filter((session) => session !== null)).toHaveLength(1);
});

test("looking at the link does not use it", async () => {
  const token = await tokenFor(AUDITOR);
  expect(await isLinkGood(token, after(1))).toBe(true);
  expect(await isLinkGood(token, after(2))).toBe(true);
  expect(await signInWithLink(token, SOURCE, after(3))).not.toBeNull();
  expect(await isLinkGood(token, after(4))).toBe(false);
});

test("after 15 minutes the link is over", async () => {
  const token = await tokenFor(AUDITOR);
  expect(await isLinkGood(token, after(15))).toBe(false);
  expect(await signInWithLink(token, SOURCE, after(15))).toBeNull();
});

test.each(["", "wrong", "x".repeat(100_000)])("a token that was never sent", async (token) => {
  expect(await signInWithLink(token, SOURCE, MORNING)).toBeNull();
});

test("the database holds the hash of the token and nothing it could be made from", async () => {
  const token = await tokenFor(AUDITOR);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const rows = await database().signInToken.findMany();
  expect(rows.map(({ hash }) => hash)).toContain(hashOfToken(token));
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("nothing is sent to an unknown address", async () => {
  await sendSignInLink("stranger@example.test", "/", MORNING);
  expect(mailbox.arrived).toEqual([]);
});

test("somebody no longer active gets no link, and one sent before no longer works", async () => {
  const email = "platforms@assurance.example";
  const token = await tokenFor(email);
  await database().person.update({ where: { email }, data: { active: false } });
  mailbox.arrived.splice(0);
  await sendSignInLink(email, "/", MORNING);
  expect(mailbox.arrived).toEqual([]);
  expect(await signInWithLink(token, SOURCE, MORNING)).toBeNull();
});
