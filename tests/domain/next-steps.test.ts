import { expect, test } from "vitest";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { isActionable, isSettled, itemsOf } from "@/lib/domain/item-state";
import { recordOf } from "@/lib/domain/journey";
import {
  byUrgency,
  mayDecide,
  maySign,
  milestonesToSign,
  nextSteps,
  unblockedBy,
  waitingForOthers,
} from "@/lib/domain/next-steps";
import { dutyFor } from "@/lib/domain/permissions";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { reviewerOf } from "@/lib/domain/turn";
import {
  aDeployment,
  aJourney,
  carryOut,
  happen,
  outsiders,
  PATHWAY,
  personWith,
} from "@/tests/factories";
import { finishedProduct, readyFor } from "@/tests/walk";

const { supplier, administrator, auditor } = personWith;
const journey = aJourney();
const keysOf = (on = journey, actor = supplier) => nextSteps(on, actor).map(({ item }) => item.key);
const submit = (item: string, on = journey) =>
  happen(on, { type: "ItemSubmitted", item, promisedFor: "2026-02-09" }, supplier);

test("what can be started by its owner is next, and nothing else", () => {
  const startable = itemsOf(journey).filter(
    ({ key, owner }) => owner === "supplier" && isActionable(journey, key),
  );
  expect(keysOf().toSorted()).toEqual(startable.map(({ key }) => key).toSorted());
  for (const actor of [administrator, auditor, ...outsiders]) {
    expect(keysOf(journey, actor)).toEqual([]);
  }
});

test("what came back is most urgent, then what was reopened, what is worked for, required, unblocks most", () => {
  const [required, optional] = [true, false].map((wanted) =>
    PATHWAY.items.find((item) => item.required === wanted),
  );
  if (!required || !optional) throw new Error("the pathway has no optional item");
  const step = { returned: false, reopened: false, pressing: false, unblocks: 0 };
  const inOrder = [
    { ...step, item: optional, returned: true },
    { ...step, item: optional, reopened: true },
    { ...step, item: required, pressing: true },
    { ...step, item: required, unblocks: 9 },
    { ...step, item: required, unblocks: 1 },
    { ...step, item: optional, unblocks: 30 },
  ];
  expect(inOrder.toReversed().toSorted(byUrgency)).toEqual(inOrder);
  const steps = nextSteps(journey, supplier);
  expect(steps.toSorted(byUrgency)).toEqual(steps);
});

test("what came back comes before everything", () => {
  const last = keysOf().at(-1) ?? "";
  const back = happen(
    submit(last),
    { type: "ItemReturned", item: last, reason: "Page 2 is missing" },
    personWith["booking-team"],
  );
  expect(keysOf(back)[0]).toBe(last);
  expect(nextSteps(back, supplier)[0]?.returned).toBe(true);
});

test("what was reopened comes before what never was begun, and what the milestone needs before the rest", () => {
  const last = keysOf().at(-1) ?? "";
  const declared = happen(
    journey,
    { type: "ItemSubmitted", item: last, promisedFor: null },
    supplier,
  );
  const again = happen(
    declared,
    { type: "ItemReopened", item: last, reason: "The contract changed" },
    personWith["booking-team"],
  );
  expect(nextSteps(again, supplier)[0]).toMatchObject({ item: { key: last }, reopened: true });
  const first = PATHWAY.milestones[0]?.key;
  for (const { item, pressing } of nextSteps(journey, supplier)) {
    expect(pressing).toBe(item.required && item.before === first);
  }
});

test("an item unblocks what depends on it, through others too, until they are settled", () => {
  const [first = ""] = keysOf();
  const direct = itemsOf(journey).filter(({ dependsOn }) => dependsOn.includes(first));
  const all = unblockedBy(journey, first);
  expect(direct.length).toBeGreaterThan(0);
  expect(all).toEqual(expect.arrayContaining(direct));
  const beyond = itemsOf(journey).filter(({ dependsOn }) =>
    dependsOn.some((key) => all.some((item) => item.key === key)),
  );
  expect(all).toEqual(expect.arrayContaining(beyond));
  const done = direct[0]?.key ?? "";
  const settled = happen(
    journey,
    { type: "ItemSubmitted", item: done, promisedFor: null },
    supplier,
  );
  expect(isSettled(recordOf(settled, done).progress)).toBe(true);
  expect(unblockedBy(settled, first).map(({ key }) => key)).not.toContain(done);
});

