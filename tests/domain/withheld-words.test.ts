import { expect, test } from "vitest";
import { WITHHELD, wordsShownTo } from "@/lib/domain/withheld-words";
import { findItem } from "@/lib/domain/find-in-pathway";
import { PATHWAY, aJourney, personWith } from "@/tests/factories";

test.each([
  ["supplier", "for its own team"],
  ["clinical-safety", "for who verifies it"],
  ["platforms", null],
] as const)("what is said of a sensitive item, to %s: %s", (duty, words) => {
  const item = findItem(PATHWAY, "dcb0129");
  expect(item?.sensitive).toBe(true);
  if (!item) return;
  expect(wordsShownTo(personWith[duty], aJourney(), item, words ?? "for others")).toBe(words);
});

test("in their place stands a sentence", () => {
  expect(WITHHELD).toBe("Shown to the people of this item alone.");
});
