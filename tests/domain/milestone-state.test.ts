import { describe, expect, test } from "vitest";
import type { Journey } from "@/lib/domain/journey";
import {
  canBeSigned,
  changedSince,
  itemsBefore,
  latestSignOff,
  restsOn,
  stateOfMilestone,
  toSignAgain,
} from "@/lib/domain/milestone-state";
import { reopenItem } from "@/lib/domain/reopen-item";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { withdrawSignOff } from "@/lib/domain/withdraw-sign-off";
import { aDeployment, aJourney, carryOut, happen, personWith } from "../factories";
import { finishedProduct, settling, signedUpTo, walk } from "../walk";
import { reasonsOf } from "./decision-table";

const {
  "booking-team": team,
  "live-services": live,
  platforms,
  "solutions-assurance": first,
} = personWith;

const reopen = (journey: Journey, key: string, actor = team): Journey =>
  carryOut(journey, actor, reopenItem(journey, actor, key, "It changed.")).journey;
const withdraw = (journey: Journey, key: string, actor = team): Journey =>
  carryOut(journey, actor, withdrawSignOff(journey, actor, key, "Too early.")).journey;
const sign = (journey: Journey, key: string, actor = team): Journey =>
  carryOut(journey, actor, signOffMilestone(journey, actor, key, "It is so.")).journey;

const assuring = signedUpTo(aJourney(), "end-to-end-test");

describe("changed since sign-off", () => {
  test("lists every item reopened after the sign-off, in the order of the pathway, settled again or not", () => {
    const changed = reopen(reopen(assuring, "topology", first), "supplier-ods");
    expect(changedSince(changed, "dev-complete")).toEqual(["supplier-ods", "topology"]);
    const settled = walk(changed, settling(changed, "supplier-ods"));
    expect(changedSince(settled, "dev-complete")).toEqual(["supplier-ods", "topology"]);
    expect(stateOfMilestone(settled, "dev-complete")).toBe("changedSince");
  });

  test("is nothing where the item was reopened before the signing", () => {
    const changed = reopen(assuring, "supplier-ods");
    const settled = walk(changed, settling(changed, "supplier-ods"));
    expect(changedSince(sign(settled, "dev-complete"), "dev-complete")).toEqual([]);
  });

  test("ends with signing again, and begins again with the next change", () => {
    const changed = reopen(assuring, "first-contact");
    const again = sign(walk(changed, settling(changed, "first-contact")), "research");
    expect(stateOfMilestone(again, "research")).toBe("signedOff");
    expect(stateOfMilestone(reopen(again, "first-contact"), "research")).toBe("changedSince");
  });

  test("reaches a deployment's EUOCP when a product item before it is reopened, and only what was reopened after", () => {
    const product = finishedProduct(aJourney());
    const deployment = signedUpTo(aDeployment(product), "euocp");
    const changed = { ...deployment, product: reopen(product, "live-mpv", platforms) };
    expect(stateOfMilestone(changed, "euocp")).toBe("changedSince");
    expect(changedSince(changed, "euocp")).toEqual(["live-mpv"]);
    const settled = { ...changed, product: walk(changed.product, settling(product, "live-mpv")) };
    expect(stateOfMilestone(settled, "euocp")).toBe("changedSince");
    expect(canBeSigned(settled, "euocp")).toBe(true);
    expect(stateOfMilestone(sign(settled, "euocp", live), "euocp")).toBe("signedOff");
  });

  test("is nothing where the product's item was reopened with the very revision that was signed over", () => {
    const product = reopen(finishedProduct(aJourney()), "live-mpv", platforms);
    const event = {
      type: "MilestoneSignedOff",
      milestone: "euocp",
      statement: "So be it.",
      productRevision: product.revision,
      content: [],
    } as const;
    const signed = happen(aDeployment(product), event, live);
    expect(changedSince(signed, "euocp")).toEqual([]);
    const since = { ...signed, product: reopen(product, "connection-agreement", live) };
    expect(changedSince(since, "euocp")).toEqual(["connection-agreement"]);
  });

  test("never mixes the revisions of product and deployment, of which either may be the greater", () => {
    const product = finishedProduct(aJourney());
    const deployment = signedUpTo(aDeployment(product), "euocp");
    expect(deployment.revision).toBeLessThan(product.revision);
    expect(stateOfMilestone(deployment, "euocp")).toBe("signedOff");
    const own = reopen(deployment, "euo-identify");
    expect(changedSince(own, "euocp")).toEqual(["euo-identify"]);
  });
});

