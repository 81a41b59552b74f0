/**
 * What a filter offers where journeys of several pathways, or of several versions of one, stand in one list. A key means the same thing
 * wherever it is used; where its names differ, the choice says all of them.
 */
import type { Pathway } from "./pathway.ts";

interface Named {
  readonly key: string;
  readonly name: string;
}

/** A choice of a filter: what is sent, and what is read. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Gives one choice for each key of these lists, in the order in which the keys first come. */
export function choicesByKey(lists: readonly (readonly Named[])[]): readonly Choice[] {
  const names = new Map<string, Set<string>>();
  for (const { key, name } of lists.flat()) names.set(key, (names.get(key) ?? new Set()).add(name));
  return [...names].map(([value, texts]) => ({ value, text: [...texts].join(" / ") }));
}

/**
 * Gives one choice for each name of these lists: keys that are called the same become one choice, whose value names them all with commas
 * between. Read it again with `keysIn`.
 */
export function choicesByName(lists: readonly (readonly Named[])[]): readonly Choice[] {
  const keys = new Map<string, string[]>();
  for (const { value, text } of choicesByKey(lists))
    keys.set(text, [...(keys.get(text) ?? []), value]);
  return [...keys].map(([text, values]) => ({ value: values.join(","), text }));
}

/**
 * Gives the choices with one more for a value that is none of them but means several, "develop,assure", as an address may hold it: chosen
 * in a list, it is kept. `several` is what they are called: "stages".
 */
export function choicesWith(
  choices: readonly Choice[],
  value: string | undefined,
  several: string,
): readonly Choice[] {
  if (value === undefined || value === "" || choices.some((choice) => choice.value === value))
    return choices;
  const keys = [...new Set(keysIn(value))];
  const names = new Set(
    keys.map((key) => choices.find((each) => keysIn(each.value).includes(key))?.text ?? key),
  );
  const all = [...names].join(", ");
  const text = names.size > 1 ? `${names.size} ${several}: ${all}` : `${all} (${keys.join(", ")})`;
  return [...choices, { value, text }];
}

/** Gives the stages and the milestones of several pathways to choose from, with what an address chose of them. */
export function placesToChoose(
  pathways: readonly Pick<Pathway, "stages" | "milestones">[],
  chosen: { readonly stage?: string | undefined; readonly milestone?: string | undefined },
): { readonly stages: readonly Choice[]; readonly milestones: readonly Choice[] } {
  const stages = choicesByName(pathways.map((pathway) => pathway.stages));
  const milestones = choicesByName(pathways.map((pathway) => pathway.milestones));
  return {
    stages: choicesWith(stages, chosen.stage, "stages"),
    milestones: choicesWith(milestones, chosen.milestone, "milestones"),
  };
}

/** Gives the keys of a choice made with `choicesByName`. */
export function keysIn(value: string): readonly string[] {
  return value.split(",");
}

/** Tells whether every key of a choice made with `choicesByName` stands in a list. */
export function knownKeys(list: readonly { readonly key: string }[], value: string): boolean {
  return keysIn(value).every((key) => list.some((each) => each.key === key));
}

/** Gives the pathway that a journey starts on: the only one or, of several, the one of that key; null while it has to be chosen. */
export function pathwayToStart<Each extends { readonly key: string }>(
  pathways: readonly Each[],
  key: string | null,
): Each | null {
  const [first, ...others] = pathways;
  if (first && others.length === 0) return first;
  return pathways.find((each) => each.key === key) ?? null;
}
