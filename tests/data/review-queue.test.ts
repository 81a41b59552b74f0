import { beforeAll, expect, test } from "vitest";
import { acceptItem } from "@/lib/domain/accept-item";
import type { Actor } from "@/lib/domain/actor";
import { agreeNotApplicable } from "@/lib/domain/agree-not-applicable";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import type { ChangeRequest } from "@/lib/data/change-journey";
import { changeJourney } from "@/lib/data/change-journey";
import { databaseOfTheHouse } from "@/lib/data/client";
import { recentDecisions } from "@/lib/data/queries/events-of";
import { listJourneys } from "@/lib/data/queries/list-journeys";
import { PAGE_SIZE } from "@/lib/data/queries/page";
import { countQueue, nextToDecide, reviewQueue } from "@/lib/data/queries/review-queue";
import { onDatabase } from "./on-database";
import { day, organisations, PATHWAY, personWith, secondPersonWith } from "@/tests/factories";
import { ownerOf, settling, submitting } from "@/tests/walk";
import { journeyOf, startProduct, storeGround } from "./started";

onDatabase();
beforeAll(storeGround);

const booking = personWith["booking-team"];
const research = PATHWAY.items.filter(
  ({ before, appliesTo }) => before === "research" && appliesTo.includes("consumer"),
);

async function change(
  { id }: Journey,
  actor: Actor,
  subject: ChangeRequest["subject"],
  decide: ChangeRequest["decide"],
  now = day(1),
): Promise<Journey> {
  const request = { actor, journeyId: id, seenRevision: null, subject, now, decide };
  return journeyOf(await changeJourney(request));
}

async function submit(journey: Journey, { key }: Item, now = day(1)): Promise<Journey> {
  let after = journey;
  for (const { actor, decide } of submitting(journey, key)) {
    after = await change(after, actor, { item: key }, (on) => decide(on, now), now);
  }
  return after;
}

async function settle(journey: Journey, { key }: Item): Promise<Journey> {
  let after = journey;
  for (const { actor, decide } of settling(journey, key)) {
    after = await change(after, actor, { item: key }, (on) => decide(on, day(1)));
  }
  return after;
}

const first = research.find(({ key }) => key === "first-contact");
if (!first) throw new Error("the pathway has no first-contact");

test("what is submitted waits for its verifier and nobody else, the nearest promise first", async () => {
  const late = await startProduct("Late");
  const early = await startProduct("Early");
  await submit(late, first, day(4));
  await submit(early, first, day(1));
  const { rows, total } = await reviewQueue(booking, { kind: "item" });
  expect(total).toBe(2);
  expect(rows.map(({ productName }) => productName)).toEqual(["Early", "Late"]);
  expect(rows[0]).toMatchObject({
    kind: "item",
    journeyId: early.id,
    key: first.key,
    title: first.title,
    duty: "booking-team",
    promisedFor: "2026-03-10",
    target: first.targetWorkingDays ?? PATHWAY.defaultTargetWorkingDays,
    ownWork: false,
    supplierName: organisations.supplier.name,
    organisationName: null,
  });
  expect(rows[0]?.since).toEqual(day(1));
  for (const duty of ["supplier", "platforms", "auditor", "dos-lead", "administrator"] as const) {
    expect((await reviewQueue(personWith[duty])).rows).toEqual([]);
  }
  expect(await countQueue(booking, { search: "earl" })).toBe(1);
  expect(await countQueue(booking, { search: "%" })).toBe(0);
  expect(await countQueue(booking, { supplier: organisations.otherSupplier.id })).toBe(0);
  await change(early, booking, { item: first.key }, (on, by) =>
    acceptItem(on, by, first.key, "Good"),
  );
  expect(await countQueue(booking, { journey: early.id })).toBe(0);
  const [latest] = await recentDecisions(personWith.supplier, Promise.resolve([]));
  expect(latest).toMatchObject({
    journeyId: early.id,
    journeyName: "Early 4.2",
    subject: first.title,
    recorded: { event: { type: "ItemAccepted", note: "Good" } },
  });
});

test("after one decision comes the one behind it, from the end the first; nothing of one's own", async () => {
  const queued: { journey: string; item: string }[] = [];
  for (const each of [1, 2, 3]) {
    const { id } = await submit(await startProduct(`In turn ${each}`), first, day(each));
    queued.push({ journey: id, item: first.key });
  }
  const [one, two, three] = queued;
  if (!one || !two || !three) throw new Error("three were queued");
  const last = (await reviewQueue(booking)).rows.at(-1);
  expect(await nextToDecide(booking, one)).toEqual(two);
  expect(await nextToDecide(booking, two)).toEqual(three);
  expect(
    await nextToDecide(booking, { journey: last?.journeyId ?? "", item: last?.key ?? "" }),
  ).toEqual(one);
  expect(await nextToDecide(booking, { journey: "nowhere", item: "x" })).toEqual(one);
  await databaseOfTheHouse().journeyItem.updateMany({
    where: { journeyId: two.journey, itemKey: two.item },
    data: { givenBy: [booking.id] },
  });
  expect(await nextToDecide(booking, one)).toEqual(three);
  expect(await nextToDecide(personWith.platforms, one)).toBeNull();
});

