import { describe, expect, test } from "vitest";
import { type SaidBefore, addComment } from "@/lib/domain/add-comment";
import type { Duty } from "@/lib/domain/actor";
import { ITEM_STATES } from "@/lib/domain/item-state";
import { measuresOf } from "@/lib/domain/measures";
import { aJourney, carryOut, personWith } from "../factories";
import { testTable } from "./decision-table";
import { testTexts } from "./texts";

/** Who talks with everybody, and who among themselves. The auditor reads and says nothing. */
const SHARED: readonly Duty[] = [
  "supplier",
  "supplier-signatory",
  "end-user-organisation",
  "end-user-signatory",
  "booking-team",
  "solutions-assurance",
  "clinical-safety",
  "information-governance",
  "service-management",
  "live-services",
  "platforms",
  "dos-lead",
];
const INTERNAL: readonly Duty[] = [
  "booking-team",
  "solutions-assurance",
  "clinical-safety",
  "information-governance",
  "service-management",
  "live-services",
  "platforms",
  "dos-lead",
];
const always = Object.fromEntries(ITEM_STATES.map((state) => [state, "happened"] as const));

describe("comment.share: everybody who sees the item, but the auditor", () => {
  testTable({
    who: () => SHARED,
    when: always,
    decide: (journey, actor, item) =>
      addComment(journey, actor, item.key, "Have you seen it?", "shared"),
  });
});

describe("comment.keepInternal: the NHS assurers", () => {
  testTable({
    who: () => INTERNAL,
    when: always,
    decide: (journey, actor, item) =>
      addComment(journey, actor, item.key, "Have you seen it?", "internal"),
  });
});

const { supplier } = personWith;

testTexts("comment", (text) => addComment(aJourney(), supplier, "first-contact", text, "shared"));

test("a comment is recorded with its item, its words and those who may read it", () => {
  expect(addComment(aJourney(), supplier, "first-contact", "Hello.", "shared")).toEqual({
    happened: { type: "CommentAdded", item: "first-contact", text: "Hello.", audience: "shared" },
    as: "supplier",
  });
});

test("a comment changes no state and no turn, only the revision", () => {
  const before = aJourney();
  const { journey } = carryOut(
    before,
    supplier,
    addComment(before, supplier, "first-contact", "Hello.", "shared"),
  );
  expect(measuresOf(journey)).toEqual(measuresOf(before));
  expect(journey.revision).toBe(2);
});

test("the same words once more are one comment, unless somebody spoke between, or much later", () => {
  const { journey, recorded: happened } = carryOut(
    aJourney(),
    supplier,
    addComment(aJourney(), supplier, "first-contact", "Hello.", "shared"),
  );
  const after = (minutes: number) => new Date(happened.at.getTime() + minutes * 60_000);
  const said: SaidBefore = { last: happened, now: after(59) };
  const again = (text: string, before = said, by = supplier) =>
    addComment(journey, by, "first-contact", text, "shared", before);
  expect(again(" Hello. ")).toEqual({ refused: [{ because: "nothingChanged" }] });
  expect(again("Hello?")).toHaveProperty("happened");
  expect(again("Hello.", { ...said, now: after(60) })).toHaveProperty("happened");
  expect(again("Hello.", { ...said, last: null })).toHaveProperty("happened");
  const { "supplier-signatory": other, "booking-team": assurer } = personWith;
  expect(again("Hello.", said, other)).toHaveProperty("happened");
  const inside = addComment(journey, assurer, "first-contact", "Hello.", "internal", {
    ...said,
    last: { ...happened, by: { ...happened.by, id: assurer.id } },
  });
  expect(inside).toHaveProperty("happened");
  const elsewhere = addComment(journey, supplier, "scope-and-role", "Hello.", "shared", said);
  expect(elsewhere).toHaveProperty("happened");
});