describe("changed since and withdrawn stop new sign-offs after them until signed again", () => {
  const ready = walk(
    assuring,
    assuring.pathway.items
      .filter(
        ({ before, required, appliesTo }) =>
          before === "scal" && required && appliesTo.includes("consumer"),
      )
      .flatMap(({ key }) => settling(assuring, key)),
  );

  test("nothing stops it before", () => {
    expect(stateOfMilestone(ready, "scal")).toBe("readyToSign");
  });

  test("withdrawn", () => {
    const taken = withdraw(ready, "dev-complete");
    expect(reasonsOf(signOffMilestone(taken, first, "scal", "So."))).toEqual([
      "milestonesNotSigned",
    ]);
    expect(stateOfMilestone(taken, "scal")).toBe("notYet");
    expect(stateOfMilestone(sign(taken, "dev-complete"), "scal")).toBe("readyToSign");
  });

  test("changed since, though settled again", () => {
    const changed = reopen(ready, "supplier-ods");
    const settled = walk(changed, settling(changed, "supplier-ods"));
    expect(reasonsOf(signOffMilestone(settled, first, "scal", "So."))).toEqual([
      "milestonesNotSigned",
    ]);
    expect(stateOfMilestone(sign(settled, "dev-complete"), "scal")).toBe("readyToSign");
  });

  test("a milestone before another changed one is signed again first", () => {
    const both = withdraw(withdraw(ready, "dev-complete"), "research");
    expect(reasonsOf(signOffMilestone(both, team, "dev-complete", "So."))).toEqual([
      "milestonesNotSigned",
    ]);
    expect(
      reasonsOf(signOffMilestone(sign(both, "research"), team, "dev-complete", "So.")),
    ).toEqual([]);
  });
});

describe("why a journey has to be signed again", () => {
  test("is nothing while all that was signed stands, or nothing was signed", () => {
    expect(toSignAgain(aJourney())).toBeNull();
    expect(toSignAgain(assuring)).toBeNull();
  });

  test("is the change or the withdrawal, of the first such milestone on the way, until it is signed again", () => {
    const changed = reopen(assuring, "supplier-ods");
    expect(toSignAgain(changed)).toBe("changedSince");
    expect(toSignAgain(withdraw(changed, "end-to-end-test"))).toBe("changedSince");
    const both = withdraw(changed, "research");
    expect(toSignAgain(both)).toBe("withdrawn");
    const settled = walk(both, settling(both, "supplier-ods"));
    const again = sign(settled, "research");
    expect(toSignAgain(again)).toBe("changedSince");
    expect(toSignAgain(sign(again, "dev-complete"))).toBeNull();
  });

  test("of a deployment is said of its own milestones, and not of its product's that they rest on", () => {
    const product = finishedProduct(aJourney());
    const deployment = signedUpTo(aDeployment(product), "euocp");
    expect(toSignAgain({ ...deployment, product: withdraw(product, "scal", first) })).toBeNull();
    const under = { ...deployment, product: reopen(product, "live-mpv", platforms) };
    expect(toSignAgain(under)).toBe("changedSince");
    expect(toSignAgain(under.product)).toBeNull();
  });
});

describe("later sign-offs stay, and rest on a changed or withdrawn one", () => {
  test("in the product", () => {
    const changed = withdraw(reopen(assuring, "first-contact"), "dev-complete");
    expect(stateOfMilestone(changed, "end-to-end-test")).toBe("signedOff");
    expect(restsOn(changed, "end-to-end-test")).toEqual(["research", "dev-complete"]);
    expect(restsOn(changed, "research")).toEqual([]);
  });

  test("through to a deployment that is live", () => {
    const product = finishedProduct(aJourney());
    const live_ = signedUpTo(aDeployment(product), "business-live");
    const changed = { ...live_, product: withdraw(product, "scal", first) };
    expect(restsOn(changed, "business-live")).toEqual(["scal"]);
    expect(restsOn(changed, "euocp")).toEqual(["scal"]);
    expect(stateOfMilestone(changed, "business-live")).toBe("signedOff");
    const again = { ...changed, product: sign(changed.product, "scal", first) };
    expect(restsOn(again, "business-live")).toEqual([]);
  });

  test("a withdrawn sign-off rests on nothing, nor does one that was never given", () => {
    const taken = withdraw(withdraw(assuring, "research"), "end-to-end-test");
    expect(restsOn(taken, "end-to-end-test")).toEqual([]);
    expect(restsOn(taken, "scal")).toEqual([]);
  });
});

test("of a deployment's milestone the product knows its own items, and no sign-off", () => {
  const product = aJourney();
  expect(itemsBefore(product, "euocp").map(({ key }) => key)).toEqual([
    "connection-agreement",
    "product-enabled",
    "live-mpv",
    "catalogue-entry",
  ]);
  expect(latestSignOff(product, "euocp")).toBeUndefined();
  expect(stateOfMilestone(product, "euocp")).toBe("notYet");
});
