import { describe, expect, test } from "vitest";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import { recordOf } from "@/lib/domain/journey";
import { refuseNotApplicable } from "@/lib/domain/refuse-not-applicable";
import { aJourney, carryOut, day, happen, personWith } from "../factories";
import { submitting, walk } from "../walk";
import { reviewers, testTable } from "./decision-table";
import { testTexts } from "./texts";

describe("notApplicable.refuse: the verifier; the milestone's signer where the item has none", () => {
  testTable({
    who: reviewers,
    when: { notApplicableAsked: "happened" },
    decide: (journey, actor, item) =>
      refuseNotApplicable(journey, actor, item.key, "You do have one."),
  });
});

const { supplier, "booking-team": team } = personWith;
const key = "first-contact";
const ask = (journey: ReturnType<typeof aJourney>) =>
  carryOut(journey, supplier, askNotApplicable(journey, supplier, key, "No need.", day(1))).journey;

testTexts("reason", (text) => refuseNotApplicable(ask(aJourney()), team, key, text));

test("the item is again what it was before the question, and it came back on that day", () => {
  const begun = walk(aJourney(), submitting(aJourney(), key).slice(0, 1));
  const submitted = walk(begun, submitting(begun, key));
  const returned = happen(
    submitted,
    { type: "ItemReturned", item: key, reason: "See page 2." },
    team,
  );
  for (const before of [aJourney(), begun, returned]) {
    const asked = ask(before);
    const { journey } = carryOut(
      asked,
      team,
      refuseNotApplicable(asked, team, key, "You do."),
      day(5),
    );
    expect(recordOf(journey, key)).toMatchObject({
      progress: recordOf(before, key).progress,
      progressBefore: null,
      promisedFor: null,
      reason: "You do.",
      returnedAt: day(5),
    });
  }
});
