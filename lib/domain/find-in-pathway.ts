/**
 * Finding one's way in a pathway: the thing of a key, and what comes before a milestone.
 */
import type { Item, Milestone, Pathway, PathwayDuty, RoleKey, Stage } from "./pathway.ts";

/**
 * Gives the item of that key.
 * @throws when the pathway has none: keys from outside are looked up with `findItem`.
 */
export function itemOf(pathway: Pathway, key: string): Item {
  const item = findItem(pathway, key);
  if (!item) throw new Error(`pathway ${pathway.key} has no item ${key}`);
  return item;
}

/** Gives the item of that key, or undefined. */
export function findItem(pathway: Pathway, key: string): Item | undefined {
  return indexOf(pathway).items.get(key);
}

/** Gives the items that name this one among what they depend on, in the order of the pathway. */
export function dependentsOf(pathway: Pathway, key: string): readonly Item[] {
  return indexOf(pathway).dependents.get(key) ?? [];
}

interface Index {
  readonly items: ReadonlyMap<string, Item>;
  readonly dependents: ReadonlyMap<string, readonly Item[]>;
}

/** A version never changes, and a single page looks for its ninety items some hundred times. */
const indexes = new WeakMap<Pathway, Index>();

function indexOf(pathway: Pathway): Index {
  const known = indexes.get(pathway);
  if (known) return known;
  const dependents = new Map<string, Item[]>();
  for (const item of pathway.items)
    for (const key of item.dependsOn) dependents.set(key, [...(dependents.get(key) ?? []), item]);
  const index = { items: new Map(pathway.items.map((item) => [item.key, item])), dependents };
  indexes.set(pathway, index);
  return index;
}

/**
 * Gives the milestone of that key.
 * @throws when the pathway has none: keys from outside are looked up with `findMilestone`.
 */
export function milestoneOf(pathway: Pathway, key: string): Milestone {
  const milestone = findMilestone(pathway, key);
  if (!milestone) throw new Error(`pathway ${pathway.key} has no milestone ${key}`);
  return milestone;
}

/** Gives the stage of that key, or undefined. */
export function findStage(pathway: Pathway, key: string): Stage | undefined {
  return pathway.stages.find((stage) => stage.key === key);
}

/** Gives the milestone of that key, or undefined. */
export function findMilestone(pathway: Pathway, key: string): Milestone | undefined {
  return pathway.milestones.find((milestone) => milestone.key === key);
}

/** Gives every milestone that comes before this one, in the order of the way. */
export function milestonesBefore(pathway: Pathway, key: string): readonly Milestone[] {
  const found = new Set<string>();
  const visit = (at: string): void => {
    for (const before of milestoneOf(pathway, at).after) {
      if (found.has(before)) continue;
      found.add(before);
      visit(before);
    }
  };
  visit(key);
  return pathway.milestones.filter((milestone) => found.has(milestone.key));
}

/** Gives the key of the stage in which a milestone is worked for: the one it closes, lies inside, or opens. */
export function stageOfMilestone(milestone: Milestone): string {
  const stage = milestone.closes ?? milestone.inside ?? milestone.opens;
  if (stage === null) throw new Error(`milestone ${milestone.key} touches no stage`);
  return stage;
}

/** Gives the name of a role as the pathway writes it. */
export function roleName(pathway: Pathway, role: RoleKey): string {
  return pathway.roles.find(({ key }) => key === role)?.name ?? role;
}

/** Gives the name of a duty as the pathway writes it. */
export function dutyName(pathway: Pathway, duty: PathwayDuty): string {
  return pathway.duties.find((each) => each.key === duty)?.name ?? duty;
}
