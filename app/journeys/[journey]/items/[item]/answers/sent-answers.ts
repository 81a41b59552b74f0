import type { AnswersForm } from "../form";
import { refusedForm } from "@/components/forms/refused-form";
import { addressOf, keepForm } from "@/lib/auth/kept-forms";
import type { Actor } from "@/lib/domain/actor";
import type { Decision, Refusal } from "@/lib/domain/decision";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import type { FormState } from "@/lib/forms/form-state";
import { ANSWERS_FORM } from "@/lib/forms/input-names";

/** The form of an item as it was sent, by whom, and the journey as they may see it. */
export interface SentAnswers {
  readonly actor: Actor;
  readonly journey: Journey;
  readonly item: Item;
  /** The path of the item's page. */
  readonly page: string;
  readonly form: FormData;
  readonly sent: AnswersForm;
}

/** Gives the form back on its page in this state. */
export async function giveBack({ actor, page }: SentAnswers, state: FormState): Promise<Response> {
  return seeOther(addressOf(page, [await keepForm(actor.id, page, ANSWERS_FORM, state)]));
}

/** Gives the form back with everything that is in the way, as the journey stands that refused. */
export function refused(
  answers: SentAnswers,
  standing: Journey,
  refusals: readonly Refusal[],
): Promise<Response> {
  return giveBack(answers, refusedForm(standing, refusals, answers.form, answers.item.fields));
}

/**
 * Leads to a page; what was typed and was not what was saved comes along, still to be saved. With the revision it was typed over, where
 * that still counts: what others changed since is told before it is written over.
 */
export async function goOn(
  { actor, page }: SentAnswers,
  next: string,
  unsaved: Pick<FormState, "typed" | "revision"> | null,
): Promise<Response> {
  if (unsaved === null) return seeOther(next);
  const draft = await keepForm(actor.id, page, ANSWERS_FORM, { errors: [], ...unsaved });
  const [path = page, anchor] = next.split("#");
  const and = path.includes("?") ? "&" : "?";
  return seeOther(`${path}${and}draft=${draft}${anchor === undefined ? "" : `#${anchor}`}`);
}

/** Gives a decision that stands in the way; that nothing changed does not. */
export function obstacle(decision: Decision): Extract<Decision, { refused: unknown }> | null {
  if ("happened" in decision) return null;
  return decision.refused.every(({ because }) => because === "nothingChanged") ? null : decision;
}

export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
