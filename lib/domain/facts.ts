/**
 * The facts of a journey: what its answers say about it, each named by the pathway and given by one field of one item, by the start of the
 * journey, or by the signing of a milestone. They are read, never kept: the newest answer is the fact. A fact of a sensitive item
 * stays visible where its form and files do not. Source: design.md section 2, "Who sees what".
 */
import type { Answer } from "./answer.ts";
import type { Field } from "./field.ts";
import type { ItemState } from "./item-state.ts";
import { stateOfItem } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import type { FactDefinition, Item } from "./pathway.ts";
import { londonDate } from "./working-days.ts";

/** Where a fact comes from. */
export type FactSource =
  | { readonly from: "start" }
  | { readonly from: "item"; readonly item: string; readonly state: ItemState }
  | { readonly from: "milestone"; readonly milestone: string };

export interface Fact {
  readonly definition: FactDefinition;
  /** The field that asks for it; absent for what a milestone gives. */
  readonly field: Field | null;
  readonly answers: readonly Answer[];
  readonly source: FactSource;
}

/** Gives every fact of the journey's own scope that is known, in the order of the pathway. */
export function factsOf(journey: Journey): readonly Fact[] {
  return journey.pathway.facts
    .filter((definition) => definition.scope === journey.scope)
    .flatMap((definition) => factOf(journey, definition) ?? []);
}

/** Gives the known facts, of this journey or its product, that an item's dependencies gave: what helps its reader. */
export function factsFor(journey: Journey, item: Item): readonly Fact[] {
  const sources = new Set(item.dependsOn);
  const all = [...factsOf(journey), ...(journey.product ? factsOf(journey.product) : [])];
  return all.filter(({ source }) => source.from === "item" && sources.has(source.item));
}

function factOf(journey: Journey, definition: FactDefinition): Fact | null {
  if (definition.givenAt === "start") return startFact(journey, definition);
  if (definition.givenAt !== undefined) {
    const signOff = journey.signOffs[definition.givenAt];
    if (!signOff || signOff.withdrawn) return null;
    const source = { from: "milestone", milestone: definition.givenAt } as const;
    return { definition, field: null, answers: [londonDate(signOff.at)], source };
  }
  for (const item of journey.pathway.items) {
    const field = item.fields.find((each) => each.fact === definition.key);
    if (!field || !item.appliesTo.includes(journey.role)) continue;
    const answers = recordOf(journey, item.key).answers[field.key] ?? [];
    if (answers.length === 0) return null;
    const source = { from: "item", item: item.key, state: stateOfItem(journey, item.key) } as const;
    return { definition, field, answers, source };
  }
  return null;
}

function startFact(journey: Journey, definition: FactDefinition): Fact | null {
  const { productFields, deploymentFields } = journey.pathway;
  const field =
    [...productFields, ...deploymentFields].find((each) => each.fact === definition.key) ?? null;
  const answers = startAnswers(journey)[definition.key] ?? [];
  return answers.length === 0 ? null : { definition, field, answers, source: { from: "start" } };
}

function startAnswers(journey: Journey): Readonly<Record<string, readonly Answer[]>> {
  const { deployment } = journey;
  return {
    "product.name": [journey.productName],
    "product.version": [journey.productVersion],
    "product.role": [journey.role],
    "standard.version": journey.standardVersion ? [journey.standardVersion] : [],
    ...(deployment && {
      "euo.name": [deployment.endUserOrganisation.name],
      "euo.odsCode": [deployment.endUserOrganisation.odsCode],
      "euo.region": [deployment.region],
      "dos.serviceIds": deployment.dosServiceIds,
      "golive.plannedDate": [deployment.plannedGoLive],
      "euo.contact": [{ kind: "person", ...deployment.contact }],
    }),
  };
}
