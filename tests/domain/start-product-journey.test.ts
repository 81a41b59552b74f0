import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DUTIES } from "@/lib/domain/actor";
import type { Answers } from "@/lib/domain/answer";
import type { Existing } from "@/lib/domain/start-product-journey";
import {
  startProductJourney,
  supplierToStart,
  suppliersToStart,
} from "@/lib/domain/start-product-journey";
import {
  anActor,
  inHouse,
  memberOf,
  organisations,
  outsiders,
  PATHWAY,
  personWith,
} from "../factories";
import { outcomeOf, reasonsOf } from "./decision-table";

const ANSWERS: Answers = {
  name: ["Harbour Triage"],
  version: ["4.2"],
  role: ["provider"],
  standardVersion: ["0.2.0 BETA"],
};
const { supplier } = organisations;
const start = (actor: Actor, answers: Answers = ANSWERS, existing: readonly Existing[] = []) =>
  startProductJourney(PATHWAY, actor, supplier, answers, existing);

describe("journey.start: the supplier's own people", () => {
  test.each(DUTIES)("every duty: %s", (duty) => {
    const expected = ["supplier", "supplier-signatory"].includes(duty)
      ? "happened"
      : "notPermitted supplier supplier-signatory";
    expect(outcomeOf(start(personWith[duty]))).toBe(expected);
  });

  test("nobody for another supplier, whatever their duties", () => {
    for (const outsider of outsiders) expect(reasonsOf(start(outsider))).toEqual(["notPermitted"]);
  });

  test("nobody for an organisation that is no supplier, though a row says they hold the duty there", () => {
    const forged = anActor("forged", memberOf(organisations.hospital, ["supplier"]));
    expect(
      reasonsOf(startProductJourney(PATHWAY, forged, organisations.hospital, ANSWERS, [])),
    ).toEqual(["notPermitted"]);
    expect(reasonsOf(start(inHouse))).toEqual([]);
  });
});

test("what is answered is what is started, on the pathway's version of that day", () => {
  expect(start(personWith.supplier)).toEqual({
    happened: {
      type: "ProductJourneyStarted",
      pathway: { key: PATHWAY.key, version: PATHWAY.version },
      supplier,
      role: "provider",
      productName: "Harbour Triage",
      productVersion: "4.2",
      standardVersion: "0.2.0 BETA",
    },
    as: "supplier",
  });
});

test("a consumer's journey is a consumer's, and names are kept without the space around them", () => {
  const answers = { ...ANSWERS, role: ["consumer"], name: [" Harbour Triage "] };
  expect(start(personWith.supplier, answers)).toMatchObject({
    happened: { role: "consumer", productName: "Harbour Triage" },
  });
});

test("whoever may not start it is told who may", () => {
  expect(start(personWith["booking-team"])).toEqual({
    refused: [
      {
        because: "notPermitted",
        permission: "journey.start",
        mayDo: ["supplier", "supplier-signatory"],
      },
    ],
  });
});

test("journeys are started for a supplier where one holds the duty; of several it is chosen, and nobody else's can be", () => {
  const { hospital, nhs, otherSupplier } = organisations;
  expect(supplierToStart(personWith["supplier-signatory"], null)).toEqual(supplier);
  expect(supplierToStart(personWith["supplier-signatory"], otherSupplier.id)).toEqual(supplier);
  for (const nobody of [personWith["booking-team"], anActor("nobody")]) {
    expect(suppliersToStart(nobody)).toEqual([]);
    expect(supplierToStart(nobody, supplier.id)).toBeNull();
  }
  const twoHats = anActor(
    "two-hats",
    memberOf(hospital, ["supplier"]),
    memberOf(nhs, ["booking-team"]),
    memberOf(supplier, ["supplier"]),
  );
  expect(suppliersToStart(twoHats)).toEqual([supplier]);
  const many = { ...twoHats, memberships: [...twoHats.memberships] };
  many.memberships.push(memberOf(otherSupplier, ["supplier-signatory"]));
  expect(suppliersToStart(many)).toEqual([supplier, otherSupplier]);
  expect(supplierToStart(many, null)).toBeNull();
  expect(supplierToStart(many, hospital.id)).toBeNull();
  expect(supplierToStart(many, otherSupplier.id)).toEqual(otherSupplier);
});

test.each(["name", "version", "role", "standardVersion"])(
  "without %s it does not start",
  (field) => {
    const { [field]: _left, ...rest } = ANSWERS;
    expect(start(personWith.supplier, rest)).toMatchObject({
      refused: [{ because: "answersMissing", problems: [{ field, problem: "notGiven" }] }],
    });
  },
);

test.each<[string, Answers]>([
  ["a role there is none of", { ...ANSWERS, role: ["observer"] }],
  ["two roles at once", { ...ANSWERS, role: ["consumer", "provider"] }],
  ["a name of blanks", { ...ANSWERS, name: ["   "] }],
  ["a name of 10,000 characters", { ...ANSWERS, name: ["x".repeat(10_000)] }],
  ["a version without a number", { ...ANSWERS, version: ["latest"] }],
  ["a question nobody asked", { ...ANSWERS, supplier: ["org-other-supplier"] }],
])("%s is refused", (_what, answers) => {
  expect(reasonsOf(start(personWith.supplier, answers))).toContain("answersWrong");
});

describe("the same again", () => {
  const existing: Existing = {
    journey: "j-1",
    productName: "Harbour Triage",
    productVersion: "4.2",
    role: "provider",
  };
  const again = (changed: Partial<Existing>, answers: Partial<Answers> = {}) =>
    reasonsOf(
      start(personWith.supplier, { ...ANSWERS, ...answers } as Answers, [
        { ...existing, ...changed },
      ]),
    );

  test("product, version and role are started once, and the one there is named", () => {
    expect(start(personWith.supplier, ANSWERS, [existing])).toEqual({
      refused: [{ because: "alreadyStarted", journey: "j-1", scope: "product" }],
    });
  });

  test("in other letters or with space around it is the same", () => {
    expect(again({}, { name: ["HARBOUR triage"] })).toEqual(["alreadyStarted"]);
    expect(again({ productName: "Harbour Triage " })).toEqual(["alreadyStarted"]);
    expect(again({}, { name: ["Harbour  Triage"] })).toEqual(["alreadyStarted"]);
  });

  test("another version, role or name is another journey", () => {
    expect(again({ productVersion: "4.1" })).toEqual([]);
    expect(again({ role: "consumer" })).toEqual([]);
    expect(again({ productName: "Harbour" })).toEqual([]);
    expect(again({ productName: "HarbourTriage" })).toEqual([]);
  });
});

test("a name without a letter is told at the field it was typed in", () => {
  expect(start(personWith.supplier, { ...ANSWERS, name: ["…"] })).toEqual({
    refused: [{ because: "answersWrong", problems: [{ field: "name", problem: "withoutLetter" }] }],
  });
});
