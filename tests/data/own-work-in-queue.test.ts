// Whom the queue's mark and its two counts are for: what an actor gave or signed waits for somebody else, and for nobody else so.
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { databaseOfTheHouse } from "@/lib/data/client";
import { countQueue, nextToDecide, reviewQueue } from "@/lib/data/queries/review-queue";
import type { QueueFilters } from "@/lib/data/queries/what-waits";
import { onDatabase } from "./on-database";
import {
  anActor,
  day,
  memberOf,
  organisations,
  PATHWAY,
  personWith,
  secondPersonWith,
} from "@/tests/factories";
import { startAt, startProduct, storeGround } from "./started";

onDatabase();
beforeAll(storeGround);
beforeEach(async () => {
  await databaseOfTheHouse().journeyItem.updateMany({ data: { waitsFor: null } });
  await databaseOfTheHouse().journey.updateMany({ data: { readyToSign: [], readyDuties: [] } });
});

const signer = personWith["solutions-assurance"];
const another = secondPersonWith["solutions-assurance"];

async function ready(id: string, ...readyToSign: string[]): Promise<void> {
  const readyDuties = PATHWAY.milestones
    .filter(({ key }) => readyToSign.includes(key))
    .map(({ signedBy }) => signedBy);
  const turnSince = day(2);
  await databaseOfTheHouse().journey.update({
    where: { id },
    data: { readyToSign, readyDuties, turnSince, readyPromisedFor: "2026-03-11" },
  });
}

async function signed(
  journeyId: string,
  milestone: string,
  { id, name }: Actor = signer,
): Promise<void> {
  const by = { id, name, duty: "solutions-assurance", organisation: organisations.nhs.name };
  await databaseOfTheHouse().journeyMilestone.create({
    data: { journeyId, milestone, by, at: day(1), statement: "So it is.", revision: 1 },
  });
}

async function submitted(
  journeyId: string,
  itemKey: string,
  waitsFor: string,
  givenBy: readonly string[],
): Promise<void> {
  const given = {
    progress: "submitted",
    evidenceCount: 1,
    givenBy: [...givenBy],
    submittedAt: day(1),
    promisedFor: "2026-03-10",
    waitsFor,
  };
  await databaseOfTheHouse().journeyItem.upsert({
    where: { journeyId_itemKey: { journeyId, itemKey } },
    create: { journeyId, itemKey, ...given },
    update: given,
  });
}

/** What the queue says to somebody: how many wait, how many of them for them, and what is marked as theirs, in its order. */
async function told(actor: Actor, filters: QueueFilters = {}) {
  const { rows, total, forActor } = await reviewQueue(actor, filters);
  expect(await countQueue(actor, filters)).toBe(forActor);
  expect(rows).toHaveLength(total);
  const named = rows.filter(
    ({ title, supplierName, productName }) => title && supplierName && productName,
  );
  expect(named).toEqual(rows);
  return { total, forActor, own: rows.filter(({ ownWork }) => ownWork).map(({ key }) => key) };
}

test("an item waits for somebody else when the actor gave any part of it", async () => {
  const { id } = await startProduct("Given");
  await submitted(id, "dcb0129", "solutions-assurance", ["supplier-contributor", signer.id]);
  await submitted(id, "first-contact", "solutions-assurance", ["supplier-contributor"]);
  expect(await told(signer)).toEqual({ total: 2, forActor: 1, own: ["dcb0129"] });
  expect(await told(another)).toEqual({ total: 2, forActor: 2, own: [] });
  const place = { journey: id, item: "first-contact" };
  expect(await nextToDecide(signer, place)).toBeNull();
  expect(await nextToDecide(another, place)).toEqual({ journey: id, item: "dcb0129" });
});

