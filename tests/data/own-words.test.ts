// What somebody takes along of what they wrote: while they may see it, and no longer.
import { beforeAll, expect, test } from "vitest";
import { changeJourney } from "@/lib/data/change-journey";
import { personalData } from "@/lib/data/queries/personal-data";
import type { Actor } from "@/lib/domain/actor";
import { addComment } from "@/lib/domain/add-comment";
import type { CommentAudience } from "@/lib/domain/event";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { PATHWAY, day, personWith } from "@/tests/factories";
import { onDatabase } from "./on-database";
import { startProduct, storeGround } from "./started";

onDatabase();

const ITEM = "first-contact";
const reviewer = personWith["booking-team"];
let journeyId = "";

async function comment(actor: Actor, text: string, audience: CommentAudience): Promise<void> {
  const outcome = await changeJourney({
    actor,
    journeyId,
    seenRevision: null,
    subject: { item: ITEM },
    now: day(1),
    decide: (journey) => addComment(journey, actor, ITEM, text, audience),
  });
  if ("refused" in outcome) throw new Error(JSON.stringify(outcome.refused));
}

const wordsOf = async (actor: Actor) =>
  (await personalData(actor, 10, { withWords: true })).events.latest.flatMap(
    ({ words }) => words?.text ?? [],
  );

beforeAll(async () => {
  await storeGround();
  ({ id: journeyId } = await startProduct("Harbour"));
  await comment(personWith.supplier, "From the supplier", "shared");
  await comment(reviewer, "Between ourselves", "internal");
});

test("everybody has what they wrote, and nobody else's", async () => {
  expect(await wordsOf(personWith.supplier)).toEqual(["From the supplier"]);
  expect(await wordsOf(reviewer)).toEqual(["Between ourselves"]);
  const short = await personalData(personWith.supplier, 10);
  expect(JSON.stringify(short)).not.toContain("From the supplier");
});

test("what they did says of which journey and item it is", async () => {
  const { events } = await personalData(personWith.supplier, 10);
  const about = "Harbour 4.2";
  const item = { key: ITEM, name: itemOf(PATHWAY, ITEM).title };
  expect(events.latest).toMatchObject([
    { type: "CommentAdded", about, item, milestone: null },
    { type: "ProductJourneyStarted", about, item: null, milestone: null },
  ]);
});

test("who may no longer see the journey has that they did it, and not the words, and nothing of the journey", async () => {
  const gone = { ...personWith.supplier, memberships: [] };
  expect(await wordsOf(gone)).toEqual([]);
  const { events } = await personalData(gone, 10, { withWords: true });
  expect(events.latest).toMatchObject([
    { type: "CommentAdded", about: null, item: { key: ITEM, name: null } },
    { type: "ProductJourneyStarted", about: null, item: null },
  ]);
  expect(JSON.stringify(events)).not.toContain("Harbour");
});

test("who may no longer read what is internal has not their own words of it either", async () => {
  const { memberships } = personWith.auditor;
  const [body] = reviewer.memberships;
  if (!body) throw new Error("Nobody reviews");
  expect(await wordsOf({ ...reviewer, memberships })).toEqual(["Between ourselves"]);
  const supplier = { ...reviewer, memberships: personWith.supplier.memberships };
  expect(await wordsOf(supplier)).toEqual([]);
});

test("of more than is asked for the latest are there, and how many there are", async () => {
  await comment(personWith.supplier, "And another", "shared");
  const { events } = await personalData(personWith.supplier, 1, { withWords: true });
  expect(events.count).toBeGreaterThan(1);
  expect(events.latest).toMatchObject([{ words: { text: "And another" } }]);
});
