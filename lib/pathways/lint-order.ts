/** The way has a direction: nothing waits for what comes after it, and nothing waits for itself. */
import type { Item, Milestone, Pathway } from "../domain/pathway.ts";
import { placeOf } from "./pathway-fault.ts";
import type { PathwayFault } from "./pathway-fault.ts";

/** Finds cycles of milestones and of items, and every dependency that points up the way or across scopes the wrong way. */
export function lintOrder(pathway: Pathway): readonly PathwayFault[] {
  const milestones = new Map(pathway.milestones.map((each) => [each.key, each]));
  const items = new Map(pathway.items.map((each) => [each.key, each]));
  const follows = (key: string): readonly string[] => milestones.get(key)?.after ?? [];
  return [
    ...cycles("milestones", "after", pathway.milestones, follows),
    ...pathway.milestones.flatMap((milestone, at) => milestoneFaults(milestone, at, milestones)),
    ...cycles("items", "dependsOn", pathway.items, (key) => items.get(key)?.dependsOn ?? []),
    ...pathway.items.flatMap((item, at) => [
      ...afterFaults(item, at, reached(item.before, follows), milestones),
      ...item.dependsOn.flatMap((key, n) => {
        const needed = items.get(key);
        const place = placeOf(["items", at, "dependsOn", n]);
        return needed ? dependencyFaults(item, needed, place, follows) : [];
      }),
    ]),
  ];
}

/** Gives every key that can be reached from one, itself only when it lies on a cycle. */
function reached(from: string, next: (key: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...next(from)];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    waiting.push(...next(key));
  }
  return found;
}

/** Names each link that leads back to where it starts. */
function cycles(
  list: string,
  part: string,
  entries: readonly { readonly key: string }[],
  next: (key: string) => readonly string[],
): readonly PathwayFault[] {
  return entries.flatMap(({ key }, at) =>
    next(key).flatMap((other, n) =>
      other === key || reached(other, next).has(key)
        ? [
            {
              place: placeOf([list, at, part, n]),
              kind: "cycle" as const,
              says: `"${key}" waits for itself by way of "${other}"`,
            },
          ]
        : [],
    ),
  );
}

function milestoneFaults(
  milestone: Milestone,
  at: number,
  milestones: ReadonlyMap<string, Milestone>,
): readonly PathwayFault[] {
  return milestone.after.flatMap((key, n) =>
    milestone.scope === "product" && milestones.get(key)?.scope === "deployment"
      ? [
          crossing(
            placeOf(["milestones", at, "after", n]),
            `a product's milestone waits for "${key}" of a deployment`,
          ),
        ]
      : [],
  );
}

function afterFaults(
  item: Item,
  at: number,
  earlier: ReadonlySet<string>,
  milestones: ReadonlyMap<string, Milestone>,
): readonly PathwayFault[] {
  const faults: PathwayFault[] = [];
  if (item.scope === "deployment" && milestones.get(item.before)?.scope === "product") {
    const says = `an item of a deployment comes before "${item.before}" of the product`;
    faults.push(crossing(placeOf(["items", at, "before"]), says));
  }
  const after = item.afterMilestone;
  const found = after === undefined ? undefined : milestones.get(after);
  if (!found) return faults;
  const place = placeOf(["items", at, "afterMilestone"]);
  if (!earlier.has(found.key)) {
    faults.push({
      place,
      kind: "laterMilestone",
      says: `"${after}" does not come before "${item.before}"`,
    });
  }
  if (item.scope === "product" && found.scope === "deployment") {
    faults.push(crossing(place, `an item of the product waits for "${after}" of a deployment`));
  }
  return faults;
}

function dependencyFaults(
  item: Item,
  needed: Item,
  place: string,
  follows: (key: string) => readonly string[],
): readonly PathwayFault[] {
  const faults: PathwayFault[] = [];
  if (needed.before !== item.before && !reached(item.before, follows).has(needed.before)) {
    const says = `"${needed.key}" is settled before "${needed.before}", which does not come before "${item.before}"`;
    faults.push({ place, kind: "laterMilestone", says });
  }
  if (item.required && !needed.required) {
    const says = `"${item.key}" is required and waits for "${needed.key}", which is not`;
    faults.push({ place, kind: "requiredDependsOnOptional", says });
  }
  if (item.scope === "product" && needed.scope === "deployment") {
    faults.push(
      crossing(place, `an item of the product waits for "${needed.key}" of a deployment`),
    );
  }
  return faults;
}

function crossing(place: string, says: string): PathwayFault {
  return { place, kind: "productDependsOnDeployment", says };
}
