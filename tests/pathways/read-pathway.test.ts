import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FaultKind, PathwayFault } from "@/lib/pathways/pathway-fault";
import { readPathway, readPathwayOrThrow } from "@/lib/pathways/read-pathway";
import { change, numberOf } from "./break-pathway";

const FILE = new URL("../../pathways/uec-appointment-booking.v1.json", import.meta.url);
const text = readFileSync(FILE, "utf8");
const pathway = readPathwayOrThrow(text, "uec-appointment-booking.v1.json");

type Change = readonly [path: string, value?: unknown];

function faultsAfter(changes: readonly Change[]): readonly PathwayFault[] {
  const file: unknown = JSON.parse(text);
  for (const [path, value] of changes) change(file, path, value);
  const read = readPathway(JSON.stringify(file));
  return "faults" in read ? read.faults : [];
}

const item = (key: string): string => `items[${numberOf(pathway, "items", key)}]`;
const without = (duty: string): unknown => pathway.duties.filter(({ key }) => key !== duty);

test("the pathway of the product has no fault", () => {
  const read = readPathway(text);
  expect("faults" in read ? read.faults : []).toEqual([]);
});

test("the pathway holds what its source holds", () => {
  expect(pathway.stages).toHaveLength(5);
  expect(pathway.milestones).toHaveLength(7);
  expect(pathway.items).toHaveLength(93);
  expect(pathway.items.flatMap(({ fields }) => fields)).toHaveLength(304);
  expect(JSON.stringify(pathway)).toHaveLength(JSON.stringify(JSON.parse(text)).length);
});

test("a text that is no JSON is refused", () => {
  expect(readPathway("{")).toMatchObject({ faults: [{ place: "the file", kind: "shape" }] });
});

test("throwing names the file, the place and the fault", () => {
  expect(() => readPathwayOrThrow('{"key":1}', "bad.json")).toThrow(
    /bad\.json is no pathway:\n {2}key: /,
  );
});

