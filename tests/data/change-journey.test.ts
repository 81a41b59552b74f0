import { beforeAll, expect, test } from "vitest";
import { acceptItem } from "@/lib/domain/accept-item";
import type { Actor } from "@/lib/domain/actor";
import { addComment } from "@/lib/domain/add-comment";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { itemOf } from "@/lib/domain/find-in-pathway";
import type { Journey } from "@/lib/domain/journey";
import { returnItem } from "@/lib/domain/return-item";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { submitItem } from "@/lib/domain/submit-item";
import type { ChangeOutcome, ChangeRequest } from "@/lib/data/change-journey";
import { changeJourney } from "@/lib/data/change-journey";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { startDeployment, startProductJourney } from "@/lib/data/start-journey";
import {
  completeAnswers,
  day,
  organisations,
  outsiders,
  PATHWAY,
  personWith,
  secondPersonWith,
} from "@/tests/factories";
import { onDatabase } from "./on-database";
import { deploymentAnswers, productAnswers, startProduct, storeGround } from "./started";

onDatabase();
beforeAll(storeGround);

const ITEM = "first-contact";
const owner = personWith["supplier-signatory"];
const reviewer = personWith["booking-team"];
const otherReviewer = secondPersonWith["booking-team"];

function change(
  journey: Journey,
  actor: Actor,
  decide: ChangeRequest["decide"],
  seenRevision: number | null = journey.revision,
  subject: ChangeRequest["subject"] = { item: ITEM },
): Promise<ChangeOutcome> {
  return changeJourney({
    actor,
    journeyId: journey.id,
    seenRevision,
    subject,
    now: day(1),
    decide,
  });
}

const give: ChangeRequest["decide"] = (on, by) =>
  giveEvidence(on, by, ITEM, completeAnswers(itemOf(PATHWAY, ITEM), on.role));
const accept: ChangeRequest["decide"] = (on, by) => acceptItem(on, by, ITEM, "");
const sendBack: ChangeRequest["decide"] = (on, by) => returnItem(on, by, ITEM, "Not enough");

async function submitted(name: string): Promise<Journey> {
  const started = await startProduct(name);
  const given = await change(started, owner, give);
  if ("refused" in given) throw new Error("not given");
  const outcome = await change(given.journey, owner, (on, by) => submitItem(on, by, ITEM, day(1)));
  if ("refused" in outcome) throw new Error("not submitted");
  return outcome.journey;
}

test("of two people who decide the same item at once exactly one wins, and the other is told what happened", async () => {
  const journey = await submitted("Contested");
  const outcomes = await Promise.all([
    change(journey, reviewer, accept),
    change(journey, otherReviewer, sendBack),
    change(journey, secondPersonWith["booking-team"], accept),
    change(journey, reviewer, sendBack),
  ]);
  const won = outcomes.filter((outcome) => "happened" in outcome);
  const lost = outcomes.filter((outcome) => "refused" in outcome);
  expect(won).toHaveLength(1);
  expect(lost).toHaveLength(3);
  for (const { refused } of lost) {
    expect(refused).toMatchObject([
      { because: "changedMeanwhile", events: [{ number: journey.revision + 1 }] },
    ]);
  }
  const events = await databaseOfTheHouse().event.count({ where: { streamId: journey.id } });
  expect(events).toBe(journey.revision + 1);
});

test("many changes of different items at once are all recorded, each under its own number", async () => {
  const journey = await startProduct("Busy");
  const comments = Array.from({ length: 25 }, (_each, index) =>
    change(journey, owner, (on, by) => addComment(on, by, ITEM, `Word ${index}`, "shared"), null),
  );
  const outcomes = await Promise.all(comments);
  const numbers = outcomes.map((outcome) => ("happened" in outcome ? outcome.happened.number : 0));
  expect(numbers.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 25 }, (_each, index) => index + 2),
  );
});

test("a stale revision is refused with what changed, and only with that", async () => {
  const journey = await submitted("Stale");
  const outcome = await change(journey, reviewer, accept, 1);
  expect(outcome).toMatchObject({
    refused: [
      {
        because: "changedMeanwhile",
        events: [{ event: { type: "EvidenceGiven" } }, { event: { type: "ItemSubmitted" } }],
      },
    ],
    // Who decides again does so on what they were told of, not on what may have come after it.
    standing: { revision: journey.revision },
  });
});

test.each([1, 1000, Number.POSITIVE_INFINITY])(
  "a revision ahead of the journey’s, by %d, is refused: nobody can have seen it",
  async (ahead) => {
    const journey = await submitted(`Seen too early by ${ahead}`);
    expect(await change(journey, reviewer, accept, journey.revision + ahead)).toMatchObject({
      refused: [{ because: "unknownRevision" }],
      standing: { revision: journey.revision },
    });
    expect(await change(journey, reviewer, accept)).toHaveProperty("happened");
  },
);

