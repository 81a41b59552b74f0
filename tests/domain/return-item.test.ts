import { describe, expect, test } from "vitest";
import { recordOf } from "@/lib/domain/journey";
import { returnItem } from "@/lib/domain/return-item";
import { aJourney, carryOut, day, personWith } from "../factories";
import { submitting, walk } from "../walk";
import { testTable, verifiers } from "./decision-table";
import { testTexts } from "./texts";

describe("item.return: the verifier", () => {
  testTable({
    who: verifiers,
    when: { submitted: "happened" },
    decide: (journey, actor, item) => returnItem(journey, actor, item.key, "See page 2."),
  });
});

const submitted = walk(aJourney(), submitting(aJourney(), "first-contact"));
const { "booking-team": verifier } = personWith;

testTexts("reason", (text) => returnItem(submitted, verifier, "first-contact", text));

test("the answers stay, the promise ends, and the reason is kept", () => {
  const { journey } = carryOut(
    submitted,
    verifier,
    returnItem(submitted, verifier, "first-contact", "See page 2."),
    day(4),
  );
  expect(recordOf(journey, "first-contact")).toMatchObject({
    progress: "returned",
    answers: recordOf(submitted, "first-contact").answers,
    promisedFor: null,
    reason: "See page 2.",
    returnedAt: day(4),
    settledAt: null,
  });
});
