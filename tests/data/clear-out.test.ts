import { createHash, randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { readBlob, removeBlob, storeBlob } from "@/lib/data/blobs";
import { changeJourney } from "@/lib/data/change-journey";
import { clearOut } from "@/lib/data/clear-out";
import { database } from "@/lib/data/client";
import { DRAFT_DAYS, findDrafts, keepDraft } from "@/lib/data/drafts";
import { keepMessage, latestMessages } from "@/lib/data/messages";
import { takePlace } from "@/lib/data/rate-limits";
import { isSignInTokenGood, storeSignInToken, useSignInToken } from "@/lib/data/sign-in-tokens";
import { useOnce } from "@/lib/data/used-once";
import { isFileField } from "@/lib/domain/field";
import { giveEvidence } from "@/lib/domain/give-evidence";
import type { Journey } from "@/lib/domain/journey";
import { PATHWAY, personWith } from "@/tests/factories";
import { onDatabase } from "./on-database";
import { journeyOf, startProduct, storeGround } from "./started";

onDatabase();

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = new Date();
const ago = (time: number): Date => new Date(NOW.getTime() - time);
const nothing = {
  files: 0,
  signInTokens: 0,
  rateLimits: 0,
  usedOnce: 0,
  messages: 0,
  drafts: 0,
  people: 0,
};

/** The first item of the first stage that takes a file from the supplier. */
const item = PATHWAY.items.find(
  ({ scope, owner, fields, dependsOn, afterMilestone }) =>
    scope === "product" &&
    owner === "supplier" &&
    dependsOn.length === 0 &&
    afterMilestone === undefined &&
    fields.some(({ type }) => isFileField(type)),
);
const field = item?.fields.find(({ type }) => isFileField(type));
let journey: Journey;

beforeAll(async () => {
  await storeGround();
  journey = await startProduct("Ours");
});

async function aFile(): Promise<string> {
  return (await storeBlob(randomBytes(2 * 1024 * 1024 + 5), "application/pdf")).sha256;
}

async function age(sha256: string, time: number): Promise<void> {
  await database().blob.update({ where: { sha256 }, data: { storedAt: ago(time) } });
}

async function chunksOf(sha256: string): Promise<number> {
  return await database().blobChunk.count({ where: { sha256 } });
}

async function give(...given: readonly string[]): Promise<void> {
  const files = given.map((sha256) => ({
    kind: "file" as const,
    sha256,
    name: "evidence.pdf",
    mediaType: "application/pdf",
    size: 2 * 1024 * 1024 + 5,
  }));
  const outcome = await changeJourney({
    actor: personWith.supplier,
    journeyId: journey.id,
    seenRevision: journey.revision,
    subject: { item: item?.key ?? "" },
    now: NOW,
    decide: (now) =>
      giveEvidence(now, personWith.supplier, item?.key ?? "", { [field?.key ?? ""]: files }),
  });
  journey = journeyOf(outcome);
}

test("a file that nobody names goes after a day; one that was ever named stays", async () => {
  const [named, replaced, young, old] = [
    await aFile(),
    await aFile(),
    await aFile(),
    await aFile(),
  ];
  await give(replaced);
  await give(named);
  for (const each of [named, replaced, old]) await age(each, 2 * DAY);
  await age(young, DAY - MINUTE);
  expect(await clearOut(NOW)).toEqual({ ...nothing, files: 1 });
  const left = await Promise.all([named, replaced, young, old].map(chunksOf));
  expect(left).toEqual([3, 3, 3, 0]);
  expect(await database().blob.count({ where: { sha256: old } })).toBe(0);
  expect(await clearOut(NOW)).toEqual(nothing);
});

test("an old file that is uploaded again is young: it is about to be named", async () => {
  const bytes = randomBytes(100);
  const { sha256 } = await storeBlob(bytes, "application/pdf");
  await age(sha256, 2 * DAY);
  await storeBlob(bytes, "application/pdf");
  expect(await clearOut(NOW)).toEqual(nothing);
  expect(await removeBlob(sha256, ago(DAY))).toBe(false);
  expect(await new Response(readBlob(sha256)).bytes()).toHaveLength(100);
});

test("chunks of an upload that broke off go, and the upload can be made again", async () => {
  const bytes = randomBytes(2 * 1024 * 1024);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const first = bytes.subarray(0, 1024 * 1024);
  await database().blobChunk.create({ data: { sha256, position: 0, bytes: first } });
  expect(await clearOut(NOW)).toEqual({ ...nothing, files: 1 });
  expect(await chunksOf(sha256)).toBe(0);
  await storeBlob(bytes, "application/pdf");
  expect(await chunksOf(sha256)).toBe(2);
});

test("a file that is cleared out while it is stored is whole all the same", async () => {
  const bytes = randomBytes(4 * 1024 * 1024);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const storing = storeBlob(bytes, "application/pdf");
  while ((await chunksOf(sha256)) === 0);
  await removeBlob(sha256, ago(DAY));
  await storing;
  const stored = await new Response(readBlob(sha256)).bytes();
  expect(createHash("sha256").update(stored).digest("hex")).toBe(sha256);
});

test("used and expired sign-in tokens go, good ones stay", async () => {
  const store = (hash: string, expiresAt: Date) =>
    storeSignInToken({ hash, email: "ada@example.org", createdAt: ago(30 * MINUTE), expiresAt });
  await store("good", new Date(NOW.getTime() + MINUTE));
  await store("used", new Date(NOW.getTime() + MINUTE));
  await store("expired", ago(1));
  await useSignInToken("used", NOW);
  expect(await clearOut(NOW)).toEqual({ ...nothing, signInTokens: 2 });
  expect(await isSignInTokenGood("good", NOW)).toBe(true);
  await database().signInToken.deleteMany();
});

test("rate limits of yesterday go, today's count on", async () => {
  const limit = { most: 1, minutes: 15 };
  await takePlace("somebody of yesterday", limit, ago(2 * DAY));
  await takePlace("somebody", limit, NOW);
  expect(await clearOut(NOW)).toEqual({ ...nothing, rateLimits: 1 });
  expect(await takePlace("somebody", limit, NOW)).toBe(false);
});

test("what was used once is forgotten when it has expired, and refused until then", async () => {
  const once = (text: string, expiresAt: Date) => useOnce({ kind: "oidc-state", text, expiresAt });
  await once("expired", ago(1));
  await once("used", new Date(NOW.getTime() + MINUTE));
  expect(await clearOut(NOW)).toEqual({ ...nothing, usedOnce: 1 });
  expect(await once("used", new Date(NOW.getTime() + MINUTE))).toBe(false);
});

test("messages of the demonstration go after a week", async () => {
  const message = (subject: string) => ({ to: "ada@example.org", subject, text: "…" });
  await keepMessage(message("old"), ago(7 * DAY + MINUTE));
  await keepMessage(message("young"), ago(7 * DAY - MINUTE));
  expect(await clearOut(NOW)).toEqual({ ...nothing, messages: 1 });
  expect((await latestMessages()).map(({ subject }) => subject)).toEqual(["young"]);
});

test("drafts that nobody came back for go", async () => {
  const { id, name, email } = personWith.supplier;
  await database().person.create({ data: { id, name, email } });
  const draft = { page: "/", form: "answers", state: "{}" };
  const old = await keepDraft(id, draft, ago(DRAFT_DAYS * DAY + MINUTE));
  const young = await keepDraft(id, draft, ago(DRAFT_DAYS * DAY - MINUTE));
  expect(await clearOut(NOW)).toEqual({ ...nothing, drafts: 1 });
  expect(await findDrafts(id, draft.page, [old, young])).toEqual([{ id: young, ...draft }]);
});

test("of two at once one does it", async () => {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('clear out', 0))`;
    expect(await clearOut(NOW)).toBeNull();
  });
  expect(await clearOut(NOW)).toEqual(nothing);
});
