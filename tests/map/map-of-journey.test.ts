import { expect, test } from "vitest";
import { mapOfJourney } from "@/components/map/map-of-journey";
import type { Journey } from "@/lib/domain/journey";
import { aDeployment, aJourney, happen, PATHWAY, personWith } from "@/tests/factories";
import { signedUpTo } from "@/tests/walk";

const NOW = new Date("2026-03-02T10:00:00Z");
const journey = aJourney();
const viewOf = (of: Journey, seesProduct = true) =>
  mapOfJourney({ journey: of, deployments: [], seesProduct, now: NOW });
const submitted = PATHWAY.items.find(({ verifier }) => verifier === "booking-team")?.key ?? "";
const scopeOf = (stage: string) => PATHWAY.stages.find(({ key }) => key === stage)?.scope;
const inReview = (promisedFor: string) =>
  happen(journey, { type: "ItemSubmitted", item: submitted, promisedFor }, personWith.supplier);

test("a new journey can start where one is, and a stage of deployments asks no noughts", () => {
  const { stages } = viewOf(journey);
  expect(stages.find(({ isHere }) => isHere)?.state).toBe("Can start");
  expect(stages.at(-1)).toMatchObject({ state: "Walked by each deployment", required: 0 });
});

test("a promise is due until its day is past, and overdue then", () => {
  const dates = (of: Journey) => viewOf(of).stages.flatMap(({ nextDate }) => nextDate ?? []);
  expect(dates(inReview("2026-03-02"))).toEqual(["Review due 2 March 2026"]);
  expect(dates(inReview("2026-02-27"))).toEqual(["Review overdue since 27 February 2026"]);
});

test("the stage one is in names what comes next, what was returned first; of the rest the deployments' alone list anything", () => {
  const { stages } = viewOf(journey);
  const lines = stages.map((stage) => stage.lines.map(({ text }) => text));
  const here = stages.findIndex(({ isHere }) => isHere);
  expect([stages[here]?.standing, lines[here]?.length]).toEqual(["4 can start", 4]);
  expect(lines.map((each) => each.length > 0)).toEqual(
    stages.map(({ key }, at) => at === here || scopeOf(key) === "deployment"),
  );

  const reason = "The address is not yours.";
  const returned = happen(
    inReview("2026-03-02"),
    { type: "ItemReturned", item: submitted, reason },
    personWith["booking-team"],
  );
  const [first] = viewOf(returned).stages[here]?.lines ?? [];
  const { title = "" } = PATHWAY.items.find(({ key }) => key === submitted) ?? {};
  expect(first).toEqual({
    text: `${title}: returned`,
    href: `/journeys/${journey.id}/items/${submitted}`,
  });
});

test("of many that come next three are named, and the rest is a number that leads to the stage", () => {
  const ready = signedUpTo(journey, "dev-complete");
  const { lines = [], standing, href } = viewOf(ready).stages.find(({ isHere }) => isHere) ?? {};
  const count = Number.parseInt(standing ?? "", 10);
  expect(count).toBeGreaterThan(4);
  expect(lines.slice(3)).toEqual([{ text: `and ${count - 3} more`, href }]);
});

test("every milestone of a product's map leads somewhere", () => {
  const hrefs = viewOf(journey).milestones.map(({ href }) => href);
  expect(hrefs).not.toContain(null);
  expect(hrefs.at(-1)).toBe(`/journeys/${journey.id}#deployments`);
});

test("who sees the deployment alone is led to the certificate's card, never to the product", () => {
  const deployment = aDeployment(journey);
  const { stages, milestones } = viewOf(deployment, false);
  const hrefs = [...stages, ...milestones].flatMap(({ href }) => href ?? []);
  expect(hrefs).toContain(`/journeys/${deployment.id}#certificate`);
  expect(hrefs.filter((href) => !href.startsWith(`/journeys/${deployment.id}`))).toEqual([]);
});
