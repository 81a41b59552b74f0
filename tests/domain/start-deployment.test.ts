import { describe, expect, test } from "vitest";
import type { Actor, Organisation } from "@/lib/domain/actor";
import { DUTIES } from "@/lib/domain/actor";
import type { Answers } from "@/lib/domain/answer";
import { startDeployment } from "@/lib/domain/start-deployment";
import { aDeployment, aJourney, inHouse, organisations, outsiders, personWith } from "../factories";
import { finishedProduct } from "../walk";
import { outcomeOf, reasonsOf, WHO_SEES } from "./decision-table";

const NOW = new Date("2026-06-30T23:30:00Z");
const ANSWERS: Answers = {
  organisationName: ["Saltmarsh Urgent Treatment Centre"],
  odsCode: ["RXA01"],
  region: ["south-west"],
  dosServiceIds: ["124459850", "124459851"],
  plannedGoLive: ["2026-09-01"],
  contact: [
    { kind: "person", name: "Sam Weir", role: "Manager", email: "sam@example.org", telephone: "" },
  ],
};
const product = aJourney("provider");
const { hospital } = organisations;
const THERE = { organisation: hospital, namesake: null, existing: [] };

function start(
  actor: Actor,
  answers: Answers = ANSWERS,
  organisation: Organisation = hospital,
  started: readonly string[] = [],
  namesake: string | null = null,
) {
  const existing = started.map((endUserOrganisation) => ({ journey: "d-1", endUserOrganisation }));
  return startDeployment(product, actor, { organisation, namesake, existing }, answers, NOW);
}

describe("deployment.start: the supplier's own people", () => {
  test.each(DUTIES)("every duty: %s", (duty) => {
    const may = ["supplier", "supplier-signatory"].includes(duty);
    const expected = may
      ? "happened"
      : WHO_SEES.product.includes(duty)
        ? "notPermitted supplier supplier-signatory"
        : "notFound";
    expect(outcomeOf(start(personWith[duty]))).toBe(expected);
  });

  test("for everybody outside the product does not exist", () => {
    for (const outsider of outsiders) expect(reasonsOf(start(outsider))).toEqual(["notFound"]);
  });

  test("an in-house team deploys at home", () => {
    expect(start(inHouse)).toMatchObject({ as: "supplier" });
  });
});

test("it may be started long before the certificate, and long after", () => {
  const { supplier } = personWith;
  const later = startDeployment(finishedProduct(product), supplier, THERE, ANSWERS, NOW);
  expect(later).toEqual(start(supplier));
  expect(later).toMatchObject({
    happened: {
      type: "DeploymentStarted",
      pathway: { key: product.pathway.key, version: product.pathway.version },
      productJourney: product.id,
      supplier: organisations.supplier,
      endUserOrganisation: hospital,
      role: "provider",
      region: "south-west",
      dosServiceIds: ["124459850", "124459851"],
      plannedGoLive: "2026-09-01",
      contact: { name: "Sam Weir", role: "Manager", email: "sam@example.org", telephone: "" },
    },
  });
});

test("a deployment has no deployments", () => {
  const { supplier } = personWith;
  expect(reasonsOf(startDeployment(aDeployment(product), supplier, THERE, ANSWERS, NOW))).toEqual([
    "notFound",
  ]);
});

test("a planned go-live in the past is refused, counted by London's day; today is not past", () => {
  const going = (date: string) =>
    reasonsOf(start(personWith.supplier, { ...ANSWERS, plannedGoLive: [date] }));
  // Half past midnight of 1 July in London, though still June in UTC.
  expect(going("2026-06-30")).toEqual(["dateInPast"]);
  expect(going("2026-07-01")).toEqual([]);
  expect(start(personWith.supplier, { ...ANSWERS, plannedGoLive: ["2026-06-30"] })).toEqual({
    refused: [{ because: "dateInPast", field: "plannedGoLive" }],
  });
});

