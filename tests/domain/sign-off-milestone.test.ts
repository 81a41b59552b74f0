import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DUTIES } from "@/lib/domain/actor";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { MilestoneState } from "@/lib/domain/milestone-state";
import { stateOfMilestone } from "@/lib/domain/milestone-state";
import { reopenItem } from "@/lib/domain/reopen-item";
import { stateOfItem } from "@/lib/domain/item-state";
import { contentOf, signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { withdrawSignOff } from "@/lib/domain/withdraw-sign-off";
import {
  aDeployment,
  aJourney,
  carryOut,
  day,
  happen,
  outsiders,
  PATHWAY,
  personWith,
  secondPersonWith,
} from "../factories";
import { finishedProduct, readyFor, settling, signedUpTo, walk } from "../walk";
import { outcomeOf, reasonsOf, SIGNERS, WHO_SEES } from "./decision-table";
import { milestoneIn, MILESTONE_CASES } from "./milestone-cases";
import { testTexts } from "./texts";

const sign = (journey: Journey, actor: Actor, key: string) =>
  signOffMilestone(journey, actor, key, "It is so.");

/** What a permitted signer meets in each case. */
const MEETS: Readonly<Record<string, string>> = {
  notYet: "itemsNotSettled",
  readyToSign: "happened",
  signedOff: "milestoneInWrongState",
  "changedSince, not settled again": "itemsNotSettled",
  "changedSince, settled again": "happened",
  "withdrawn, all settled": "happened",
  "withdrawn, not all settled": "itemsNotSettled",
};

describe("milestone.signOff: the signer", () => {
  test.each(MILESTONE_CASES)("every duty × every milestone that is: %s", (name) => {
    const surprises: string[] = [];
    for (const { key, scope } of PATHWAY.milestones) {
      for (const role of ["consumer", "provider"] as const) {
        const journey = milestoneIn(name, key, role);
        expect(stateOfMilestone(journey, key)).toBe(name.split(",")[0]);
        const ask = (actor: Actor, expected: string): void => {
          const answer = outcomeOf(sign(journey, actor, key));
          if (answer !== expected)
            surprises.push(`${key} ${role}, ${actor.id}: ${answer} instead of ${expected}`);
        };
        for (const duty of DUTIES) {
          const sees = WHO_SEES[scope].includes(duty);
          const expected =
            duty === SIGNERS[key] ? (MEETS[name] ?? "") : `notPermitted ${SIGNERS[key]}`;
          // The certificate's signer is never the SCAL's: there the second of Solutions Assurance is asked.
          const actor = key === "tcc" ? secondPersonWith[duty] : personWith[duty];
          ask(actor, sees ? expected : "notFound");
        }
        for (const outsider of outsiders) ask(outsider, "notFound");
      }
    }
    expect(surprises).toEqual([]);
  });
});

const { "booking-team": team, "solutions-assurance": first } = personWith;
const { "solutions-assurance": second } = secondPersonWith;

testTexts("statement", (text) =>
  signOffMilestone(readyFor(aJourney(), "research"), team, "research", text),
);

test.each(["nonsense", "", "__proto__", "constructor", "euocp"])(
  "the key %j is no milestone of a product journey: not found",
  (key) => {
    expect(sign(aJourney(), team, key)).toEqual({ refused: [{ because: "notFound" }] });
  },
);

test("a deployment's journey does not sign its product's milestones", () => {
  expect(reasonsOf(sign(aDeployment(aJourney()), team, "research"))).toEqual(["notFound"]);
});

test("everything in the way is named: each open item before it, each unsigned milestone before it, the missing words", () => {
  const decision = signOffMilestone(aJourney(), team, "dev-complete", "");
  expect(decision).toEqual({
    refused: [
      {
        because: "itemsNotSettled",
        items: [
          "first-contact",
          "scope-and-role",
          "supplier-ods",
          "named-contacts",
          "standard-version",
          "test-script-self-check",
          "topology",
          "clinical-safety-start",
          "declare-dev-complete",
        ],
      },
      { because: "milestonesNotSigned", milestones: ["research"] },
      { because: "textMissing", text: "statement" },
    ],
  });
});

test("what is not required does not stand in the way, nor does what is for the other role", () => {
  for (const role of ["consumer", "provider"] as const) {
    const ready = readyFor(aJourney(role), "scal");
    const untouched = PATHWAY.items.filter(
      ({ key, scope, before }) =>
        scope === "product" &&
        before !== "tcc" &&
        before !== "euocp" &&
        recordOf(ready, key).progress === "notYetStarted",
    );
    expect(untouched.every((item) => !item.required || !item.appliesTo.includes(role))).toBe(true);
    expect(untouched.map(({ key }) => key)).toContain(
      role === "consumer" ? "scal-provider-reqs" : "scal-consumer-reqs",
    );
    expect(reasonsOf(sign(ready, first, "scal"))).toEqual([]);
  }
});

test("a sign-off is over an exact content: each applicable item, its state, its count of evidence, and the words", () => {
  const ready = readyFor(aJourney(), "research");
  const decision = signOffMilestone(ready, team, "research", " It is so. ");
  expect(decision).toEqual({
    happened: {
      type: "MilestoneSignedOff",
      milestone: "research",
      statement: "It is so.",
      productRevision: null,
      content: [
        {
          item: "first-contact",
          state: "accepted",
          evidence: recordOf(ready, "first-contact").evidenceCount,
        },
        {
          item: "scope-and-role",
          state: "accepted",
          evidence: recordOf(ready, "scope-and-role").evidenceCount,
        },
        { item: "use-demonstrator", state: "notYetStarted", evidence: 0 },
      ],
    },
    as: "booking-team",
  });
});

test("the certificate is signed by somebody other than the SCAL's signer", () => {
  const scal = signedUpTo(aJourney(), "scal");
  const ready = readyFor(scal, "tcc");
  expect(recordOf(ready, "demonstration").progress).toBe("accepted");
  expect(sign(ready, first, "tcc")).toEqual({
    refused: [{ because: "samePersonSigned", milestone: "scal" }],
  });
  expect(reasonsOf(sign(ready, second, "tcc"))).toEqual([]);
});

test("the other way round: who signed the certificate does not sign the SCAL again", () => {
  const signed = signedUpTo(aJourney(), "tcc");
  const { journey } = carryOut(signed, first, withdrawSignOff(signed, first, "scal", "Too early."));
  expect(sign(journey, second, "scal")).toEqual({
    refused: [{ because: "samePersonSigned", milestone: "tcc" }],
  });
  expect(reasonsOf(sign(journey, first, "scal"))).toEqual([]);
});

test("after a change of the SCAL too: its new signer is not the certificate's", () => {
  const signed = signedUpTo(aJourney(), "tcc");
  const reopened = carryOut(
    signed,
    first,
    reopenItem(signed, first, "engage-sa", "New people."),
  ).journey;
  const settled = walk(reopened, settling(reopened, "engage-sa"));
  expect(reasonsOf(sign(settled, second, "scal"))).toEqual(["samePersonSigned"]);
});

test("a withdrawn signature binds nobody: with both taken back the two may change places", () => {
  let journey = signedUpTo(aJourney(), "tcc");
  journey = carryOut(
    journey,
    second,
    withdrawSignOff(journey, second, "tcc", "Too early."),
  ).journey;
  expect(reasonsOf(sign(journey, first, "tcc"))).toEqual(["samePersonSigned"]);
  journey = carryOut(journey, first, withdrawSignOff(journey, first, "scal", "Too early.")).journey;
  journey = carryOut(journey, second, sign(journey, second, "scal")).journey;
  expect(reasonsOf(sign(journey, second, "tcc"))).toEqual(["samePersonSigned"]);
  expect(reasonsOf(sign(journey, first, "tcc"))).toEqual([]);
});

describe("an EUOCP", () => {
  const live = personWith["live-services"];
  const finished = finishedProduct(aJourney());
  const ready = readyFor(aDeployment(finished), "euocp");

  test("is prepared at any time, and signed once everything is there", () => {
    expect(reasonsOf(sign(ready, live, "euocp"))).toEqual([]);
  });

  test("needs the product's certificate", () => {
    const withdrawal = { type: "SignOffWithdrawn", milestone: "tcc", reason: "A fault." } as const;
    const product = happen(finished, withdrawal, first);
    expect(sign({ ...ready, product }, live, "euocp")).toEqual({
      refused: [{ because: "milestonesNotSigned", milestones: ["tcc"] }],
    });
  });

  test("needs every product-scope item before it", () => {
    for (const key of ["connection-agreement", "product-enabled", "live-mpv"]) {
      const { [key]: _taken, ...items } = finished.items;
      expect(sign({ ...ready, product: { ...finished, items } }, live, "euocp")).toEqual({
        refused: [{ because: "itemsNotSettled", items: [key] }],
      });
    }
  });

  test("names all that lacks before a product that has just begun", () => {
    const decision = sign(aDeployment(aJourney()), live, "euocp");
    expect(reasonsOf(decision)).toEqual(["itemsNotSettled", "milestonesNotSigned"]);
    expect(decision).toMatchObject({
      refused: [{}, { milestones: ["research", "dev-complete", "end-to-end-test", "scal", "tcc"] }],
    });
  });

  test("is not signed while an earlier sign-off of the product is changed since, though the certificate stands", () => {
    const product = carryOut(
      finished,
      team,
      reopenItem(finished, team, "first-contact", "It changed."),
    ).journey;
    expect(sign({ ...ready, product }, live, "euocp")).toEqual({
      refused: [
        { because: "itemsNotSettled", items: ["first-contact"] },
        { because: "milestonesNotSigned", milestones: ["research"] },
      ],
    });
    const settled = walk(product, settling(product, "first-contact"));
    expect(sign({ ...ready, product: settled }, live, "euocp")).toEqual({
      refused: [{ because: "milestonesNotSigned", milestones: ["research"] }],
    });
    const again = carryOut(settled, team, sign(settled, team, "research")).journey;
    expect(reasonsOf(sign({ ...ready, product: again }, live, "euocp"))).toEqual([]);
  });

  test("is over the product's items as they stand there", () => {
    const before = PATHWAY.items.filter(
      ({ before: milestone, scope }) => milestone === "euocp" && scope === "product",
    );
    const content = contentOf(ready, "euocp");
    for (const { key } of before) {
      expect(content.find(({ item }) => item === key)).toEqual({
        item: key,
        state: stateOfItem(finished, key),
        evidence: recordOf(finished, key).evidenceCount,
      });
    }
    expect(before.filter(({ key }) => stateOfItem(finished, key) === "accepted")).not.toEqual([]);
  });

  test("remembers the revision of the product it rests on", () => {
    expect(sign(ready, live, "euocp")).toMatchObject({
      happened: { productRevision: finished.revision },
    });
  });
});

test("signing again after a change replaces the sign-off, by whoever of the duty signs", () => {
  const changed = milestoneIn("changedSince, settled again", "research", "consumer");
  const { journey } = carryOut(
    changed,
    secondPersonWith["booking-team"],
    sign(changed, secondPersonWith["booking-team"], "research"),
    day(300),
  );
  expect(stateOfMilestone(journey, "research")).toBe<MilestoneState>("signedOff");
  expect(journey.signOffs["research"]).toMatchObject({
    by: { id: "second-booking-team" },
    at: day(300),
    revision: journey.revision,
    withdrawn: null,
  });
});
