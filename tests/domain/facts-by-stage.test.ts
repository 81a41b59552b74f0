import { expect, test } from "vitest";
import { factsByStage } from "@/lib/domain/facts-by-stage";
import type { Fact } from "@/lib/domain/facts";
import { findItem, milestoneOf, stageOfMilestone } from "@/lib/domain/find-in-pathway";
import { PATHWAY } from "@/tests/factories";

/** Every fact of the pathway, as if all of them were known. */
const facts = PATHWAY.facts.flatMap((definition): Fact[] => {
  const { givenAt, key } = definition;
  const known = { definition, field: null, answers: ["x"] };
  if (givenAt === "start") return [{ ...known, source: { from: "start" } }];
  if (givenAt !== undefined)
    return [{ ...known, source: { from: "milestone", milestone: givenAt } }];
  const item = PATHWAY.items.find(({ fields }) => fields.some(({ fact }) => fact === key));
  return item ? [{ ...known, source: { from: "item", item: item.key, state: "accepted" } }] : [];
});

test("every fact is in one group, and no group is empty", () => {
  const groups = factsByStage(PATHWAY, facts);
  const keys = groups.flatMap((group) => group.facts.map(({ definition }) => definition.key));
  expect(keys.toSorted()).toEqual(facts.map(({ definition }) => definition.key).toSorted());
  expect(groups.map((group) => group.facts.length)).not.toContain(0);
});

test("the start comes first, then the stages as the pathway has them", () => {
  const groups = factsByStage(PATHWAY, facts);
  const order = [null, ...PATHWAY.stages.map(({ key }) => key)];
  const found = groups.map(({ stage }) => stage);
  expect(found).toEqual(order.filter((stage) => found.includes(stage)));
  expect(found.length).toBeGreaterThan(3);
  const names = ["The start of the journey", ...PATHWAY.stages.map(({ name }) => name)];
  expect(groups.map(({ stage, name }) => [stage, name])).toEqual(
    order.flatMap((stage, at) => (found.includes(stage) ? [[stage, names[at]]] : [])),
  );
});

test("a fact stands with the stage of what gave it", () => {
  const groups = factsByStage(PATHWAY, facts);
  for (const { stage, facts: own } of groups) {
    for (const { source } of own) {
      if (source.from === "start") expect(stage).toBeNull();
      else if (source.from === "item") expect(stage).toBe(findItem(PATHWAY, source.item)?.stage);
      else expect(stage).toBe(stageOfMilestone(milestoneOf(PATHWAY, source.milestone)));
    }
  }
});

test("where nothing is known there is no group", () => {
  expect(factsByStage(PATHWAY, [])).toEqual([]);
});
