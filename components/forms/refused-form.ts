import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/typed-in";
import type { Refusal } from "@/lib/domain/decision";
import type { Field } from "@/lib/domain/field";
import type { Journey } from "@/lib/domain/journey";
import { wordsFor } from "@/lib/domain/refusal-words";

/**
 * Gives the state of a form that was refused: every reason in words, beside its field where it has one, and all that was typed. The
 * journey is the one that refused, as it stood then: whatever came after it nobody has been told of.
 */
export function refusedForm(
  { pathway, revision, product }: Pick<Journey, "pathway" | "revision" | "product">,
  refusals: readonly Refusal[],
  form: FormData,
  fields: readonly Field[] = [],
): FormState {
  const errors = wordsFor(pathway, refusals, fields).map(({ field, words, wrong, journey }) => ({
    text: words,
    ...(field === null ? {} : { field }),
    ...(wrong === undefined ? {} : { wrong }),
    ...(journey === undefined ? {} : { href: `/journeys/${journey}` }),
  }));
  const below = product && { productRevision: product.revision };
  const stale = refusals.some(({ because }) => because === "changedMeanwhile");
  return { errors, typed: typedIn(form), revision, ...below, ...(stale ? { stale } : {}) };
}
