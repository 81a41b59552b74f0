import { expect, test } from "vitest";
import { itemsOf } from "@/lib/domain/item-state";
import { stateOfStage } from "@/lib/domain/stage-state";
import { aJourney, happen, PATHWAY, personWith } from "@/tests/factories";

const journey = aJourney();
const [first = ""] = PATHWAY.stages.map(({ key }) => key);
const inFirst = itemsOf(journey).filter(({ stage }) => stage === first);

test("a stage can start as soon as one of its items can, and not before", () => {
  expect(stateOfStage(journey, first)).toBe("canStart");
  const locked = PATHWAY.stages.find(({ key }) => stateOfStage(journey, key) === "notYet");
  expect(locked).toBeDefined();
});

test("a stage is in progress from its first act, and settled when its required items are", () => {
  let now = journey;
  const required = inFirst.filter((item) => item.required);
  for (const { key } of required) {
    expect(stateOfStage(now, first)).toBe(now === journey ? "canStart" : "inProgress");
    const promisedFor = "2026-02-09";
    now = happen(now, { type: "ItemSubmitted", item: key, promisedFor }, personWith.supplier);
    now = happen(now, { type: "ItemAccepted", item: key, note: null }, personWith["booking-team"]);
  }
  expect(stateOfStage(now, first)).toBe("settled");
});

test("a stage that asks nothing of a journey says so, and is never settled by that", () => {
  expect(stateOfStage(journey, "no-such-stage")).toBe("nothingRequired");
});
