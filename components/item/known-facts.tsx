import { AnswerValue } from "@/components/answers/answer-value";
import { SummaryList } from "@/components/page/summary-list";
import { type Fact, factsFor } from "@/lib/domain/facts";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { ownItem } from "@/lib/domain/item-state";
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
    <section className="ptl-card ptl-known" aria-labelledby="known">
      <h2 className="nhsuk-heading-m" id="known">
        Known already
      </h2>
      <SummaryList
        rows={facts.map((fact) => ({
          key: fact.definition.label,
          value: (
            <>
              <AnswerValue
                field={fact.field ?? fact.definition}
                answers={fact.answers}
                fileHref={null}
              />
              <Source journey={journey} fact={fact} />
            </>
          ),
        }))}
      />
    </section>
  );
}

/** The item that gave a fact: a link where it is of this journey, for the product's may not be the reader's to open. */
function Source({ journey, fact }: { readonly journey: Journey; readonly fact: Fact }) {
  if (fact.source.from !== "item") return null;
  const { item } = fact.source;
  const { title } = itemOf(journey.pathway, item);
  return (
    <span className="ptl-quiet ptl-known__source">
      From{" "}
      {ownItem(journey, item) ? (
        <a href={`/journeys/${journey.id}/items/${item}`}>{title}</a>
      ) : (
        title
      )}
    </span>
  );
}
