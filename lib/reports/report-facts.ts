/**
 * The facts of a journey for its report: what is known, and where it comes from. They stay visible where an item's form does not.
 */
import type { FactSource } from "../domain/facts.ts";
import { factsOf } from "../domain/facts.ts";
import { itemOf, milestoneOf } from "../domain/find-in-pathway.ts";
import { formatAnswers } from "../domain/format-answer.ts";
import { ITEM_STATE_NAMES } from "../domain/item-state.ts";
import type { Journey } from "../domain/journey.ts";
import type { Pathway } from "../domain/pathway.ts";
import type { ReportFact } from "./report-lines.ts";

/** Gives a line for each fact of the journey that is known. */
export function factLines(journey: Journey): readonly ReportFact[] {
  return factsOf(journey).map(({ definition, field, answers, source }) => ({
    key: definition.key,
    label: definition.label,
    value: formatAnswers(field ?? { type: definition.type }, answers),
    source: sourceOf(journey.pathway, source),
  }));
}

function sourceOf(pathway: Pathway, source: FactSource): string {
  if (source.from === "start") return "Start of the journey";
  if (source.from === "milestone")
    return `Sign-off of ${milestoneOf(pathway, source.milestone).name}`;
  return `${itemOf(pathway, source.item).title} (${ITEM_STATE_NAMES[source.state].toLowerCase()})`;
}
