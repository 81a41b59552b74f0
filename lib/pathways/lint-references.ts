/** Every key that names something names something that is there, and names it alone. */
import type { Item, Pathway } from "../domain/pathway.ts";
import { milestoneFaults } from "./lint-milestones.ts";
import { duplicates, unknown } from "./lint-keys.ts";
import { placeOf } from "./pathway-fault.ts";
import type { PathwayFault } from "./pathway-fault.ts";

/** Finds keys that stand twice, keys that name nothing, items for no role, and milestones that nobody can sign. */
export function lintReferences(pathway: Pathway): readonly PathwayFault[] {
  return [
    ...duplicates("roles", pathway.roles),
    ...duplicates("duties", pathway.duties),
    ...duplicates("stages", pathway.stages),
    ...duplicates("milestones", pathway.milestones),
    ...duplicates("facts", pathway.facts),
    ...duplicates("items", pathway.items),
    ...duplicates(
      "requirements",
      pathway.requirements.map(({ id }) => ({ key: id })),
      "id",
    ),
    ...duplicates(
      "simulatorTests",
      pathway.simulatorTests.map(({ name }) => ({ key: name })),
      "name",
    ),
    ...pathway.milestones.flatMap((milestone, at) => milestoneFaults(pathway, milestone, at)),
    ...pathway.facts.flatMap(({ givenAt }, at) =>
      givenAt === undefined || givenAt === "start"
        ? []
        : unknown(["facts", at, "givenAt"], "milestone", givenAt, pathway.milestones),
    ),
    ...pathway.requirements.flatMap(({ role }, at) =>
      unknown(["requirements", at, "role"], "role", role, pathway.roles),
    ),
    ...pathway.items.flatMap((item, at) => itemFaults(pathway, item, at)),
  ];
}

function itemFaults(pathway: Pathway, item: Item, at: number): readonly PathwayFault[] {
  const here = ["items", at];
  return [
    ...unknown([...here, "stage"], "stage", item.stage, pathway.stages),
    ...unknown([...here, "before"], "milestone", item.before, pathway.milestones),
    ...unknown([...here, "owner"], "duty", item.owner, pathway.duties),
    ...(item.verifier ? unknown([...here, "verifier"], "duty", item.verifier, pathway.duties) : []),
    ...(item.afterMilestone
      ? unknown([...here, "afterMilestone"], "milestone", item.afterMilestone, pathway.milestones)
      : []),
    ...item.dependsOn.flatMap((key, n) =>
      unknown([...here, "dependsOn", n], "item", key, pathway.items),
    ),
    ...item.appliesTo.flatMap((role, n) =>
      unknown([...here, "appliesTo", n], "role", role, pathway.roles),
    ),
    ...(item.appliesTo.length === 0
      ? [
          {
            place: placeOf([...here, "appliesTo"]),
            kind: "appliesToNobody" as const,
            says: "applies to no role",
          },
        ]
      : []),
  ];
}
