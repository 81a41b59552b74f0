import { describe, expect, test } from "vitest";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import { recordOf } from "@/lib/domain/journey";
import { aJourney, carryOut, day, personWith } from "../factories";
import { owners, testTable } from "./decision-table";
import { testTexts } from "./texts";

describe("notApplicable.ask: the owner, in any state that is neither in review nor settled", () => {
  testTable({
    who: owners,
    when: {
      cannotStartYet: "happened",
      notYetStarted: "happened",
      inProgress: "happened",
      returned: "happened",
    },
    decide: (journey, actor, item) =>
      askNotApplicable(journey, actor, item.key, "We have none.", day(9)),
  });
});

const { supplier } = personWith;

testTexts("reason", (text) =>
  askNotApplicable(aJourney(), supplier, "first-contact", text, day(1)),
);

test("the question goes to a reviewer with the promise of a submission, even where nobody reviews the item", () => {
  const asked = (key: string): unknown =>
    recordOf(
      carryOut(
        aJourney(),
        supplier,
        askNotApplicable(aJourney(), supplier, key, "No.", day(0)),
        day(0),
      ).journey,
      key,
    );
  // Five working days after Monday 2 March.
  const expected = {
    progress: "notApplicableAsked",
    promisedFor: "2026-03-09",
    submittedAt: day(0),
    reason: "No.",
  };
  expect(asked("hscn")).toMatchObject(expected);
  expect(asked("test-script-self-check")).toMatchObject(expected);
});
