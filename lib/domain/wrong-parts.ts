/** Which inputs of an answer with parts are in the way, so that they are marked and not only the question above them. */
import type { AnswerPart, AnswerProblem } from "./answer-problem.ts";
import type { Field } from "./field.ts";

/** Parts of one answer: of the first, or of that number among those given, counted from 0. */
export interface WrongParts {
  readonly at: number;
  readonly parts: readonly AnswerPart[];
}

/** Gives the parts that a problem is about; of an answer that is not given those that it cannot do without. Null where it names none. */
export function wrongParts(
  problem: AnswerProblem,
  field: Field | undefined,
): { readonly wrong: WrongParts } | null {
  const parts = partsOf(problem, field);
  return parts.length === 0 ? null : { wrong: { at: problem.at ?? 0, parts } };
}

function partsOf({ problem, part }: AnswerProblem, field: Field | undefined): WrongParts["parts"] {
  if (problem === "neitherEmailNorTelephone") return ["email", "telephone"];
  if (problem !== "notGiven") return part === undefined ? [] : [part];
  if (field?.type === "person") return ["name", "email", "telephone"];
  if (field?.type !== "signature") return [];
  return ["name", "role", "authority", "date", "documentVersion"];
}