const broken: readonly [
  name: string,
  kind: FaultKind,
  place: string,
  changes: readonly Change[],
][] = [
  ["a part that is missing", "shape", "items[0].title", [["items.0.title"]]],
  ["a part that nobody knows", "shape", "items[0]", [["items.0.tilte", "x"]]],
  ["an unknown type", "shape", "items[0].fields[0].type", [["items.0.fields.0.type", "colour"]]],
  [
    "an unknown format",
    "shape",
    "items[0].fields[0].format",
    [["items.0.fields.0.format", "isbn"]],
  ],
  ["a required item without owner", "shape", "items[0].owner", [["items.0.owner"]]],
  ["a required item whose owner is empty", "shape", "items[0].owner", [["items.0.owner", ""]]],
  [
    "an address that is no web address",
    "shape",
    "items[0].guidance",
    [["items.0.guidance", "javascript:1"]],
  ],
  ["an item key twice", "duplicateKey", "items[1].key", [["items.1.key", "first-contact"]]],
  [
    "a milestone key twice",
    "duplicateKey",
    "milestones[1].key",
    [["milestones.1.key", "research"]],
  ],
  ["a stage key twice", "duplicateKey", "stages[1].key", [["stages.1.key", "develop"]]],
  ["a fact key twice", "duplicateKey", "facts[1].key", [["facts.1.key", "product.name"]]],
  [
    "a field key twice",
    "duplicateKey",
    "items[0].fields[1].key",
    [
      ["items.0.fields.0.key", "same"],
      ["items.0.fields.1.key", "same"],
    ],
  ],
  [
    "an option twice",
    "duplicateKey",
    `${item("topology")}.fields[0].options[1].value`,
    [["items.topology.fields.0.options.1.value", "centrally-hosted"]],
  ],
  ["a requirement twice", "duplicateKey", "requirements[1].id", [["requirements.1.id", "C1"]]],
  [
    "an unknown stage of an item",
    "unknownReference",
    "items[0].stage",
    [["items.0.stage", "nowhere"]],
  ],
  [
    "an unknown milestone of an item",
    "unknownReference",
    "items[0].before",
    [["items.0.before", "never"]],
  ],
  [
    "an owner that the pathway has no duty for",
    "unknownReference",
    "items[0].owner",
    [
      ["items.0.owner", "dos-lead"],
      ["duties", without("dos-lead")],
    ],
  ],
  [
    "an unknown item to depend on",
    "unknownReference",
    "items[2].dependsOn[0]",
    [["items.2.dependsOn", ["nothing"]]],
  ],
  [
    "an unknown milestone to come after",
    "unknownReference",
    "items[2].afterMilestone",
    [["items.2.afterMilestone", "never"]],
  ],
  [
    "an unknown stage of a milestone",
    "unknownReference",
    "milestones[0].opens",
    [["milestones.0.opens", "nowhere"]],
  ],
  [
    "an unknown milestone before a milestone",
    "unknownReference",
    "milestones[1].after[0]",
    [["milestones.1.after", ["never"]]],
  ],
  [
    "an unknown milestone of another signer",
    "unknownReference",
    "milestones[4].differentPersonFrom[0]",
    [["milestones.tcc.differentPersonFrom", ["never"]]],
  ],
  [
    "a milestone that touches no stage",
    "unknownReference",
    "milestones[3]",
    [["milestones.scal.inside"]],
  ],
  [
    "a fact of an unknown milestone",
    "unknownReference",
    "facts[0].givenAt",
    [["facts.0.givenAt", "never"]],
  ],
  [
    "shownWhen on an unknown field",
    "unknownReference",
    `${item("medical-device")}.fields[1].shownWhen.field`,
    [["items.medical-device.fields.deviceClass.shownWhen.field", "gone"]],
  ],
  [
    "shownWhen on an answer nobody can give",
    "unknownReference",
    `${item("medical-device")}.fields[1].shownWhen.is`,
    [["items.medical-device.fields.deviceClass.shownWhen.is", "maybe"]],
  ],
  [
    "shownWhen on itself",
    "unknownReference",
    `${item("medical-device")}.fields[1].shownWhen.field`,
    [["items.medical-device.fields.deviceClass.shownWhen.field", "deviceClass"]],
  ],
  [
    "needsOneOf on an unknown field",
    "unknownReference",
    `${item("firewall-out")}.needsOneOf[0][1]`,
    [["items.firewall-out.needsOneOf", [["ruleText", "gone"]]]],
  ],
  ["an item for no role", "appliesToNobody", "items[0].appliesTo", [["items.0.appliesTo", []]]],
  [
    "items that wait for each other",
    "cycle",
    "items[0].dependsOn[0]",
    [
      ["items.0.dependsOn", ["scope-and-role"]],
      ["items.scope-and-role.dependsOn", ["first-contact"]],
    ],
  ],
  [
    "an item that waits for itself",
    "cycle",
    "items[0].dependsOn[0]",
    [["items.0.dependsOn", ["first-contact"]]],
  ],
  [
    "milestones that wait for each other",
    "cycle",
    "milestones[0].after[0]",
    [["milestones.0.after", ["tcc"]]],
  ],
  [
    "a dependency on a later milestone",
    "laterMilestone",
    "items[0].dependsOn[0]",
    [["items.0.dependsOn", ["csr"]]],
  ],
  [
    "an item after the milestone it comes before",
    "laterMilestone",
    "items[0].afterMilestone",
    [["items.0.afterMilestone", "research"]],
  ],
  [
    "a signer the pathway has no duty for",
    "nobodyCanSign",
    "milestones[5].signedBy",
    [["duties", without("live-services")]],
  ],
  [
    "a signer who is no assurer",
    "nobodyCanSign",
    "milestones[0].signedBy",
    [["milestones.0.signedBy", "supplier"]],
  ],
  [
    "a signer other than themselves",
    "nobodyCanSign",
    "milestones[4].differentPersonFrom",
    [["milestones.tcc.differentPersonFrom", ["tcc"]]],
  ],
  [
    "a required item that waits for an optional one",
    "requiredDependsOnOptional",
    "items[2].dependsOn[0]",
    [
      ["items.1.required", false],
      ["items.2.dependsOn", ["scope-and-role"]],
      ["items.2.required", true],
    ],
  ],
  [
    "a product item that waits for a deployment's",
    "productDependsOnDeployment",
    `${item("live-mpv")}.dependsOn[0]`,
    [["items.live-mpv.dependsOn", ["euo-identify"]]],
  ],
  [
    "a product milestone that waits for a deployment's",
    "productDependsOnDeployment",
    "milestones[4].after[1]",
    [
      ["milestones.tcc.after", ["scal", "euocp"]],
      ["milestones.euocp.after", []],
    ],
  ],
  [
    "a deployment item before a product milestone",
    "productDependsOnDeployment",
    "items[0].before",
    [["items.0.scope", "deployment"]],
  ],
  [
    "a choice without options",
    "noOptions",
    `${item("topology")}.fields[0].options`,
    [["items.topology.fields.0.options"]],
  ],
  [
    "a setting its type has no use for",
    "unusedSetting",
    "items[0].fields[0].accept",
    [["items.0.fields.0.accept", ["pdf"]]],
  ],
  [
    "an unknown fact",
    "unknownFact",
    "items[0].fields[0].fact",
    [["items.0.fields.0.fact", "no.such"]],
  ],
  [
    "a fact that no field gives",
    "unknownFact",
    "facts[1].key",
    [["facts.1.key", "nobody.gives"], ["facts.1.givenAt"]],
  ],
  [
    "a fact given by two fields",
    "factGivenTwice",
    `${item("technical-checks")}.fields[0].fact`,
    [["items.technical-checks.fields.0.fact", "product.name"]],
  ],
  [
    "a fact of another type than its field",
    "factMismatch",
    "productFields[0].fact",
    [["facts.0.type", "date"]],
  ],
  ["a layout that misses a stage", "layoutMisses", "layout.stages", [["layout.stages.assure"]]],
  [
    "a layout that misses a milestone",
    "layoutMisses",
    "layout.milestones",
    [["layout.milestones.tcc"]],
  ],
  [
    "a layout with a stage too many",
    "unknownReference",
    "layout.stages.attic",
    [["layout.stages.attic", pathway.layout.stages["assure"]]],
  ],
  [
    "a shape beyond the drawing",
    "layoutOutside",
    "layout.arrows[0]",
    [["layout.arrows.0.x", 5000]],
  ],
];

