// In which order the queue asks: items and milestones by one promise, what somebody else must sign behind all of it.
import { beforeAll, expect, test } from "vitest";
import { databaseOfTheHouse } from "@/lib/data/client";
import { nextToDecide, reviewQueue } from "@/lib/data/queries/review-queue";
import { onDatabase } from "./on-database";
import { day, organisations, personWith, secondPersonWith } from "@/tests/factories";
import { startProduct, storeGround } from "./started";

onDatabase();
beforeAll(storeGround);

const signer = personWith["solutions-assurance"];

async function submitted(name: string, promisedFor: string): Promise<string> {
  const { id: journeyId } = await startProduct(name);
  const given = {
    progress: "submitted",
    evidenceCount: 1,
    givenBy: ["supplier-contributor"],
    submittedAt: day(1),
    promisedFor,
    waitsFor: "solutions-assurance",
  };
  await databaseOfTheHouse().journeyItem.upsert({
    where: { journeyId_itemKey: { journeyId, itemKey: "dcb0129" } },
    create: { journeyId, itemKey: "dcb0129", ...given },
    update: given,
  });
  return journeyId;
}

async function ready(name: string, readyPromisedFor: string): Promise<string> {
  const { id } = await startProduct(name);
  await databaseOfTheHouse().journey.update({
    where: { id },
    data: {
      readyToSign: ["tcc"],
      readyDuties: ["solutions-assurance"],
      turnSince: day(0),
      readyPromisedFor,
    },
  });
  return id;
}

test("items and milestones stand in one order of promises, a milestone for somebody else last", async () => {
  await ready("Ready today", "2026-03-30");
  const overdue = await submitted("Overdue", "2026-03-09");
  const signedByMe = await ready("Signed by me before", "2026-03-01");
  await ready("Ready long ago", "2026-03-10");
  const later = await submitted("Later", "2026-03-11");
  await databaseOfTheHouse().journeyMilestone.create({
    data: {
      journeyId: signedByMe,
      milestone: "scal",
      by: {
        id: signer.id,
        name: signer.name,
        duty: "solutions-assurance",
        organisation: organisations.nhs.name,
      },
      at: day(1),
      statement: "So it is.",
      revision: 1,
    },
  });
  const order = async (actor: typeof signer): Promise<readonly string[]> =>
    (await reviewQueue(actor)).rows.map(({ productName }) => productName);
  const promised = ["Overdue", "Ready long ago", "Later", "Ready today"];
  expect(await order(signer)).toEqual([...promised, "Signed by me before"]);
  expect(await order(secondPersonWith["solutions-assurance"])).toEqual([
    "Signed by me before",
    ...promised,
  ]);
  // What comes next follows the order of the items on the page.
  expect(await nextToDecide(signer, { journey: overdue, item: "dcb0129" })).toEqual({
    journey: later,
    item: "dcb0129",
  });
});
