import { describe, expect, test } from "vitest";
import type { Duty } from "@/lib/domain/actor";
import type { ItemState } from "@/lib/domain/item-state";
import { recordOf } from "@/lib/domain/journey";
import { stateOfMilestone } from "@/lib/domain/milestone-state";
import type { Item } from "@/lib/domain/pathway";
import { reopenItem } from "@/lib/domain/reopen-item";
import { aJourney, carryOut, day, personWith } from "../factories";
import { settling, signedUpTo, walk } from "../walk";
import { reviewers, signersOf, submitters, testTable } from "./decision-table";
import { testTexts } from "./texts";

describe("item.reopen: its reviewer or its milestone's signer; declaration.reopen: whoever may submit it", () => {
  const who = (item: Item, state: ItemState): readonly Duty[] =>
    state === "declared"
      ? submitters(item)
      : [...new Set([...reviewers(item), ...signersOf(item)])];
  testTable({
    who,
    when: { accepted: "happened", declared: "happened", notApplicable: "happened" },
    decide: (journey, actor, item) => reopenItem(journey, actor, item.key, "It changed."),
  });
});

const { "booking-team": team } = personWith;
const accepted = walk(aJourney(), settling(aJourney(), "first-contact"));

testTexts("reason", (text) => reopenItem(accepted, team, "first-contact", text));

test("a reopened item is in progress again, with its answers, and remembers when", () => {
  const { journey } = carryOut(
    accepted,
    team,
    reopenItem(accepted, team, "first-contact", "It changed."),
    day(8),
  );
  expect(recordOf(journey, "first-contact")).toMatchObject({
    progress: "inProgress",
    answers: recordOf(accepted, "first-contact").answers,
    settledAt: null,
    reopenedAt: day(8),
    reopenedAtRevision: journey.revision,
    reason: "It changed.",
  });
});

test("reopening an item of a signed milestone makes its sign-off changed since, and no other's", () => {
  const signed = signedUpTo(aJourney(), "dev-complete");
  const { journey } = carryOut(
    signed,
    team,
    reopenItem(signed, team, "first-contact", "It changed."),
  );
  expect(stateOfMilestone(journey, "research")).toBe("changedSince");
  expect(stateOfMilestone(journey, "dev-complete")).toBe("signedOff");
});

test("a declared item is reopened by whoever may submit it, and not by the NHS", () => {
  const signed = signedUpTo(aJourney(), "dev-complete");
  const key = "test-script-self-check";
  expect(reopenItem(signed, team, key, "It changed.")).toEqual({
    refused: [
      {
        because: "notPermitted",
        permission: "declaration.reopen",
        mayDo: ["supplier", "supplier-signatory"],
      },
    ],
  });
  expect(reopenItem(signed, personWith.supplier, key, "It changed.")).toMatchObject({
    as: "supplier",
  });
});

test("an item that the pathway has not, or that is another scope's, is not found", () => {
  for (const key of ["no-such-item", "go-no-go"]) {
    expect(reopenItem(accepted, team, key, "It changed.")).toEqual({
      refused: [{ because: "notFound" }],
    });
  }
});
