import { expect, test } from "vitest";
import type { PathwayDuty } from "@/lib/domain/pathway";
import type { TurnKind } from "@/lib/domain/turn";
import { turnOf } from "@/lib/domain/turn";
import { countWords, turnWords } from "@/lib/domain/turn-words";
import { aJourney, PATHWAY } from "../factories";
import { settling, signedUpTo, submitting, walk } from "../walk";

test.each<[TurnKind, readonly PathwayDuty[], string]>([
  ["owners", ["supplier"], "Supplier to act"],
  ["signer", ["booking-team"], "Booking Team to sign"],
  [
    "reviewers",
    ["platforms", "clinical-safety"],
    "Platforms and DNS and Clinical safety to review",
  ],
  [
    "reviewers",
    ["live-services", "platforms", "clinical-safety"],
    "Live Services and 2 others to review",
  ],
])("the turn of %s %j: %s", (kind, duties, words) => {
  expect(turnWords(PATHWAY, { kind, duties })).toBe(words);
});

test("what is nobody's turn is complete", () => {
  expect(turnWords(PATHWAY, null)).toBe("Complete");
});

test("what waits for each side is counted with what there is to do", () => {
  const signed = signedUpTo(aJourney(), "research");
  const some = walk(
    walk(signed, settling(signed, "supplier-ods")),
    submitting(signed, "standard-version"),
  );
  const turn = turnOf(some)!;
  expect(countWords(PATHWAY, turn)).toEqual([
    "Supplier: 4 to act on",
    "Solutions Assurance: 1 to review",
  ]);
});