test("a question of applicability on an item that nobody verifies waits for its milestone's signer", async () => {
  const item = PATHWAY.items.find(
    ({ verifier, scope, dependsOn, before }) =>
      verifier === null && scope === "product" && dependsOn.length === 0 && before === "research",
  );
  if (!item) throw new Error("no such item");
  const journey = await startProduct("Asking");
  await change(journey, ownerOf(item.owner), { item: item.key }, (on, by) =>
    askNotApplicable(on, by, item.key, "We have none", day(1)),
  );
  const { rows } = await reviewQueue(booking, { journey: journey.id });
  expect(rows).toMatchObject([{ kind: "notApplicable", key: item.key, duty: "booking-team" }]);
  await change(journey, booking, { item: item.key }, (on, by) =>
    agreeNotApplicable(on, by, item.key),
  );
  expect(await countQueue(booking, { journey: journey.id })).toBe(0);
});

test("a milestone waits for its signer from the moment nothing else stands in its way", async () => {
  let journey = await startProduct("Nearly there");
  const needed = research.filter(({ required }) => required);
  for (const item of needed) {
    expect(await countQueue(booking, { journey: journey.id, kind: "milestone" })).toBe(0);
    journey = await settle(journey, item);
  }
  const { rows } = await reviewQueue(booking, { journey: journey.id });
  expect(rows).toMatchObject([
    {
      kind: "milestone",
      key: "research",
      title: "Research",
      duty: "booking-team",
      promisedFor: "2026-03-10",
      target: PATHWAY.defaultTargetWorkingDays,
    },
  ]);
  const [line] = (await listJourneys(booking, { search: "nearly" })).rows;
  expect(line).toMatchObject({
    settled: needed.length,
    readyToSign: ["research"],
    turn: { milestone: "research", kind: "signer", duties: ["booking-team"] },
  });
  await change(journey, booking, { milestone: "research" }, (on, by) =>
    signOffMilestone(on, by, "research", "I have seen it and it is so."),
  );
  expect(await countQueue(booking, { journey: journey.id })).toBe(0);
});

test("a milestone that needs another signer is marked for who signed the other one, and not counted for them", async () => {
  const { id } = await startProduct("Signed once");
  const [signer, another] = [personWith, secondPersonWith].map(
    (each) => each["solutions-assurance"],
  );
  if (!signer || !another) throw new Error("nobody assures");
  const { id: byId, name } = signer;
  await databaseOfTheHouse().journey.update({
    where: { id },
    data: {
      readyToSign: ["tcc"],
      readyDuties: ["solutions-assurance"],
      turnSince: day(2),
      readyPromisedFor: "2026-03-11",
    },
  });
  const by = { id: byId, name, duty: "solutions-assurance", organisation: organisations.nhs.name };
  await databaseOfTheHouse().journeyMilestone.create({
    data: { journeyId: id, milestone: "scal", by, at: day(1), statement: "So it is.", revision: 1 },
  });
  const queueOf = (actor: Actor) => reviewQueue(actor, { journey: id });
  const marked = { total: 1, forActor: 0, rows: [{ key: "tcc", ownWork: true, target: 5 }] };
  expect(await queueOf(signer)).toMatchObject(marked);
  expect(await queueOf(another)).toMatchObject({ forActor: 1, rows: [{ ownWork: false }] });
  expect(await countQueue(signer, { journey: id })).toBe(0);
  await databaseOfTheHouse().journeyMilestone.updateMany({
    where: { journeyId: id },
    data: { withdrawnAt: day(2) },
  });
  expect(await queueOf(signer)).toMatchObject({ forActor: 1, rows: [{ ownWork: false }] });
});

test("lists are filtered, counted and paged", async () => {
  for (let each = 0; each < PAGE_SIZE + 1; each += 1) {
    await startProduct(`Paged ${each}`, each % 2 === 0 ? "consumer" : "provider");
  }
  const ofTwo = await listJourneys(booking, { search: "paged" }, 2);
  expect(ofTwo).toMatchObject({ total: PAGE_SIZE + 1, page: 2, pages: 2 });
  expect(ofTwo.rows).toHaveLength(1);
  const beyond = await listJourneys(booking, { search: "paged" }, 3);
  expect(beyond).toMatchObject({ rows: [], total: PAGE_SIZE + 1, page: 3 });
  const counts = async (filters: Parameters<typeof listJourneys>[1]): Promise<number> =>
    (await listJourneys(booking, { search: "paged", ...filters })).total;
  expect(await counts({ role: "provider" })).toBe((PAGE_SIZE + 1) / 2);
  expect(await counts({ scope: "deployment" })).toBe(0);
  expect(await counts({ stage: "develop", turn: "supplier", complete: false })).toBe(PAGE_SIZE + 1);
  expect(await counts({ stage: "assure" })).toBe(0);
  expect(await counts({ turn: "platforms" })).toBe(0);
  expect(await counts({ complete: true })).toBe(0);
  expect(await counts({ supplier: organisations.supplier.id })).toBe(PAGE_SIZE + 1);
  expect(await counts({ search: "\0_\\" })).toBe(0);
});
