import { expect, test } from "vitest";
import { DUTIES } from "@/lib/domain/actor";
import type { Duty } from "@/lib/domain/actor";
import {
  mayCorrectOrganisation,
  mayManagePeople,
  mayReadAllPeople,
  ownOrganisations,
} from "@/lib/domain/manage-people";
import { anActor, inHouse, memberOf, organisations, personWith } from "../factories";

const { supplier, hospital, otherSupplier } = organisations;
const having = (may: (duty: Duty) => boolean): readonly Duty[] => DUTIES.filter(may).toSorted();

test("people are managed by administrators everywhere, by signatories in their own organisation", () => {
  expect(having((duty) => mayManagePeople(personWith[duty], supplier))).toEqual([
    "administrator",
    "supplier-signatory",
  ]);
  expect(having((duty) => mayManagePeople(personWith[duty], hospital))).toEqual([
    "administrator",
    "end-user-signatory",
  ]);
  expect(having((duty) => mayManagePeople(personWith[duty], otherSupplier))).toEqual([
    "administrator",
  ]);
});

test("what an organisation is called is corrected by administrators alone", () => {
  expect(having((duty) => mayCorrectOrganisation(personWith[duty]))).toEqual(["administrator"]);
});

test("everybody's people are read by administrators and auditors alone", () => {
  expect(having((duty) => mayReadAllPeople(personWith[duty]))).toEqual([
    "administrator",
    "auditor",
  ]);
});

test("one's own organisations are those where one may read who belongs to them", () => {
  expect(ownOrganisations(inHouse)).toEqual([supplier, hospital]);
  expect(ownOrganisations(personWith.supplier)).toEqual([]);
  const mixed = anActor(
    "mixed",
    memberOf(supplier, ["supplier"]),
    memberOf(hospital, ["end-user-organisation", "end-user-signatory"]),
  );
  expect(ownOrganisations(mixed)).toEqual([hospital]);
});
