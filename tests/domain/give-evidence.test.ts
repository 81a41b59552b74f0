import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/domain/answer";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { recordOf } from "@/lib/domain/journey";
import {
  aJourney,
  aFile,
  carryOut,
  completeAnswers,
  personWith,
  secondPersonWith,
} from "../factories";
import { owners, reasonsOf, testTable } from "./decision-table";

describe("evidence.give: the owner, signatory or not", () => {
  testTable({
    who: owners,
    when: {
      cannotStartYet: "cannotStartYet",
      notYetStarted: "happened",
      inProgress: "happened",
      returned: "happened",
    },
    decide: (journey, actor, item) => {
      const answers = completeAnswers(itemOf(journey.pathway, item.key), journey.role);
      const given = recordOf(journey, item.key).answers;
      const [field] = Object.keys(answers);
      // Something new each time: what is given already is taken back.
      return giveEvidence(
        journey,
        actor,
        item.key,
        field && given[field] ? { [field]: [] } : answers,
      );
    },
  });
});

const { supplier } = personWith;
const give = (answers: Answers, journey = aJourney()) =>
  giveEvidence(journey, supplier, "first-contact", answers);

test("a draft may be incomplete: what is merely missing is asked for when it is submitted", () => {
  expect(give({ people: ["Ann met Bo"] })).toMatchObject({
    happened: { type: "EvidenceGiven", item: "first-contact", answers: { people: ["Ann met Bo"] } },
    as: "supplier",
  });
});

test("the event holds what changed and nothing else; a new version supersedes, and both are counted", () => {
  const first = carryOut(
    aJourney(),
    supplier,
    give({ people: ["Ann"], rightStandard: ["yes"] }),
  ).journey;
  const again = give({ people: ["Ann and Bo"], rightStandard: ["yes"] }, first);
  expect(again).toMatchObject({ happened: { answers: { people: ["Ann and Bo"] } } });
  expect("happened" in again && again.happened).not.toHaveProperty("answers.rightStandard");
  const second = carryOut(first, supplier, again).journey;
  expect(recordOf(second, "first-contact")).toMatchObject({
    answers: { people: ["Ann and Bo"], rightStandard: ["yes"] },
    evidenceCount: 3,
    progress: "inProgress",
  });
});

test("an empty list takes an answer back; taking back what was never given is no change", () => {
  const first = carryOut(aJourney(), supplier, give({ people: ["Ann"] })).journey;
  expect(reasonsOf(give({ people: [] }, first))).toEqual([]);
  expect(reasonsOf(give({ support: [] }, first))).toEqual(["nothingChanged"]);
  expect(reasonsOf(give({}, first))).toEqual(["nothingChanged"]);
});

test("everybody who ever gave something is remembered, each once", () => {
  const second = secondPersonWith.supplier;
  let journey = aJourney();
  for (const [actor, people] of [
    [supplier, "1"],
    [second, "2"],
    [supplier, "3"],
  ] as const) {
    journey = carryOut(
      journey,
      actor,
      giveEvidence(journey, actor, "first-contact", { people: [people] }),
    ).journey;
  }
  expect(recordOf(journey, "first-contact").givenBy).toEqual([supplier.id, second.id]);
});

test.each<[string, Answers]>([
  ["a field the item has not", { nonsense: ["x"] }],
  ["a field named like an object's own", { constructor: ["x"], toString: ["y"] }],
  ["the prototype", JSON.parse('{ "__proto__": ["x"] }') as Answers],
  ["two answers where one is asked", { people: ["Ann", "Bo"] }],
  ["a choice that is none of the options", { support: ["a-pony"] }],
  ["a file where words are asked", { people: [aFile("people.pdf")] }],
  ["an empty text", { people: ["  "] }],
  ["a text of 10,000 characters", { people: ["x".repeat(10_000)] }],
  ["a day no calendar has", { contactDate: ["2026-02-30"] }],
])("%s is refused with the field and the reason", (_what, answers) => {
  const decision = give(answers);
  expect(reasonsOf(decision)).toEqual(["answersWrong"]);
});

test("a field of the other role is refused", () => {
  const item = aJourney("consumer").pathway.items.find(
    ({ fields, scope, appliesTo, dependsOn }) =>
      scope === "product" &&
      appliesTo.length === 2 &&
      dependsOn.length === 0 &&
      fields.some(({ appliesTo: roles }) => roles),
  );
  if (!item) return;
  const field = item.fields.find(({ appliesTo }) => appliesTo);
  const other = field?.appliesTo?.[0] === "consumer" ? "provider" : "consumer";
  const decision = giveEvidence(aJourney(other), supplier, item.key, {
    [field?.key ?? ""]: ["yes"],
  });
  expect(reasonsOf(decision)).toEqual(["answersWrong"]);
});
