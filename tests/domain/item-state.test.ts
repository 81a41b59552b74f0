import { describe, expect, test } from "vitest";
import {
  canStart,
  isActionable,
  itemsOf,
  stateOfItem,
  whatItWaitsFor,
} from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { aDeployment, aJourney, happen, PATHWAY, personWith } from "../factories";
import { finishedProduct, settling, signedUpTo, walk } from "../walk";
import { outcomeOf } from "./decision-table";
import { submitItem } from "@/lib/domain/submit-item";

const { "booking-team": team, supplier } = personWith;
const reopen = (journey: Journey, item: string): Journey =>
  happen(journey, { type: "ItemReopened", item, reason: "So." }, team);

describe("an item cannot start yet only because of its dependencies or the milestone it comes after", () => {
  test("whatever stands in the pathway's own order: an item of a later stage without them can start at once", () => {
    for (const { key, scope, dependsOn, afterMilestone } of PATHWAY.items) {
      if (scope !== "product" || dependsOn.length > 0 || afterMilestone) continue;
      expect(stateOfItem(aJourney(), key)).toBe("notYetStarted");
    }
    expect(stateOfItem(aJourney(), "hscn")).toBe("notYetStarted");
  });

  test("opens and closes only draw the map", () => {
    const milestones = PATHWAY.milestones.map((each) => ({
      ...each,
      opens: "technical-live",
      closes: null,
    }));
    const drawn = { ...aJourney(), pathway: { ...PATHWAY, milestones } };
    const states = (journey: Journey): readonly string[] =>
      itemsOf(journey).map(({ key }) => stateOfItem(journey, key));
    expect(states(drawn)).toEqual(states(aJourney()));
  });

  test("names all that it waits for", () => {
    expect(whatItWaitsFor(aJourney(), "connection-agreement")).toEqual({
      items: ["nsd-registration", "scal-submit", "demonstration", "exceptions-resolved"],
      milestone: "tcc",
    });
  });
});

describe("a dependency that does not apply to the role does not count", () => {
  test.each([
    ["consumer", "formal-e2e-test", "capability-statement", "headers-and-jwt"],
    ["provider", "formal-e2e-test", "headers-and-jwt", "capability-statement"],
  ] as const)("for a %s, %s does not wait for %s but for %s", (role, item, other, own) => {
    const { items } = whatItWaitsFor(aJourney(role), item);
    expect(items).not.toContain(other);
    expect(items).toContain(own);
  });
});

describe("across scopes", () => {
  test("a deployment's item waits for the product's item and milestone, and for neither once they are there", () => {
    const young = aDeployment(aJourney());
    expect(whatItWaitsFor(young, "live-install")).toMatchObject({ milestone: "tcc" });
    expect(whatItWaitsFor(young, "live-install").items).toEqual(
      expect.arrayContaining(["connection-agreement", "product-enabled", "euo-dspt"]),
    );
    const late = aDeployment(finishedProduct(aJourney()));
    expect(whatItWaitsFor(late, "live-install")).toMatchObject({ milestone: null });
    expect(whatItWaitsFor(late, "live-install").items).not.toContain("connection-agreement");
  });

  test("and again when the product's item is reopened", () => {
    const product = finishedProduct(aJourney());
    const ready = walk(aDeployment(product), settling(aDeployment(product), "euo-identify"));
    expect(canStart(ready, "live-fqdn")).toBe(true);
    expect(
      canStart({ ...ready, product: reopen(product, "connection-agreement") }, "live-fqdn"),
    ).toBe(false);
  });
});

describe("the milestone an item comes after", () => {
  const signed = signedUpTo(aJourney(), "dev-complete");
  const ready = walk(signed, settling(signed, "hscn"));
  const both = walk(ready, settling(ready, "scal-started"));

  test("lets it start with its signing, and still while changed since", () => {
    expect(canStart(both, "connect-int")).toBe(true);
    expect(canStart(reopen(both, "supplier-ods"), "connect-int")).toBe(true);
  });

  test("no longer when the sign-off is withdrawn", () => {
    const withdrawn = happen(
      both,
      { type: "SignOffWithdrawn", milestone: "dev-complete", reason: "So." },
      team,
    );
    expect(whatItWaitsFor(withdrawn, "connect-int")).toEqual({
      items: [],
      milestone: "dev-complete",
    });
  });
});

describe("what was begun", () => {
  const accepted = walk(aJourney(), settling(aJourney(), "first-contact"));
  const begun = walk(accepted, settling(accepted, "scope-and-role").slice(0, 1));

  test("keeps its state when what it depends on is reopened, and waits meanwhile", () => {
    const waiting = reopen(begun, "first-contact");
    expect(stateOfItem(waiting, "scope-and-role")).toBe("inProgress");
    expect(isActionable(waiting, "scope-and-role")).toBe(false);
    expect(outcomeOf(submitItem(waiting, supplier, "scope-and-role", waiting.startedAt))).toBe(
      "cannotStartYet",
    );
  });

  test("what was accepted stays accepted when what it depended on is reopened", () => {
    const settled = walk(begun, settling(begun, "scope-and-role"));
    expect(stateOfItem(reopen(settled, "first-contact"), "scope-and-role")).toBe("accepted");
  });
});

describe("a pathway that is written in another way", () => {
  /** A journey of which one item waits for that and nothing else. */
  const waiting = (afterMilestone: string, ...dependsOn: readonly string[]): Journey => {
    const items = PATHWAY.items.map((item) =>
      item.key === "hscn" ? { ...item, afterMilestone, dependsOn } : item,
    );
    return { ...aJourney(), pathway: { ...PATHWAY, items } };
  };

  test("an item that waits for a milestone alone cannot start before it is signed", () => {
    const journey = waiting("research");
    expect(whatItWaitsFor(journey, "hscn")).toEqual({ items: [], milestone: "research" });
    expect(stateOfItem(journey, "hscn")).toBe("cannotStartYet");
    expect(stateOfItem(signedUpTo(journey, "research"), "hscn")).toBe("notYetStarted");
  });

  test("what a product's item waits for in a deployment never comes: a product has none", () => {
    expect(whatItWaitsFor(waiting("business-live", "go-no-go"), "hscn")).toEqual({
      items: ["go-no-go"],
      milestone: "business-live",
    });
  });
});