test("what was said, and what happened to another item, makes nothing stale", async () => {
  const journey = await submitted("Talked about");
  await change(journey, owner, (on, by) => addComment(on, by, ITEM, "See page 2", "shared"), null);
  await change(
    journey,
    owner,
    (on, by) => {
      const other = on.pathway.items.find(
        ({ key, dependsOn, owner: side, afterMilestone }) =>
          key !== ITEM && dependsOn.length === 0 && side === "supplier" && !afterMilestone,
      );
      if (!other) throw new Error("no other item");
      return giveEvidence(on, by, other.key, completeAnswers(other, on.role));
    },
    null,
  );
  expect(await change(journey, reviewer, accept)).toHaveProperty("happened");
});

test("a sign-off is stale when an item before its milestone changed", async () => {
  const journey = await submitted("Signed blindly");
  const sign: ChangeRequest["decide"] = (on, by) =>
    signOffMilestone(on, by, "research", "I have seen it");
  const stale = await change(journey, reviewer, sign, 1, { milestone: "research" });
  expect(stale).toMatchObject({ refused: [{ because: "changedMeanwhile" }] });
  const fresh = await change(journey, reviewer, sign, journey.revision, { milestone: "research" });
  expect(fresh).toMatchObject({ refused: [{ because: "itemsNotSettled" }] });
});

test("a refusal leaves nothing behind", async () => {
  const journey = await startProduct("Untouched");
  expect(await change(journey, reviewer, accept)).toHaveProperty("refused");
  expect(await databaseOfTheHouse().event.count({ where: { streamId: journey.id } })).toBe(1);
  expect(await databaseOfTheHouse().journeyItem.count({ where: { journeyId: journey.id } })).toBe(
    0,
  );
});

test.each(outsiders)("for $id the journey does not exist", async (outsider) => {
  const journey = await startProduct(`Hidden from ${outsider.id}`);
  const asked = { refused: [{ because: "notFound" }] };
  expect(await change(journey, outsider, give)).toEqual(asked);
  expect(await change({ ...journey, id: "no-such-journey" }, owner, give)).toEqual(asked);
  expect(await change({ ...journey, id: "\0" }, owner, give)).toEqual(asked);
});

test("of people who start the same product at once one wins, and the others are told which it is", async () => {
  const start = (): Promise<ChangeOutcome> =>
    startProductJourney({
      actor: personWith.supplier,
      pathway: PATHWAY,
      supplierId: organisations.supplier.id,
      answers: productAnswers("Twice"),
      now: day(0),
    });
  const outcomes = await Promise.all(Array.from({ length: 10 }, start));
  const [won] = outcomes.filter((outcome) => "happened" in outcome);
  const lost = outcomes.filter((outcome) => "refused" in outcome);
  expect(lost).toHaveLength(9);
  for (const { refused } of lost) {
    expect(refused).toEqual([
      { because: "alreadyStarted", journey: won?.journey.id, scope: "product" },
    ]);
  }
});

test("of people who name the same new organisation at once one makes it, and all deploy there", async () => {
  const products: Journey[] = [];
  for (let each = 0; each < 8; each += 1) products.push(await startProduct(`Here ${each}`));
  const outcomes = await Promise.all(
    products.map((product) =>
      startDeployment({
        actor: personWith.supplier,
        productJourneyId: product.id,
        answers: deploymentAnswers({ name: "New Urgent Care", odsCode: "rnew1" }),
        now: day(0),
      }),
    ),
  );
  const codes = outcomes.map((outcome) =>
    "journey" in outcome ? outcome.journey.deployment?.endUserOrganisation.id : "refused",
  );
  expect(new Set(codes).size).toBe(1);
  expect(await database().organisation.count({ where: { odsCode: "RNEW1" } })).toBe(1);
  expect(await databaseOfTheHouse().event.count({ where: { stream: "organisation" } })).toBe(1);
});

test("a name that is known here is not given to a second organisation of another code", async () => {
  const product = await startProduct("Mistyped");
  const { name, odsCode } = organisations.hospital;
  const answers = deploymentAnswers({ name: name.toUpperCase(), odsCode: "RTYPO" });
  const asked = { actor: personWith.supplier, productJourneyId: product.id, answers, now: day(0) };
  expect(await startDeployment(asked)).toEqual({
    refused: [
      {
        because: "organisationNamedOtherwise",
        field: "odsCode",
        odsCode,
        name: name.toUpperCase(),
      },
    ],
  });
  expect(await database().organisation.count({ where: { odsCode: "RTYPO" } })).toBe(0);
});

test("a product has one deployment at an organisation", async () => {
  const product = await startProduct("Once there");
  const start = (): Promise<ChangeOutcome> =>
    startDeployment({
      actor: personWith.supplier,
      productJourneyId: product.id,
      answers: deploymentAnswers(),
      now: day(0),
    });
  const outcomes = await Promise.all([start(), start()]);
  expect(outcomes.filter((outcome) => "happened" in outcome)).toHaveLength(1);
});
