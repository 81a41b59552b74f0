import { expect, test } from "vitest";
import {
  choicesByKey,
  choicesByName,
  choicesWith,
  keysIn,
  pathwayToStart,
  knownKeys,
} from "@/lib/domain/pathway-choices";
import { PATHWAY } from "@/tests/factories";

const assure = { key: "assure", name: "Assure" };

test("what every pathway has is offered once, in the order of the way", () => {
  const { stages, roles, duties } = PATHWAY;
  for (const list of [stages, roles, duties]) {
    const expected = list.map(({ key, name }) => ({ value: key, text: name }));
    expect(choicesByKey([list, list])).toEqual(expected);
    expect(choicesByName([list, list])).toEqual(expected);
  }
  expect(choicesByName([])).toEqual([]);
});

test("a key of two names is one choice that says both", () => {
  const renamed = { key: "assure", name: "Conformance" };
  expect(choicesByName([[assure], [renamed]])).toEqual([
    { value: "assure", text: "Assure / Conformance" },
  ]);
});

test("two keys of one name are one choice that means both", () => {
  const same = { key: "assurance", name: "Assure" };
  const other = { key: "pilot", name: "Pilot" };
  const choices = choicesByName([[assure], [same, other]]);
  expect(choices.map(({ text }) => text)).toEqual(["Assure", "Pilot"]);
  expect(choices.map(({ value }) => keysIn(value))).toEqual([["assure", "assurance"], ["pilot"]]);
});

test("a journey starts on the only pathway unasked, and of several on the chosen one alone", () => {
  const [one, other] = [{ key: "one" }, { key: "other" }];
  expect(pathwayToStart([], "one")).toBeNull();
  expect([null, "other"].map((key) => pathwayToStart([one], key))).toEqual([one, one]);
  const asked = [null, "other", "third"].map((key) => pathwayToStart([one, other], key));
  expect(asked).toEqual([null, other, null]);
});

test("a choice is known when every key of it is", () => {
  const list = [{ key: "develop" }, { key: "assure" }];
  expect(knownKeys(list, "develop,assure")).toBe(true);
  expect(knownKeys(list, "develop,bogus")).toBe(false);
  expect(knownKeys(list, "")).toBe(false);
});

test("a value of several choices is a choice of its own, named by them; any other is offered already", () => {
  const two = choicesByName([
    [
      { key: "develop", name: "Develop" },
      { key: "assure", name: "Assure" },
    ],
    [{ key: "assurance", name: "Assure" }],
  ]);
  for (const value of [undefined, "", "develop", "assure,assurance"])
    expect(choicesWith(two, value, "stages")).toBe(two);
  const added = (value: string) => choicesWith(two, value, "stages").at(-1);
  expect(added("develop,assure")).toEqual({
    value: "develop,assure",
    text: "2 stages: Develop, Assure",
  });
  expect(added("assure,develop,assurance")?.text).toBe("2 stages: Assure, Develop");
  expect(added("assurance")?.text).toBe("Assure (assurance)");
  expect(added("assurance,assure")?.text).toBe("Assure (assurance, assure)");
  expect(added("develop,bogus")?.text).toBe("2 stages: Develop, bogus");
});
