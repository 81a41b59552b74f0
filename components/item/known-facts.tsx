import { AnswerValue } from "@/components/answers/answer-value";
import { SummaryList } from "@/components/page/summary-list";
import { factsFor } from "@/lib/domain/facts";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";

/** What earlier items gave that helps with this one, so that nobody has to look it up. */
export function KnownFacts({ journey, item }: { readonly journey: Journey; readonly item: Item }) {
  // A whole test record is for its own page.
  const facts = factsFor(journey, item).filter(
    ({ definition }) => definition.type !== "testSession",
  );
  if (facts.length === 0) return null;
  return (
    <section className="ptl-card" aria-labelledby="known">
      <h2 className="nhsuk-heading-m" id="known">
        Known already
      </h2>
      <SummaryList
        rows={facts.map(({ definition, field, answers }) => ({
          key: definition.label,
          value: <AnswerValue field={field ?? definition} answers={answers} fileHref={null} />,
        }))}
      />
    </section>
  );
}
