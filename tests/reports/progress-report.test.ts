import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { stateOfItem } from "@/lib/domain/item-state";
import { measuresOf } from "@/lib/domain/measures";
import { milestonesOf, stateOfMilestone } from "@/lib/domain/milestone-state";
import { ageInWorkingDays } from "@/lib/domain/promise";
import type { ProgressReport } from "@/lib/reports/report-model";
import { progressReport } from "@/lib/reports/progress-report";
import * as sample from "@/tests/reports/sample-journeys";

const { DANA, PRIYA, CLARA, ELIN, NOW } = sample;

function reportFor(
  reader: Actor,
  walk: sample.Walk,
  deployments: readonly sample.Walk[] = [],
): ProgressReport {
  return progressReport({
    ...walk,
    deployments: deployments.map(({ journey }) => journey),
    actor: reader,
    now: NOW,
  });
}

const since = (daysAgo: number): number =>
  ageInWorkingDays(new Date(NOW.getTime() - daysAgo * 86_400_000), NOW);

describe("the report of a product on its way", () => {
  const busy = sample.busyProduct();
  const report = reportFor(DANA, busy);
  const item = (key: string) => report.items.find((each) => each.key === key);

  it("has the numbers of the domain", () => {
    const { percent, settled, required, complete } = measuresOf(busy.journey);
    expect(report.measures).toMatchObject({
      percent,
      settled,
      required,
      complete,
      here: "Develop",
    });
    expect(report.items.filter((each) => each.required && each.settled)).toHaveLength(settled);
    expect(report.items.filter((each) => each.required)).toHaveLength(required);
    expect(report.stages.reduce((sum, stage) => sum + stage.settled, 0)).toBe(settled);
    expect(report.made).toEqual({ by: "Dana Okafor", at: NOW, revision: busy.journey.revision });
  });

  it("has every item and milestone in its state", () => {
    for (const { key, state } of report.items)
      expect([key, state]).toEqual([key, stateOfItem(busy.journey, key)]);
    const states = milestonesOf(busy.journey).map(({ key }) => [
      key,
      stateOfMilestone(busy.journey, key),
    ]);
    expect(report.milestones.map(({ key, state }) => [key, state])).toEqual(states);
  });

  it("says who signed, and what changed since", () => {
    expect(report.milestones[1]).toMatchObject({
      name: "Dev-complete",
      stateName: "Changed since sign-off",
      signer: { name: "Priya Shah", duty: "Booking Team", organisation: "NHS England" },
      changedSince: ["Describe the deployment topology"],
    });
    expect(report.stages[0]).toMatchObject({ state: "inProgress", closed: null });
  });

  it("says whose turn it is and since when", () => {
    expect(report.measures.turn).toMatchObject({
      words: "Supplier to act",
      milestone: "Dev-complete",
      onProduct: false,
    });
  });

  it("counts the age of what is in review, returned or under way, and of nothing else", () => {
    expect(item("scal-started")).toMatchObject({
      age: since(14),
      promise: "2026-07-10",
      overdue: true,
    });
    expect(item("csr")?.age).toBe(since(6));
    expect(item("hscn")?.age).toBe(since(40));
    expect(item("topology")?.age).toBe(since(2));
    expect(item("connect-int")?.age).toBeNull();
    expect(item("crl-batch")?.age).toBeNull();
  });

  it("takes no comment for a change", () => {
    expect(item("hscn")?.lastChange).toMatchObject({ by: { name: "Dana Okafor" } });
    expect(JSON.stringify(report)).not.toContain("Between us");
  });
});

describe("what the reader may not see", () => {
  const busy = sample.busyProduct();
  const secret = "Rule 10.20.30.40 is too wide.";

  it.each([
    ["its supplier", DANA, secret],
    ["its reviewer", PRIYA, secret],
    ["a reviewer of other items", CLARA, null],
  ])("the reason of a sensitive item's return: %s", (_who, reader, reason) => {
    const report = reportFor(reader, busy);
    const line = report.returns.find((each) => each.item === "firewall-out");
    expect(line).toMatchObject({ title: "Open the firewall to the Spine proxy", reason });
    expect(JSON.stringify(report).includes(secret)).toBe(reason !== null);
  });

  it("the answers of a sensitive item", () => {
    const answers = { scope: ["An answer nobody else should read"] };
    const walk = sample.happen(busy, { type: "EvidenceGiven", item: "pen-test", answers }, DANA, 1);
    expect(JSON.stringify(reportFor(CLARA, walk))).not.toContain("nobody else should read");
  });

  it("another supplier's journey at all", () => {
    const other = sample.actor("Omar Reyes", sample.OTHER_SUPPLIER, "supplier");
    expect(() => reportFor(other, busy)).toThrow("may not see");
  });

  it("of the product, to the end user organisation: all but certificate and SCAL", () => {
    const product = sample.certifiedProduct();
    const deployment = sample.startedDeployment(product.journey);
    const names = (reader: Actor) =>
      reportFor(reader, deployment).productMilestones.map(({ name }) => name);
    expect(names(ELIN)).toEqual(["SCAL", "Technical Conformance Certificate"]);
    expect(names(DANA)).toHaveLength(5);
    expect(reportFor(ELIN, deployment).productMilestones[0]?.statement).toBeNull();
  });

  it("deployments of a product", () => {
    const product = sample.certifiedProduct();
    const deployment = sample.startedDeployment(product.journey);
    expect(reportFor(DANA, product, [deployment]).deployments).toMatchObject([
      {
        endUserOrganisation: "Mere Valley Urgent Care",
        region: "North West",
        measures: { percent: 0 },
      },
    ]);
    const stranger = {
      ...deployment,
      journey: { ...deployment.journey, supplier: sample.OTHER_SUPPLIER },
    };
    expect(reportFor(DANA, product, [stranger]).deployments).toEqual([]);
  });
});

describe("the ends of the way", () => {
  it("reports a journey that has only begun", () => {
    const report = reportFor(DANA, sample.startedProduct());
    expect(report.measures).toMatchObject({
      percent: 0,
      settled: 0,
      complete: false,
      here: "Develop",
    });
    expect(report.returns).toEqual([]);
    expect(report.items.every(({ lastChange, age }) => lastChange === null && age === null)).toBe(
      true,
    );
    expect(report.facts.map(({ label, value }) => [label, value])).toContainEqual([
      "Product version",
      "4.2",
    ]);
  });

  it("reports a journey that is complete", () => {
    const report = reportFor(DANA, sample.certifiedProduct());
    expect(report.measures).toMatchObject({ percent: 100, complete: true, here: null, turn: null });
    expect(
      report.stages.every(({ state }) => state === "settled" || state === "nothingRequired"),
    ).toBe(true);
    expect(report.stages[0]?.closed).toMatchObject({
      milestone: "Dev-complete",
      by: { name: "Priya Shah" },
    });
    expect(report.milestones.at(-1)).toMatchObject({
      certificate: true,
      state: "signedOff",
      itemsInTheWay: 0,
    });
  });

  it("says that a deployment waits for its product", () => {
    const { journey } = sample.busyProduct();
    let walk = sample.startedDeployment(journey);
    walk = sample.settledItems(walk);
    expect(reportFor(DANA, walk).measures.turn).toMatchObject({
      onProduct: true,
      words: "Supplier to act",
    });
  });
});