test.each([
  ["tcc", "scal"],
  ["scal", "tcc"],
])(
  "%s waits for somebody else than who signed %s, whichever of them names the other",
  async (waits, other) => {
    const { id } = await startProduct(`Signed ${other}`);
    await signed(id, other);
    await ready(id, waits);
    expect(await told(signer)).toEqual({ total: 1, forActor: 0, own: [waits] });
    expect(await told(another)).toEqual({ total: 1, forActor: 1, own: [] });
  },
);

test("a milestone does not wait for somebody else for a sign-off that binds nobody", async () => {
  const { id } = await startProduct("Not bound");
  const elsewhere = await startProduct("Elsewhere");
  await signed(elsewhere.id, "scal");
  await signed(id, "research");
  await signed(id, "scal", another);
  await ready(id, "tcc");
  expect(await told(signer)).toEqual({ total: 1, forActor: 1, own: [] });
  expect(await told(another)).toEqual({ total: 1, forActor: 0, own: ["tcc"] });
});

test("a sign-off that is withdrawn binds its signer no longer", async () => {
  const { id } = await startProduct("Withdrawn");
  await signed(id, "scal");
  await ready(id, "tcc");
  expect(await told(signer)).toEqual({ total: 1, forActor: 0, own: ["tcc"] });
  await databaseOfTheHouse().journeyMilestone.updateMany({
    where: { journeyId: id },
    data: { withdrawnAt: day(2) },
  });
  expect(await told(signer)).toEqual({ total: 1, forActor: 1, own: [] });
});

test("a sign-off of the product binds in its deployments, one of a deployment nowhere else", async () => {
  const product = await startProduct("Deployed");
  const here = await startAt(product);
  const there = await startAt(product, organisations.otherHospital);
  await ready(here.id, "tcc");
  await ready(there.id, "tcc");
  await signed(there.id, "scal");
  expect(await told(signer, { journey: here.id })).toEqual({ total: 1, forActor: 1, own: [] });
  expect(await told(signer)).toEqual({ total: 2, forActor: 1, own: ["tcc"] });
  await signed(product.id, "scal");
  expect(await told(signer)).toEqual({ total: 2, forActor: 0, own: ["tcc", "tcc"] });
  expect(await told(another)).toEqual({ total: 2, forActor: 2, own: [] });
});

test("with several memberships and every filter, the mark and both counts are of what is shown", async () => {
  const both = anActor(
    "in-two-places",
    memberOf(organisations.nhs, ["solutions-assurance"]),
    memberOf(organisations.hospital, ["end-user-signatory"]),
  );
  const product = await startProduct("Of two");
  const deployed = await startAt(product);
  const elsewhere = await startAt(product, organisations.otherHospital);
  await signed(product.id, "scal", both);
  await ready(product.id, "tcc");
  await submitted(product.id, "first-contact", "solutions-assurance", ["supplier-contributor"]);
  for (const { id } of [deployed, elsewhere]) {
    await submitted(id, "live-install", "end-user-organisation", [both.id]);
  }
  const all = { total: 3, forActor: 1, own: ["live-install", "tcc"] };
  const nothing = { total: 0, forActor: 0, own: [] };
  const ofItems = { total: 2, forActor: 1, own: ["live-install"] };
  const ofAssurance = { total: 2, forActor: 1, own: ["tcc"] };
  expect(await told(both)).toEqual(all);
  expect(await told(both, { kind: "milestone" })).toEqual({ total: 1, forActor: 0, own: ["tcc"] });
  expect(await told(both, { kind: "item" })).toEqual(ofItems);
  expect(await told(both, { kind: "notApplicable" })).toEqual(nothing);
  expect(await told(both, { duty: "solutions-assurance" })).toEqual(ofAssurance);
  expect(await told(both, { duty: "platforms" })).toEqual(nothing);
  expect(await told(both, { journey: product.id })).toEqual(ofAssurance);
  expect(await told(both, { search: "of two" })).toEqual(all);
  expect(await told(both, { supplier: organisations.supplier.id })).toEqual(all);
  expect(await told(both, { supplier: organisations.otherSupplier.id })).toEqual(nothing);
});
