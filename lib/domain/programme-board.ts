/**
 * The board of the programme: a column for each stage, in it a group for each milestone that is worked for there, and at the end what is
 * complete. Every journey is counted once, in the stage it is in and the group of the milestone its turn is for; a deployment that waits
 * for its product stands in a group of that product's milestone. A milestone of the stage is shown with nobody in it, too.
 */
import { stageOfMilestone } from "./find-in-pathway.ts";
import { choicesByName, keysIn } from "./pathway-choices.ts";
import type { Pathway, Scope } from "./pathway.ts";

export interface Counted {
  readonly total: number;
  readonly overdue: number;
  readonly waiting: number;
  readonly toSignAgain: number;
}

/** A count of journeys that are in one place. */
export interface PlaceCount extends Counted {
  readonly scope: Scope;
  readonly here: string | null;
  readonly milestone: string | null;
}

/** A journey that can stand on the board. */
export interface BoardCard {
  readonly scope: Scope;
  readonly here: string | null;
  readonly complete: boolean;
  readonly turn: { readonly milestone: string } | null;
}

/** What a number leads to: the filters that find the journeys it counts. */
export interface PlaceFilters {
  readonly stage?: string;
  readonly milestone?: string;
  readonly complete?: "yes";
  readonly scope?: Scope;
}

export interface BoardGroup<Card> extends Counted {
  readonly name: string;
  readonly filters: PlaceFilters;
  readonly cards: readonly Card[];
}

export interface BoardColumn<Card> extends Counted {
  readonly name: string;
  readonly filters: PlaceFilters;
  readonly groups: readonly BoardGroup<Card>[];
}

/** Adds up counts. */
export function sumOf(counts: readonly Counted[]): Counted {
  return counts.reduce(
    (sum, each) => ({
      total: sum.total + each.total,
      overdue: sum.overdue + each.overdue,
      waiting: sum.waiting + each.waiting,
      toSignAgain: sum.toSignAgain + each.toSignAgain,
    }),
    { total: 0, overdue: 0, waiting: 0, toSignAgain: 0 },
  );
}

/** Gives the columns of the board. Stages or milestones of one name, of several pathways, are one. */
export function boardOf<Card extends BoardCard>(
  pathways: readonly Pathway[],
  counts: readonly PlaceCount[],
  cards: readonly Card[],
): readonly BoardColumn<Card>[] {
  const stages = choicesByName(pathways.map((each) => each.stages));
  const milestones = choicesByName(pathways.map((each) => each.milestones));
  const columns = stages.map(({ value: stage, text: name }) => {
    const inStage = keysIn(stage);
    const groups = milestones
      .map(({ value: milestone, text }) => {
        const keys = keysIn(milestone);
        const isIn = (here: string | null, key: string | null | undefined): boolean =>
          here !== null && inStage.includes(here) && typeof key === "string" && keys.includes(key);
        return {
          name: text,
          filters: { stage, milestone },
          worked: isWorkedFor(pathways, inStage, keys),
          ...sumOf(counts.filter((each) => isIn(each.here, each.milestone))),
          cards: cards.filter((each) => isIn(each.here, each.turn?.milestone)),
        };
      })
      .filter(({ total, worked }) => total > 0 || worked)
      .map(({ worked: _worked, ...group }) => group);
    return { name, filters: { stage }, ...sumOf(groups), groups };
  });
  return [...columns, completeColumn(counts, cards)];
}

function isWorkedFor(
  pathways: readonly Pathway[],
  stages: readonly string[],
  milestones: readonly string[],
): boolean {
  return pathways.some((pathway) =>
    pathway.milestones.some(
      (each) => milestones.includes(each.key) && stages.includes(stageOfMilestone(each)),
    ),
  );
}

function completeColumn<Card extends BoardCard>(
  counts: readonly PlaceCount[],
  cards: readonly Card[],
): BoardColumn<Card> {
  const groups = (["product", "deployment"] as const).map((scope) => ({
    name: scope === "product" ? "Products" : "Deployments",
    filters: { complete: "yes", scope } as const,
    ...sumOf(counts.filter((each) => each.here === null && each.scope === scope)),
    cards: cards.filter((each) => each.complete && each.scope === scope),
  }));
  return { name: "Complete", filters: { complete: "yes" }, ...sumOf(groups), groups };
}
