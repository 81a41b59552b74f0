/** Facts in the order they come to be known: those of the start, then stage by stage what its items and milestones gave. */
import type { Fact, FactSource } from "./facts.ts";
import { findItem, milestoneOf, stageOfMilestone } from "./find-in-pathway.ts";
import type { Pathway } from "./pathway.ts";

export interface FactGroup {
  /** The key of the stage; null for what the start of the journey says. */
  readonly stage: string | null;
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** Gives the facts in groups, none of them empty, each fact in exactly one and in the order they have. */
export function factsByStage(pathway: Pathway, facts: readonly Fact[]): readonly FactGroup[] {
  return [
    { stage: null, name: "The start of the journey" },
    ...pathway.stages.map(({ key, name }) => ({ stage: key, name })),
  ].flatMap((group) => {
    const own = facts.filter(({ source }) => stageOf(pathway, source) === group.stage);
    return own.length === 0 ? [] : [{ ...group, facts: own }];
  });
}

function stageOf(pathway: Pathway, source: FactSource): string | null {
  if (source.from === "start") return null;
  if (source.from === "milestone") return stageOfMilestone(milestoneOf(pathway, source.milestone));
  return findItem(pathway, source.item)?.stage ?? null;
}
