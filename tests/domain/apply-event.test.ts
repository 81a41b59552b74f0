import { describe, expect, test } from "vitest";
import { applyEvent, isStart } from "@/lib/domain/apply-event";
import type { JourneyEvent } from "@/lib/domain/event";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { aDeployment, aJourney, happen, personWith } from "../factories";

const by = { id: "x", name: "X", duty: "supplier", organisation: "Y" } as const;
const journey = aJourney();

test("every event moves the revision to its own number, and nothing of the journey that was given", () => {
  const before = JSON.stringify(journey);
  const after = happen(
    journey,
    { type: "EvidenceGiven", item: "first-contact", answers: { people: ["Ann"] } },
    personWith.supplier,
  );
  expect(after.revision).toBe(2);
  expect(JSON.stringify(journey)).toBe(before);
});

test("a deployment has its product's role, names and version of the standard, and its own site", () => {
  const product = aJourney("provider");
  expect(aDeployment(product)).toMatchObject({
    scope: "deployment",
    role: "provider",
    productName: product.productName,
    standardVersion: product.standardVersion,
    deployment: { region: "london", endUserOrganisation: { odsCode: "RXA01" } },
    revision: 1,
  });
});

describe("what can only be a fault throws", () => {
  test("a journey that starts twice", () => {
    const event: JourneyEvent = {
      type: "ProductJourneyStarted",
      pathway: { key: "p", version: 1 },
      supplier: journey.supplier,
      role: "consumer",
      productName: "A",
      productVersion: "1",
      standardVersion: "1",
    };
    expect(isStart(event)).toBe(true);
    expect(() => applyEvent(journey, { number: 2, at: journey.startedAt, by, event })).toThrow(
      "has started already",
    );
    const site = aDeployment(journey).deployment!;
    const { standardVersion: _left, ...same } = event;
    const deploying: JourneyEvent = {
      ...same,
      ...site,
      type: "DeploymentStarted",
      productJourney: journey.id,
    };
    expect(() =>
      applyEvent(journey, { number: 2, at: journey.startedAt, by, event: deploying }),
    ).toThrow("has started already");
  });

  test("a sign-off withdrawn that was never given", () => {
    const event: JourneyEvent = { type: "SignOffWithdrawn", milestone: "research", reason: "So." };
    expect(() => applyEvent(journey, { number: 2, at: journey.startedAt, by, event })).toThrow(
      "never signed",
    );
  });
});

test("a comment leaves no trace in the item", () => {
  const after = happen(
    journey,
    { type: "CommentAdded", item: "hscn", text: "Hello.", audience: "shared" },
    personWith.supplier,
  );
  expect(after).toEqual({ ...journey, revision: 2 });
});

test("what is given for an item brings one under way, and leaves a returned one returned", () => {
  const give = (on: Journey): Journey =>
    happen(on, { type: "EvidenceGiven", item: "hscn", answers: {} }, personWith.supplier);
  expect(recordOf(give(journey), "hscn").progress).toBe("inProgress");
  const event = { type: "ItemReturned", item: "hscn", reason: "See page 2." } as const;
  const returned = happen(journey, event, personWith.platforms);
  expect(recordOf(give(returned), "hscn")).toMatchObject({
    progress: "returned",
    reason: "See page 2.",
  });
});
