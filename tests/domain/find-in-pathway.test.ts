import { expect, test } from "vitest";
import {
  dependentsOf,
  dutyName,
  findItem,
  findMilestone,
  findStage,
  itemOf,
  milestoneOf,
  milestonesBefore,
  roleName,
  stageOfMilestone,
} from "@/lib/domain/find-in-pathway";
import { journeyName } from "@/lib/domain/journey";
import { aDeployment, aJourney, PATHWAY } from "../factories";

test("what a key names is found; what it does not name is nothing, or a fault that says which", () => {
  expect(findItem(PATHWAY, "hscn")?.key).toBe("hscn");
  expect(findStage(PATHWAY, "develop")?.key).toBe("develop");
  expect(findMilestone(PATHWAY, "tcc")?.key).toBe("tcc");
  expect(itemOf(PATHWAY, "hscn")).toBe(findItem(PATHWAY, "hscn"));
  expect(milestoneOf(PATHWAY, "tcc")).toBe(findMilestone(PATHWAY, "tcc"));
  for (const find of [findItem, findStage, findMilestone]) {
    expect(find(PATHWAY, "no-such-key")).toBeUndefined();
  }
  expect(() => itemOf(PATHWAY, "gone")).toThrow(`pathway ${PATHWAY.key} has no item gone`);
  expect(() => milestoneOf(PATHWAY, "gone")).toThrow(
    `pathway ${PATHWAY.key} has no milestone gone`,
  );
});

test("what depends on an item is every item that names it, in the order of the pathway", () => {
  const keys = PATHWAY.items.map(({ key }) => key);
  // What belongs to a pathway is worked out once: this one has not been asked for anything.
  const fresh = { ...PATHWAY };
  for (const key of [...keys, "no-such-key"]) {
    const naming = PATHWAY.items.filter(({ dependsOn }) => dependsOn.includes(key));
    expect([key, dependentsOf(fresh, key)]).toEqual([key, naming]);
  }
  expect(dependentsOf({ ...PATHWAY, items: [] }, keys[0] ?? "")).toEqual([]);
});

test("the milestones before one are all that lead to it, in the order of the way", () => {
  const before = (key: string): readonly string[] =>
    milestonesBefore(PATHWAY, key).map((each) => each.key);
  expect(before("research")).toEqual([]);
  expect(before("end-to-end-test")).toEqual(["research", "dev-complete"]);
  expect(before("business-live")).toEqual(PATHWAY.milestones.slice(0, -1).map(({ key }) => key));
});

test("a milestone is worked for in the stage it closes, else inside which it lies, else that it opens", () => {
  const milestone = { ...milestoneOf(PATHWAY, "tcc"), closes: null, opens: null };
  expect(stageOfMilestone({ ...milestone, closes: "a", inside: "b", opens: "c" })).toBe("a");
  expect(stageOfMilestone({ ...milestone, inside: "b", opens: "c" })).toBe("b");
  expect(stageOfMilestone({ ...milestone, opens: "c" })).toBe("c");
  expect(() => stageOfMilestone(milestone)).toThrow("milestone tcc touches no stage");
});

test("roles and duties are called what the pathway calls them, by their keys where it does not know them", () => {
  const called = {
    ...PATHWAY,
    roles: [{ ...PATHWAY.roles[0]!, key: "provider" as const, name: "Host" }],
    duties: [{ ...PATHWAY.duties[0]!, key: "platforms" as const, name: "Pipes" }],
  };
  expect([roleName(called, "provider"), roleName(called, "consumer")]).toEqual([
    "Host",
    "consumer",
  ]);
  expect([dutyName(called, "platforms"), dutyName(called, "supplier")]).toEqual([
    "Pipes",
    "supplier",
  ]);
});

test("a journey is called by its product and version, a deployment by its site as well", () => {
  const product = aJourney();
  expect(journeyName(product)).toBe("Harbour Triage 4.2");
  expect(journeyName(aDeployment(product))).toBe(
    "Harbour Triage 4.2 at Saltmarsh Urgent Treatment Centre",
  );
});
