import { expect, test } from "vitest";
import { factsFor, factsOf } from "@/lib/domain/facts";
import { itemsOf } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { aDeployment, aJourney, day, happen, PATHWAY, personWith } from "@/tests/factories";

const journey = aJourney();
const keysOf = (on: Journey) => factsOf(on).map(({ definition }) => definition.key);

test("what the start says is known from the start, of its own scope", () => {
  const given = PATHWAY.facts.filter(({ givenAt }) => givenAt === "start");
  const ofScope = (scope: string) =>
    given.filter((each) => each.scope === scope).map(({ key }) => key);
  expect(keysOf(journey)).toEqual(ofScope("product"));
  expect(keysOf(aDeployment(journey))).toEqual(ofScope("deployment"));
});

test("the newest answer is the fact, one taken back is none; it helps the items that wait for it", () => {
  const gives = itemsOf(journey).flatMap((item) =>
    item.fields.flatMap(({ key, fact, type }) =>
      fact && type === "identifier" ? [{ item, key, fact }] : [],
    ),
  );
  const found = gives.find(({ item }) =>
    itemsOf(journey).some(({ dependsOn }) => dependsOn.includes(item.key)),
  );
  if (!found) throw new Error("no item gives an identifier that others wait for");
  const { item, key, fact } = found;
  const give = (on: Journey, ...answers: string[]) =>
    happen(
      on,
      { type: "EvidenceGiven", item: item.key, answers: { [key]: answers } },
      personWith.supplier,
    );
  const first = give(journey, "A1");
  const second = give(first, "B2");
  const known = (on: Journey) => factsOf(on).find(({ definition }) => definition.key === fact);
  expect(known(first)).toMatchObject({
    answers: ["A1"],
    source: { from: "item", item: item.key, state: "inProgress" },
  });
  expect(known(second)?.answers).toEqual(["B2"]);
  expect(known(give(second))).toBeUndefined();
  const waits = itemsOf(journey).find(({ dependsOn }) => dependsOn.includes(item.key)) ?? item;
  expect(factsFor(second, waits).map(({ definition }) => definition.key)).toContain(fact);
  expect(factsFor(second, item).map(({ definition }) => definition.key)).not.toContain(fact);
});

test("a signing gives its day in London as a fact, until it is withdrawn", () => {
  const definition = PATHWAY.facts.find(
    ({ givenAt, scope }) => givenAt !== undefined && givenAt !== "start" && scope === "product",
  );
  const milestone = definition?.givenAt ?? "";
  const signer = personWith["solutions-assurance"];
  const signed = happen(
    journey,
    {
      type: "MilestoneSignedOff",
      milestone,
      statement: "So be it",
      productRevision: null,
      content: [],
    },
    signer,
    new Date("2026-07-31T23:30:00Z"),
  );
  expect(factsOf(signed).at(-1)).toMatchObject({
    definition: { key: definition?.key },
    answers: ["2026-08-01"],
  });
  const withdrawn = happen(
    signed,
    { type: "SignOffWithdrawn", milestone, reason: "Too early" },
    signer,
    day(300),
  );
  expect(keysOf(withdrawn)).not.toContain(definition?.key);
});

test("each fact of the start has what was answered, and the field that asked for it", () => {
  const deployment = aDeployment(journey);
  const { endUserOrganisation, region, dosServiceIds, plannedGoLive, contact } =
    deployment.deployment!;
  const answered: Readonly<Record<string, unknown>> = {
    "product.name": [journey.productName],
    "product.version": [journey.productVersion],
    "product.role": [journey.role],
    "standard.version": [journey.standardVersion],
    "euo.name": [endUserOrganisation.name],
    "euo.odsCode": [endUserOrganisation.odsCode],
    "euo.region": [region],
    "dos.serviceIds": dosServiceIds,
    "golive.plannedDate": [plannedGoLive],
    "euo.contact": [{ kind: "person", ...contact }],
  };
  const fields = [...PATHWAY.productFields, ...PATHWAY.deploymentFields];
  for (const { definition, field, answers, source } of [
    ...factsOf(journey),
    ...factsOf(deployment),
  ]) {
    if (definition.givenAt !== "start") continue;
    expect(source).toEqual({ from: "start" });
    expect([definition.key, answers]).toEqual([definition.key, answered[definition.key]]);
    expect(field).toBe(fields.find(({ fact }) => fact === definition.key) ?? null);
  }
  expect(keysOf({ ...journey, standardVersion: "" })).not.toContain("standard.version");
  const unasked = { ...PATHWAY.facts[0]!, key: "product.colour", givenAt: "start" as const };
  expect(factsOf({ ...journey, pathway: { ...PATHWAY, facts: [unasked] } })).toEqual([]);
});