describe("every kind of fault is found at its place", () => {
  test.each(broken)("%s", (_name, kind, place, changes) => {
    const faults = faultsAfter(changes);
    expect(faults.map((fault) => `${fault.kind} at ${fault.place}`)).toContain(
      `${kind} at ${place}`,
    );
    expect(faults.every(({ says }) => says.length > 5)).toBe(true);
  });

  test("and no kind is left without a test", () => {
    const kinds: Record<FaultKind, true> = {
      shape: true,
      duplicateKey: true,
      unknownReference: true,
      cycle: true,
      laterMilestone: true,
      nobodyCanSign: true,
      requiredDependsOnOptional: true,
      productDependsOnDeployment: true,
      appliesToNobody: true,
      noOptions: true,
      unusedSetting: true,
      unknownFact: true,
      factGivenTwice: true,
      factMismatch: true,
      layoutMisses: true,
      layoutOutside: true,
    };
    expect(new Set(broken.map(([, kind]) => kind))).toEqual(new Set(Object.keys(kinds)));
  });
});

test("faults say what is wrong in words", () => {
  const [fault] = faultsAfter([["items.0.fields.0.type", "colour"]]);
  expect(fault).toEqual({
    place: "items[0].fields[0].type",
    kind: "shape",
    says: 'unknown type "colour"',
  });
});
