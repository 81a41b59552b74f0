import type { ProgrammeQuery } from "./form";
import type { Pathway } from "@/lib/domain/pathway";
import { type Choice, choicesByKey, placesToChoose } from "@/lib/domain/pathway-choices";
import { ATTENTION_NAMES } from "@/lib/domain/programme";
import { scopeName } from "@/lib/domain/programme-words";

/** Gives what the filters of an address leave in, in words: "Stage: Assure". */
export function filterWords(
  query: ProgrammeQuery,
  pathways: readonly Pathway[],
  suppliers: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  const named = (value: string | undefined, choices: readonly Choice[]): string | undefined =>
    value && (choices.find((choice) => choice.value === value)?.text ?? value);
  const { search, supplier, role, scope, stage, milestone, turn, attention, complete } = query;
  const places = placesToChoose(pathways, { stage, milestone });
  const said: readonly (readonly [string, string | undefined])[] = [
    ["Search", search && `“${search}”`],
    ["Supplier", supplier && (suppliers.find(({ id }) => id === supplier)?.name ?? supplier)],
    ["Role", named(role, choicesByKey(pathways.map(({ roles }) => roles)))],
    ["Kind", scope && scopeName(scope)],
    ["Stage", named(stage, places.stages)],
    ["Milestone", named(milestone, places.milestones)],
    ["Turn", named(turn, choicesByKey(pathways.map(({ duties }) => duties)))],
    ["Attention", attention && ATTENTION_NAMES[attention]],
    ["Complete", complete && (complete === "yes" ? "complete" : "not yet")],
  ];
  return said.flatMap(([what, words]) => (words ? [`${what}: ${words}`] : []));
}
