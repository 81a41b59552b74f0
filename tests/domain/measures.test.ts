import { describe, expect, test } from "vitest";
import type { Journey } from "@/lib/domain/journey";
import { countOfStage, measuresOf } from "@/lib/domain/measures";
import { reopenItem } from "@/lib/domain/reopen-item";
import { withdrawSignOff } from "@/lib/domain/withdraw-sign-off";
import { aDeployment, aJourney, carryOut, happen, personWith } from "../factories";
import { finishedProduct, settling, signedUpTo, walk } from "../walk";

const { "booking-team": team, "live-services": live, platforms, supplier } = personWith;

test.each([
  ["consumer", 54, 27],
  ["provider", 54, 29],
] as const)(
  "required applicable items of a %s: %i of the product, %i of a deployment",
  (role, ofProduct, ofDeployment) => {
    const product = aJourney(role);
    expect(measuresOf(product).required).toBe(ofProduct);
    expect(measuresOf(aDeployment(product)).required).toBe(ofDeployment);
  },
);

describe("percent", () => {
  test("is 100 where a pathway requires nothing", () => {
    const begun = aJourney();
    const items = begun.pathway.items.map((item) => ({ ...item, required: false }));
    const free = { ...begun, pathway: { ...begun.pathway, items } };
    expect(measuresOf({ ...free, signOffs: signedUpTo(begun, "tcc").signOffs })).toMatchObject({
      required: 0,
      percent: 100,
      complete: true,
    });
  });

  test("is settled of required applicable items of the own scope, rounded down", () => {
    const one = walk(aJourney(), settling(aJourney(), "first-contact"));
    expect(measuresOf(one)).toMatchObject({
      settled: 1,
      percent: Math.floor(100 / measuresOf(one).required),
    });
  });

  test("counts declared and not applicable as settled, in review as not, optional not at all", () => {
    const declared = walk(
      walk(aJourney(), settling(aJourney(), "first-contact")),
      settling(aJourney(), "scope-and-role"),
    );
    const settled = (journey: Journey): number => measuresOf(journey).settled;
    expect(settled(declared)).toBe(2);
    expect(settled(walk(declared, settling(declared, "test-script-self-check")))).toBe(3);
    expect(settled(walk(declared, settling(declared, "use-demonstrator")))).toBe(2);
    expect(settled(walk(declared, settling(declared, "topology").slice(0, 2)))).toBe(2);
    expect(settled(happen(declared, { type: "NotApplicableAgreed", item: "hscn" }, team))).toBe(3);
    expect(
      settled(
        happen(declared, { type: "ItemReopened", item: "first-contact", reason: "So." }, team),
      ),
    ).toBe(1);
  });

  test("is 100 only when all is settled: the last of many still rounds down to 99 or less", () => {
    const product = finishedProduct(aJourney());
    expect(measuresOf(product).percent).toBe(100);
    const last = carryOut(
      product,
      platforms,
      reopenItem(product, platforms, "live-mpv", "New."),
    ).journey;
    expect(measuresOf(last).percent).toBeLessThan(100);
  });

  test("of a stage counts the own items of that stage, and stages add up to the whole", () => {
    for (const journey of [aJourney(), aDeployment(aJourney("provider"))]) {
      const required = journey.pathway.stages.map(({ key }) => countOfStage(journey, key).required);
      expect(required.reduce((one, other) => one + other)).toBe(measuresOf(journey).required);
    }
  });
});

describe("you are here", () => {
  test.each([
    ["research", "develop"],
    ["dev-complete", "integration-testing"],
    ["end-to-end-test", "assure"],
    ["scal", "assure"],
    ["tcc", "provider-testing"],
  ])("with %s signed: %s", (milestone, stage) => {
    expect(measuresOf(signedUpTo(aJourney(), milestone)).here).toBe(stage);
  });

  test("at the start: the first stage of each scope", () => {
    expect(measuresOf(aJourney()).here).toBe("develop");
    expect(measuresOf(aDeployment(aJourney())).here).toBe("provider-testing");
  });

  test("goes back with a change to an earlier milestone", () => {
    const assuring = signedUpTo(aJourney(), "end-to-end-test");
    const changed = carryOut(
      assuring,
      team,
      reopenItem(assuring, team, "first-contact", "New."),
    ).journey;
    expect(measuresOf(changed).here).toBe("develop");
  });

  test("of a deployment after its EUOCP: the last stage; when complete: nowhere", () => {
    const product = finishedProduct(aJourney());
    expect(measuresOf(signedUpTo(aDeployment(product), "euocp")).here).toBe("technical-live");
    expect(measuresOf(signedUpTo(aDeployment(product), "business-live")).here).toBeNull();
  });
});

describe("complete", () => {
  test("a product with its certificate is not complete before its product-scope items before euocp are settled", () => {
    const certified = signedUpTo(aJourney(), "tcc");
    expect(measuresOf(certified)).toMatchObject({ complete: false, here: "provider-testing" });
    expect(measuresOf(finishedProduct(aJourney())).complete).toBe(true);
  });

  test("a product ceases to be complete with a withdrawn certificate, or one such item reopened", () => {
    const product = finishedProduct(aJourney());
    const { "solutions-assurance": first } = personWith;
    expect(
      measuresOf(
        carryOut(product, first, withdrawSignOff(product, first, "tcc", "A fault.")).journey,
      ).complete,
    ).toBe(false);
    expect(
      measuresOf(
        carryOut(product, live, reopenItem(product, live, "connection-agreement", "New.")).journey,
      ).complete,
    ).toBe(false);
  });

  test("a deployment is complete at Business Live, and stays so when its product's certificate is withdrawn: it rests on it", () => {
    const product = finishedProduct(aJourney());
    const deployment = signedUpTo(aDeployment(product), "business-live");
    const event = { type: "SignOffWithdrawn", milestone: "tcc", reason: "A fault." } as const;
    expect(measuresOf({ ...deployment, product: happen(product, event, supplier) })).toMatchObject({
      complete: true,
      turn: null,
    });
  });
});
