import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DUTIES } from "@/lib/domain/actor";
import { stateOfMilestone } from "@/lib/domain/milestone-state";
import { withdrawSignOff } from "@/lib/domain/withdraw-sign-off";
import {
  aJourney,
  carryOut,
  day,
  outsiders,
  PATHWAY,
  personWith,
  secondPersonWith,
} from "../factories";
import { signedUpTo } from "../walk";
import { outcomeOf, SIGNERS, WHO_SEES } from "./decision-table";
import { MILESTONE_CASES, milestoneIn } from "./milestone-cases";
import { testTexts } from "./texts";

/** What a permitted signer meets in each case. */
const MEETS: Readonly<Record<string, string>> = {
  notYet: "milestoneInWrongState",
  readyToSign: "milestoneInWrongState",
  signedOff: "happened",
  "changedSince, not settled again": "happened",
  "changedSince, settled again": "happened",
  "withdrawn, all settled": "milestoneInWrongState",
  "withdrawn, not all settled": "milestoneInWrongState",
};

describe("signOff.withdraw: the signer", () => {
  test.each(MILESTONE_CASES)("every duty × every milestone that is: %s", (name) => {
    const surprises: string[] = [];
    for (const { key, scope } of PATHWAY.milestones) {
      const journey = milestoneIn(name, key, "provider");
      const ask = (actor: Actor, expected: string): void => {
        const answer = outcomeOf(withdrawSignOff(journey, actor, key, "Too early."));
        if (answer !== expected)
          surprises.push(`${key}, ${actor.id}: ${answer} instead of ${expected}`);
      };
      for (const duty of DUTIES) {
        const expected =
          duty === SIGNERS[key] ? (MEETS[name] ?? "") : `notPermitted ${SIGNERS[key]}`;
        ask(personWith[duty], WHO_SEES[scope].includes(duty) ? expected : "notFound");
      }
      for (const outsider of outsiders) ask(outsider, "notFound");
    }
    expect(surprises).toEqual([]);
  });
});

const signed = signedUpTo(aJourney(), "research");
const { "booking-team": other } = secondPersonWith;

testTexts("reason", (text) =>
  withdrawSignOff(signed, personWith["booking-team"], "research", text),
);

test("what was signed stays readable beside who took it back, when and why; another of the same duty may", () => {
  const { journey } = carryOut(
    signed,
    other,
    withdrawSignOff(signed, other, "research", "Too early."),
    day(9),
  );
  expect(stateOfMilestone(journey, "research")).toBe("withdrawn");
  expect(journey.signOffs["research"]).toMatchObject({
    by: { id: "booking-team" },
    withdrawn: { by: { id: other.id }, at: day(9), reason: "Too early." },
  });
});
