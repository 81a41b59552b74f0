import { decode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { readSession } from "@/lib/auth/read-session";
import { sealSession } from "@/lib/auth/session-cookie";
import { signInAsDemonstration } from "@/lib/auth/sign-in";
import { changeDuties } from "@/lib/data/change-organisation";
import { DRAFT_DAYS } from "@/lib/data/drafts";
import { environment } from "@/lib/env";
import { database } from "@/lib/data/client";
import { endSession, endSessionsOf } from "@/lib/data/sessions";
import { MORNING, after, onProduct } from "./on-product";

onProduct({ DEMO: "on" });

async function signedIn(account: string): Promise<{ session: string; cookie: string }> {
  const session = await signInAsDemonstration(account, "192.0.2.1", MORNING);
  if (typeof session !== "string") throw new Error(`${account} cannot sign in`);
  return { session, cookie: await sealSession(session) };
}

test("the person comes with their duties in each organisation", async () => {
  const { cookie } = await signedIn("dos-lead");
  expect(await readSession(cookie, MORNING)).toMatchObject({
    is: "open",
    actor: {
      id: "dos-lead",
      memberships: [
        { organisation: { odsCode: "ZA900" }, duties: ["dos-lead"], region: "north-west" },
      ],
    },
  });
});

test("nobody without a cookie; ended with a forged or damaged one, or one of no session", async () => {
  const { cookie } = await signedIn("auditor");
  expect(await readSession(undefined, MORNING)).toEqual({ is: "none" });
  for (const bad of ["x", `${cookie}x`, cookie.slice(1), await sealSession("no-such-session")]) {
    expect(await readSession(bad, MORNING)).toMatchObject({ is: "ended" });
  }
});

test("the cookie says nothing about the person", async () => {
  const { cookie, session } = await signedIn("auditor");
  const readable = cookie.split(".").map((part) => Buffer.from(part, "base64url").toString());
  expect(readable.join("")).not.toContain(session);
});

test("30 minutes without use end it, for good", async () => {
  const { cookie } = await signedIn("auditor");
  expect(await readSession(cookie, after(30))).toMatchObject({ is: "open" });
  expect(await readSession(cookie, after(60))).toMatchObject({ is: "open" });
  expect(await readSession(cookie, after(90.1))).toMatchObject({ is: "ended" });
  expect(await readSession(cookie, after(61))).toMatchObject({ is: "ended" });
});

test("what a cookie names is known for as long as drafts are kept after it, and opens nothing", async () => {
  const { cookie } = await signedIn("auditor");
  const ended = { is: "ended", person: "auditor", left: false };
  expect(await readSession(cookie, after(31))).toEqual(ended);
  expect(await readSession(cookie, after(7 * 24 * 60))).toEqual(ended);
  expect(await secondsOf(cookie)).toBe((12 + DRAFT_DAYS * 24) * 3600);
});

/** How long what is sealed can be opened. */
async function secondsOf(cookie: string): Promise<number> {
  const { exp, iat } = (await decode({ token: cookie, secret: environment().authSecret })) ?? {};
  return Number(exp) - Number(iat);
}

test("a cookie that names what was left opens nothing, even while that session goes on elsewhere", async () => {
  const { session, cookie } = await signedIn("auditor");
  const left = await sealSession(session, true);
  const ended = { is: "ended", person: "auditor", left: true };
  expect(await readSession(left, MORNING)).toEqual(ended);
  expect(await readSession(cookie, MORNING)).toMatchObject({ is: "open" });
  await endSession(session, MORNING);
  expect(await readSession(left, after(1))).toEqual(ended);
  expect(await secondsOf(left)).toBe(DRAFT_DAYS * 24 * 3600);
});

test("12 hours end it, however much it is used", async () => {
  const { cookie } = await signedIn("auditor");
  for (let minutes = 24; minutes <= 720; minutes += 24) {
    expect(await readSession(cookie, after(minutes))).toMatchObject({ is: "open" });
  }
  expect(await readSession(cookie, after(720.1))).toMatchObject({ is: "ended" });
});

test("when it was last seen is written at most once a minute", async () => {
  const { session, cookie } = await signedIn("auditor");
  const lastSeen = async () =>
    (await database().session.findUniqueOrThrow({ where: { id: session } })).lastSeenAt;
  await readSession(cookie, after(0.9));
  expect(await lastSeen()).toEqual(MORNING);
  await readSession(cookie, after(1));
  expect(await lastSeen()).toEqual(after(1));
});

test("a duty taken away is gone on the next request", async () => {
  const administrator = await readSession((await signedIn("administrator")).cookie, MORNING);
  if (administrator.is !== "open") throw new Error("not signed in");
  const { cookie } = await signedIn("clinical-safety");
  const duties = async () => {
    const state = await readSession(cookie, MORNING);
    return state.is === "open" ? state.actor.memberships.flatMap((each) => each.duties) : null;
  };
  expect(await duties()).toEqual(["clinical-safety"]);
  const none = { person: "clinical-safety", duties: [], region: null };
  await changeDuties(administrator.actor, "demonstration-nhs-assurance", none, MORNING);
  expect(await duties()).toEqual([]);
});

test("signing out ends one session; everywhere ends all of the person and nobody else's", async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => signedIn("booking-team")));
  const other = await signedIn("service-management");
  const states = async () => {
    const all = [first, second, third, other].map((one) => readSession(one?.cookie, MORNING));
    return (await Promise.all(all)).map((state) => state.is);
  };
  await endSession(first?.session ?? "", MORNING);
  expect(await states()).toEqual(["ended", "open", "open", "open"]);
  await endSessionsOf("booking-team", MORNING);
  expect(await states()).toEqual(["ended", "ended", "ended", "open"]);
});

test("a person who is no longer active has no session", async () => {
  const { cookie } = await signedIn("live-services");
  await database().person.update({ where: { id: "live-services" }, data: { active: false } });
  expect(await readSession(cookie, MORNING)).toMatchObject({ is: "ended" });
  expect(await signInAsDemonstration("live-services", "192.0.2.1", MORNING)).toBeNull();
});