test("what is in review waits for others, the longest first, and for its verifier to decide", () => {
  const [one = "", other = ""] = itemsOf(journey)
    .filter(({ verifier }) => verifier === "booking-team")
    .map(({ key }) => key);
  const waiting = submit(one, submit(other));
  expect(waitingForOthers(waiting).map(({ key }) => key)).toEqual([other, one]);
  const item = itemOf(PATHWAY, one);
  expect(mayDecide(waiting, personWith["booking-team"], item)).toBe(true);
  expect(mayDecide(waiting, supplier, item)).toBe(false);
  expect(mayDecide(journey, personWith["booking-team"], item)).toBe(false);
  expect(waitingForOthers(aDeployment(waiting))).toEqual([]);
});

test("a milestone that waits for nothing but a signature waits for those who sign it", () => {
  expect(milestonesToSign(journey)).toEqual([]);
  const ready = readyFor(journey, "research");
  expect(milestonesToSign(ready).map(({ key }) => key)).toEqual(["research"]);
  const [research] = milestonesToSign(ready);
  if (!research) throw new Error("Research waits for nobody");
  for (const [duty, person] of Object.entries(personWith)) {
    expect([duty, maySign(ready, person, research)]).toEqual([duty, duty === research.signedBy]);
  }
  const signer = personWith[research.signedBy];
  const decision = signOffMilestone(ready, signer, "research", "Seen.");
  const signed = carryOut(ready, signer, decision).journey;
  expect(milestonesToSign(signed)).toEqual([]);
});

test.each(
  [true, false].map((verified) => {
    const item = PATHWAY.items.find(
      ({ scope, verifier }) => scope === "product" && (verifier !== null) === verified,
    );
    if (!item) throw new Error("the pathway has no such item");
    return [item.key, item] as const;
  }),
)("whether %s applies is decided by whoever may agree to that", (_key, item) => {
  const asked = happen(
    journey,
    {
      type: "NotApplicableAsked",
      item: item.key,
      reason: "We have none.",
      promisedFor: "2026-02-09",
    },
    supplier,
  );
  for (const [duty, actor] of Object.entries(personWith)) {
    const may = dutyFor("notApplicable.agree", actor, asked, { item }) !== null;
    expect([duty, mayDecide(asked, actor, item)]).toEqual([duty, may]);
  }
  expect(mayDecide(asked, personWith[reviewerOf(asked, item)], item)).toBe(true);
});

test("what waits for an item is counted through others, of open items of the journey alone", () => {
  for (const { key } of itemsOf(journey)) {
    const reached = new Set([key]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const item of itemsOf(journey))
        if (item.dependsOn.some((each) => reached.has(each))) reached.add(item.key);
    }
    reached.delete(key);
    const waiting = unblockedBy(journey, key).map((item) => item.key);
    expect([key, waiting]).toEqual([
      key,
      itemsOf(journey).flatMap((item) => (reached.has(item.key) ? [item.key] : [])),
    ]);
  }
});

test("in whatever order a pathway names its milestones, what comes before the one worked for is pressing", () => {
  const pathway = { ...PATHWAY, milestones: PATHWAY.milestones.toReversed() };
  for (const { item, pressing } of nextSteps({ ...journey, pathway }, supplier)) {
    expect([item.key, pressing]).toEqual([item.key, item.required && item.before !== "euocp"]);
  }
});

test("where everything required is done nothing presses, and what is optional can be worked on", () => {
  const steps = nextSteps(finishedProduct(journey), supplier);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter(({ pressing, item }) => pressing || item.required)).toEqual([]);
});

test("what waits by way of an item of the other role does not wait", () => {
  const [one, between, last] = itemsOf(journey);
  if (!one || !between || !last) throw new Error("the pathway has too few items");
  const items = [
    one,
    { ...between, dependsOn: [one.key] },
    { ...last, dependsOn: [between.key] },
  ] as const;
  const unblocked = (appliesTo: typeof one.appliesTo) => {
    const pathway = { ...PATHWAY, items: [items[0], { ...items[1], appliesTo }, items[2]] };
    return unblockedBy({ ...journey, pathway }, one.key).map(({ key }) => key);
  };
  expect(unblocked(["consumer", "provider"])).toEqual([between.key, last.key]);
  expect(unblocked(["provider"])).toEqual([]);
});
