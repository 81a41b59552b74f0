import { describe, expect, test } from "vitest";
import { acceptItem } from "@/lib/domain/accept-item";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { recordOf } from "@/lib/domain/journey";
import { returnItem } from "@/lib/domain/return-item";
import { submitItem } from "@/lib/domain/submit-item";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { submitting, walk } from "../walk";
import {
  aDeployment,
  aJourney,
  anActor,
  carryOut,
  completeAnswers,
  day,
  happen,
  inHouse,
  memberOf,
  organisations,
  PATHWAY,
  personWith,
} from "../factories";
import { FINISHED, reasonsOf, testTable, verifiers, withItemIn } from "./decision-table";

describe("item.accept: the verifier", () => {
  testTable({
    who: verifiers,
    when: { submitted: "happened" },
    decide: (journey, actor, item) => acceptItem(journey, actor, item.key, ""),
  });
});

const submitted = walk(aJourney(), submitting(aJourney(), "first-contact"));
const { "booking-team": verifier } = personWith;

test("accepting settles the item; the note is kept, and may be empty", () => {
  const { journey, recorded } = carryOut(
    submitted,
    verifier,
    acceptItem(submitted, verifier, "first-contact", " Good. "),
    day(3),
  );
  expect(recorded.event).toEqual({ type: "ItemAccepted", item: "first-contact", note: "Good." });
  expect(recordOf(journey, "first-contact")).toMatchObject({
    progress: "accepted",
    settledAt: day(3),
    promisedFor: null,
  });
  expect(acceptItem(submitted, verifier, "first-contact", "  ")).toMatchObject({
    happened: { note: null },
  });
});

test("a note of 10,000 characters is refused with its length and the limit", () => {
  expect(acceptItem(submitted, verifier, "first-contact", "x".repeat(10_000))).toEqual({
    refused: [{ because: "textTooLong", text: "note", length: 10_000, limit: 4000 }],
  });
});

/** Somebody who is of the supplier and of the Booking Team. */
const bothSides = anActor(
  "both-sides",
  memberOf(organisations.supplier, ["supplier"]),
  memberOf(organisations.nhs, ["booking-team"]),
);
const answers = completeAnswers(itemOf(PATHWAY, "first-contact"), "consumer");

test("nobody accepts what they submitted", () => {
  const given = carryOut(
    aJourney(),
    personWith.supplier,
    giveEvidence(aJourney(), personWith.supplier, "first-contact", answers),
  ).journey;
  const own = carryOut(
    given,
    bothSides,
    submitItem(given, bothSides, "first-contact", day(1)),
  ).journey;
  expect(acceptItem(own, bothSides, "first-contact", "")).toEqual({
    refused: [{ because: "ownWork" }],
  });
  expect(reasonsOf(acceptItem(own, verifier, "first-contact", ""))).toEqual([]);
});

test("nobody accepts what they gave a part of, even long ago and superseded since", () => {
  const mine = carryOut(
    aJourney(),
    bothSides,
    giveEvidence(aJourney(), bothSides, "first-contact", { people: ["Me"] }),
  ).journey;
  const theirs = walk(
    happen(mine, { type: "EvidenceGiven", item: "first-contact", answers }, personWith.supplier),
    submitting(mine, "first-contact").slice(-1),
  );
  const back = carryOut(
    theirs,
    verifier,
    returnItem(theirs, verifier, "first-contact", "Again."),
  ).journey;
  const again = carryOut(
    back,
    personWith.supplier,
    submitItem(back, personWith.supplier, "first-contact", day(2)),
  ).journey;
  expect(reasonsOf(acceptItem(again, bothSides, "first-contact", ""))).toEqual(["ownWork"]);
});

test("nobody accepts what they gave, though an in-house team is supplier and end user organisation at once", () => {
  const key = "live-install";
  const [, finished] = FINISHED;
  const begun = finished && withItemIn("inProgress", itemOf(PATHWAY, key), finished);
  if (!begun) throw new Error("it can be in progress");
  const own = carryOut(begun, inHouse, submitItem(begun, inHouse, key, day(9))).journey;
  expect(reasonsOf(acceptItem(own, inHouse, key, ""))).toEqual(["ownWork"]);
  expect(reasonsOf(acceptItem(own, personWith["end-user-organisation"], key, ""))).toEqual([]);
  const others = walk(begun, submitting(begun, key).slice(-1));
  expect(acceptItem(others, inHouse, key, "")).toMatchObject({ as: "end-user-organisation" });
});

test("all that is in the way is named at once", () => {
  const own = happen(
    aJourney(),
    { type: "EvidenceGiven", item: "first-contact", answers },
    bothSides,
  );
  const decision = acceptItem(own, bothSides, "first-contact", "x".repeat(4001));
  expect(reasonsOf(decision)).toEqual(["itemInWrongState", "ownWork", "textTooLong"]);
});

test("an end user organisation accepts what was done at its own site only", () => {
  const product = aJourney();
  const elsewhere = {
    ...aDeployment(product),
    deployment: {
      ...aDeployment(product).deployment!,
      endUserOrganisation: organisations.otherHospital,
    },
  };
  expect(
    reasonsOf(acceptItem(elsewhere, personWith["end-user-organisation"], "live-install", "")),
  ).toEqual(["notFound"]);
});
