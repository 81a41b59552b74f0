/**
 * The facts of a journey for its report: what is known, and where it comes from. They stay visible where an item's form does not.
 */
import type { Answer } from "../domain/answer.ts";
import type { Fact, FactSource } from "../domain/facts.ts";
import { factsOf } from "../domain/facts.ts";
import type { Field } from "../domain/field.ts";
import { itemOf, milestoneOf } from "../domain/find-in-pathway.ts";
import { ITEM_STATE_NAMES } from "../domain/item-state.ts";
import type { Journey } from "../domain/journey.ts";
import type { Pathway } from "../domain/pathway.ts";
import { formatDate } from "../domain/iso-date.ts";
import type { ReportFact } from "./report-model.ts";

/** Gives a line for each fact of the journey that is known. */
export function factLines(journey: Journey): readonly ReportFact[] {
  return factsOf(journey).map((fact) => ({
    key: fact.definition.key,
    label: fact.definition.label,
    value: fact.answers.map((answer) => valueOf(fact, answer)).join("; "),
    source: sourceOf(journey.pathway, fact.source),
  }));
}

function sourceOf(pathway: Pathway, source: FactSource): string {
  if (source.from === "start") return "Start of the journey";
  if (source.from === "milestone") return `Sign-off of ${milestoneOf(pathway, source.milestone).name}`;
  return `${itemOf(pathway, source.item).title} (${ITEM_STATE_NAMES[source.state].toLowerCase()})`;
}

function valueOf({ definition, field }: Fact, answer: Answer): string {
  if (typeof answer === "string") {
    if (definition.type === "date") return formatDate(answer);
    return labelOf(field, answer);
  }
  switch (answer.kind) {
    case "file":
      return answer.name;
    case "person":
    case "signature":
      return [answer.name, answer.role].filter((part) => part !== "").join(", ");
    case "testSession":
      return `${formatDate(answer.date)}, ${answer.steps.length} steps`;
  }
}

function labelOf(field: Field | null, value: string): string {
  const option = field?.options?.find((each) => each.value === value);
  if (option) return option.label;
  return field?.type === "yesNo" || field?.type === "declaration" ? (value === "yes" ? "Yes" : "No") : value;
}
