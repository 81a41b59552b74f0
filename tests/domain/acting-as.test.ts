import { expect, test } from "vitest";
import {
  actingAs,
  journeyNameFor,
  managingAs,
  organisationOfDuty,
  startingAs,
} from "@/lib/domain/acting-as";
import { journeyName } from "@/lib/domain/journey";
import { addingAs } from "@/lib/domain/manage-people";
import {
  aDeployment,
  aJourney,
  anActor,
  inHouse,
  memberOf,
  organisations,
  PATHWAY,
  personWith,
} from "../factories";

const product = aJourney("provider");
const deployment = aDeployment(product);
const itemOf = (owner: string) =>
  PATHWAY.items.find((item) => item.owner === owner && item.scope === "deployment");

test("who belongs to several organisations is told for which they act, item by item", () => {
  const suppliers = itemOf("supplier");
  const hospitals = itemOf("end-user-organisation");
  if (!suppliers || !hospitals) throw new Error("The pathway has no such items");
  expect(actingAs(inHouse, deployment, "evidence.give", { item: suppliers })).toBe(
    "You act as Supplier contributor for Tidewater Systems.",
  );
  expect(actingAs(inHouse, deployment, "evidence.give", { item: hospitals })).toBe(
    "You act as End user organisation for Saltmarsh Urgent Treatment Centre.",
  );
});

test("who belongs to one, and who may not, is told nothing", () => {
  const item = itemOf("supplier");
  if (!item) throw new Error("The pathway has no such item");
  expect(actingAs(personWith.supplier, deployment, "evidence.give", { item })).toBeNull();
  const twoElsewhere = anActor(
    "two-elsewhere",
    memberOf(organisations.otherSupplier, ["supplier"]),
    memberOf(organisations.otherHospital, ["end-user-organisation"]),
  );
  expect(actingAs(twoElsewhere, deployment, "evidence.give", { item })).toBeNull();
  expect(organisationOfDuty(twoElsewhere, "supplier", deployment)).toBeNull();
  expect(actingAs(inHouse, deployment, "item.accept", { item })).toBeNull();
});

test("who starts a journey is told for which supplier, where they belong to several organisations", () => {
  const { supplier, otherSupplier } = organisations;
  const ofTwo = anActor(
    "of-two",
    memberOf(supplier, ["supplier"]),
    memberOf(otherSupplier, ["supplier-signatory"]),
  );
  expect(startingAs(ofTwo, supplier)).toBe(`You act as Supplier contributor for ${supplier.name}.`);
  expect(startingAs(ofTwo, otherSupplier)).toBe(
    `You act as Supplier signatory for ${otherSupplier.name}.`,
  );
  expect(startingAs(ofTwo, organisations.hospital)).toBeNull();
  expect(startingAs(personWith.supplier, supplier)).toBeNull();
});

test("who manages people is told in what, where they belong to several organisations", () => {
  const { supplier, otherSupplier, hospital } = organisations;
  const ofTwo = anActor(
    "of-two",
    memberOf(supplier, ["supplier"]),
    memberOf(otherSupplier, ["supplier-signatory"]),
  );
  expect(managingAs(ofTwo, "people.manage", otherSupplier)).toBe(
    `You act as Supplier signatory for ${otherSupplier.name}.`,
  );
  expect(managingAs(ofTwo, "people.manage", supplier)).toBeNull();
  expect(managingAs(personWith["supplier-signatory"], "people.manage", supplier)).toBeNull();
  const everywhere = anActor(
    "everywhere",
    memberOf(organisations.nhs, ["administrator"]),
    memberOf(hospital, ["end-user-signatory"]),
  );
  const administrator = `You act as Administrator for ${organisations.nhs.name}.`;
  expect(managingAs(everywhere, "people.manage", supplier)).toBe(administrator);
  expect(managingAs(everywhere, "people.manage", hospital)).toBe(
    `You act as End user signatory for ${hospital.name}.`,
  );
  expect(addingAs(everywhere)).toBe(administrator);
  expect(addingAs(personWith.administrator)).toBeNull();
});

test("the supplier stands beside a journey for who belongs to several organisations alone", () => {
  expect(journeyNameFor(inHouse, product)).toBe(
    `${journeyName(product)}, ${product.supplier.name}`,
  );
  expect(journeyNameFor(personWith.supplier, product)).toBe(journeyName(product));
});
