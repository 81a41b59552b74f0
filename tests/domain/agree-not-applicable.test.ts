import { describe, expect, test } from "vitest";
import { agreeNotApplicable } from "@/lib/domain/agree-not-applicable";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import { canStart } from "@/lib/domain/item-state";
import { recordOf } from "@/lib/domain/journey";
import { aJourney, carryOut, day, personWith, secondPersonWith } from "../factories";
import { finishedProduct } from "../walk";
import { reasonsOf, reviewers, testTable } from "./decision-table";

describe("notApplicable.agree: the verifier; the milestone's signer where the item has none", () => {
  testTable({
    who: reviewers,
    when: { notApplicableAsked: "happened" },
    decide: (journey, actor, item) => agreeNotApplicable(journey, actor, item.key),
  });
});

test("agreeing settles the item, and what depends on it can start", () => {
  const { supplier, platforms, "booking-team": team } = personWith;
  const ask = (journey: ReturnType<typeof aJourney>, key: string) =>
    carryOut(journey, supplier, askNotApplicable(journey, supplier, key, "No.", day(1))).journey;
  const asked = ask(ask(aJourney(), "service-url"), "topology");
  expect(canStart(asked, "service-url")).toBe(false);
  const { journey } = carryOut(
    asked,
    personWith["solutions-assurance"],
    agreeNotApplicable(asked, personWith["solutions-assurance"], "topology"),
    day(2),
  );
  expect(recordOf(journey, "topology")).toMatchObject({
    progress: "notApplicable",
    settledAt: day(2),
    promisedFor: null,
  });
  expect(canStart(journey, "service-url")).toBe(true);
  // Nobody verifies the service URL: the signer of End-to-End test judges, and no verifier does.
  expect(reasonsOf(agreeNotApplicable(journey, platforms, "service-url"))).toEqual([
    "notPermitted",
  ]);
  expect(reasonsOf(agreeNotApplicable(journey, team, "service-url"))).toEqual([]);
});

test("nobody agrees to their own question, though they be owner and reviewer", () => {
  const { "live-services": live } = personWith;
  const product = finishedProduct(aJourney());
  const { "product-enabled": _taken, ...items } = product.items;
  const open = { ...product, items };
  const asked = carryOut(
    open,
    live,
    askNotApplicable(open, live, "product-enabled", "No.", day(1)),
  ).journey;
  expect(agreeNotApplicable(asked, live, "product-enabled")).toEqual({
    refused: [{ because: "ownWork" }],
  });
  expect(
    reasonsOf(agreeNotApplicable(asked, secondPersonWith["live-services"], "product-enabled")),
  ).toEqual([]);
});