test("it starts before its DoS services are known", () => {
  const { dosServiceIds: _left, ...rest } = ANSWERS;
  expect(start(personWith.supplier, rest)).toMatchObject({ happened: { dosServiceIds: [] } });
});

test("whoever may not start it is told who may", () => {
  expect(start(personWith["booking-team"])).toEqual({
    refused: [
      {
        because: "notPermitted",
        permission: "deployment.start",
        mayDo: ["supplier", "supplier-signatory"],
      },
    ],
  });
});

test.each(["organisationName", "odsCode", "region", "plannedGoLive", "contact"])(
  "without %s it does not start",
  (field) => {
    const { [field]: _left, ...rest } = ANSWERS;
    expect(start(personWith.supplier, rest)).toMatchObject({
      refused: [{ because: "answersMissing", problems: [{ field }] }],
    });
  },
);

test.each<[string, Answers]>([
  ["a region there is none of", { ...ANSWERS, region: ["atlantis"] }],
  ["a day that is none", { ...ANSWERS, plannedGoLive: ["soon"] }],
  ["a contact that is words", { ...ANSWERS, contact: ["Sam"] }],
  ["a DoS id that is none", { ...ANSWERS, dosServiceIds: ["DoS-1"] }],
])("%s is refused", (_what, answers) => {
  expect(reasonsOf(start(personWith.supplier, answers))).toContain("answersWrong");
});

test("an ODS code of a supplier or an assurer is refused with its name", () => {
  for (const other of [organisations.otherSupplier, organisations.nhs]) {
    expect(start(personWith.supplier, ANSWERS, other)).toEqual({
      refused: [{ because: "organisationOfOtherKind", field: "odsCode", name: other.name }],
    });
  }
});

test("a name that is not that of the code's organisation is refused with the one that is", () => {
  const named = (name: string) =>
    start(personWith.supplier, { ...ANSWERS, organisationName: [name] });
  expect(named("Fenwick Minor Injuries Unit")).toEqual({
    refused: [
      {
        because: "organisationNamedOtherwise",
        field: "organisationName",
        odsCode: hospital.odsCode,
        name: hospital.name,
      },
    ],
  });
  for (const same of [
    " saltmarsh urgent  treatment centre ",
    "SALTMARSH URGENT TREATMENT CENTRE",
  ]) {
    expect(named(same)).toMatchObject({ happened: { endUserOrganisation: hospital } });
  }
});

test("a name that another code has is refused with that code; its own code is none of another", () => {
  const refused = {
    because: "organisationNamedOtherwise",
    field: "odsCode",
    odsCode: "RXA99",
    name: hospital.name,
  };
  const coded = (namesake: string) => start(personWith.supplier, ANSWERS, hospital, [], namesake);
  expect(coded("RXA99")).toEqual({ refused: [refused] });
  expect(coded(hospital.odsCode)).toMatchObject({ happened: { endUserOrganisation: hospital } });
});

test("a name is as long as one that an administrator gives, and no longer", () => {
  const long = (length: number) => {
    const name = "x".repeat(length);
    return reasonsOf(
      start(personWith.supplier, { ...ANSWERS, organisationName: [name] }, { ...hospital, name }),
    );
  };
  expect(long(120)).toEqual([]);
  expect(long(121)).toEqual(["answersWrong"]);
});

test("one product has one deployment at an organisation, and as many as there are organisations", () => {
  expect(start(personWith.supplier, ANSWERS, hospital, [hospital.id])).toEqual({
    refused: [{ because: "alreadyStarted", journey: "d-1", scope: "deployment" }],
  });
  expect(
    reasonsOf(start(personWith.supplier, ANSWERS, hospital, [organisations.otherHospital.id])),
  ).toEqual([]);
});

test("a name without a letter is told at the field it was typed in", () => {
  const answers = { ...ANSWERS, organisationName: ["…"] };
  expect(start(personWith.supplier, answers, { ...hospital, name: "…" })).toEqual({
    refused: [
      {
        because: "answersWrong",
        problems: [{ field: "organisationName", problem: "withoutLetter" }],
      },
    ],
  });
});
