import { ErrorSummary } from "@/components/page/error-summary";
import type { Refusal } from "@/lib/domain/decision";
import { isFileField } from "@/lib/domain/field";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { wordsFor } from "@/lib/domain/refusal-words";
import { firstInputId } from "@/lib/forms/input-names";

interface SubmitHindranceProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly refusals: readonly Refusal[];
  readonly path: string;
}

/** Everything that keeps an item from being submitted; a missing answer links to its place in the form. */
export function SubmitHindrance({ journey, item, refusals, path }: SubmitHindranceProps) {
  const errors = wordsFor(journey.pathway, refusals, item.fields).map(({ field: key, words }) => {
    const field = item.fields.find((each) => each.key === key);
    if (!field) return { text: words };
    return {
      text: words,
      href: `${path}#${isFileField(field.type) ? `file-${field.key}` : firstInputId(field)}`,
    };
  });
  return <ErrorSummary heading="This cannot be submitted yet" errors={errors} />;
}
