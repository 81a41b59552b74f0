import { expect, test } from "vitest";
import { passes } from "@/components/journey/stage-filter";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { aJourney, PATHWAY, personWith } from "@/tests/factories";
import { submitting, walk } from "@/tests/walk";

const item = itemOf(PATHWAY, "first-contact");
const { supplier, "booking-team": verifier, auditor } = personWith;

test("mine to do is what waits for me: the owner's until it is submitted, then the reviewer's", () => {
  const fresh = aJourney();
  const submitted = walk(fresh, submitting(fresh, item.key));
  const mine = [fresh, submitted].map((journey) =>
    [supplier, verifier, auditor].map((actor) => passes("mine", journey, item, actor)),
  );
  expect(mine).toEqual([
    [true, false, false],
    [false, true, false],
  ]);
});
