import { describe, expect, test } from "vitest";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import { recordOf } from "@/lib/domain/journey";
import { submitItem } from "@/lib/domain/submit-item";
import { withdrawSubmission } from "@/lib/domain/withdraw-submission";
import { aJourney, carryOut, day, happen, personWith } from "../factories";
import { submitting, walk } from "../walk";
import { owners, testTable } from "./decision-table";

describe("submission.withdraw: the owner, of a submission or a question", () => {
  testTable({
    who: owners,
    when: { submitted: "happened", notApplicableAsked: "happened" },
    decide: (journey, actor, item) => withdrawSubmission(journey, actor, item.key),
  });
});

const { supplier } = personWith;
const key = "first-contact";

test("what was submitted is in progress again, with its answers and without a promise", () => {
  const submitted = walk(aJourney(), submitting(aJourney(), key));
  const { journey } = carryOut(
    submitted,
    supplier,
    withdrawSubmission(submitted, supplier, key),
    day(2),
  );
  const { answers } = recordOf(submitted, key);
  expect(recordOf(journey, key)).toMatchObject({
    progress: "inProgress",
    answers,
    promisedFor: null,
    changedAt: day(2),
  });
});

test("a question taken back leaves the item what it was before", () => {
  const begun = walk(aJourney(), submitting(aJourney(), key).slice(0, 1));
  const submitted = walk(begun, submitting(begun, key));
  const returned = happen(
    submitted,
    { type: "ItemReturned", item: key, reason: "See page 2." },
    personWith["booking-team"],
  );
  for (const before of [aJourney(), begun, returned]) {
    const asked = carryOut(
      before,
      supplier,
      askNotApplicable(before, supplier, key, "No need.", day(1)),
    ).journey;
    const { journey } = carryOut(asked, supplier, withdrawSubmission(asked, supplier, key));
    expect(recordOf(journey, key)).toMatchObject({
      progress: recordOf(before, key).progress,
      progressBefore: null,
      promisedFor: null,
      reason: null,
    });
  }
});

test("what was returned, submitted again and taken back is returned again, for the same reason", () => {
  const submitted = walk(aJourney(), submitting(aJourney(), key));
  const returned = happen(
    submitted,
    { type: "ItemReturned", item: key, reason: "See page 2." },
    personWith["booking-team"],
  );
  const again = carryOut(returned, supplier, submitItem(returned, supplier, key, day(3))).journey;
  const { journey } = carryOut(again, supplier, withdrawSubmission(again, supplier, key));
  expect(recordOf(again, key).progress).toBe("submitted");
  expect(recordOf(journey, key)).toMatchObject({
    progress: "returned",
    progressBefore: null,
    reason: "See page 2.",
  });
});
