import { beforeAll, expect, test } from "vitest";
import { changeDuties } from "@/lib/data/change-organisation";
import { organisationWithNobody } from "@/lib/data/queries/nobody-there";
import type { Journey } from "@/lib/domain/journey";
import { day, organisations, outsiders, personWith } from "@/tests/factories";
import { join } from "@/tests/people/join";
import { onDatabase } from "./on-database";
import { startAt, startProduct, storeGround } from "./started";

onDatabase();

const { hospital } = organisations;
let product: Journey;
let deployment: Journey;

beforeAll(async () => {
  await storeGround();
  product = await startProduct("Ours");
  deployment = await startAt(product);
});

test("the supplier is told while nobody of the organisation can sign in, and nobody else is", async () => {
  for (const duty of ["supplier", "supplier-signatory"] as const) {
    expect(await organisationWithNobody(personWith[duty], deployment)).toEqual(hospital);
  }
  expect(await organisationWithNobody(personWith.supplier, product)).toBeNull();
  const others = [personWith["booking-team"], personWith["end-user-organisation"], ...outsiders];
  for (const actor of others) {
    expect([actor.id, await organisationWithNobody(actor, deployment)]).toEqual([actor.id, null]);
  }
});

test("with the first member it is over, and with the last it is so again", async () => {
  const first = { email: "first@example.org", duties: ["end-user-organisation"] } as const;
  const person = await join(personWith.administrator, hospital.id, first, day(1));
  expect(await organisationWithNobody(personWith.supplier, deployment)).toBeNull();
  const none = { person, duties: [], region: null };
  expect(await changeDuties(personWith.administrator, hospital.id, none, day(1))).toHaveProperty(
    "type",
    "DutiesSet",
  );
  expect(await organisationWithNobody(personWith.supplier, deployment)).toEqual(hospital);
});
