import { ItemStateTag } from "@/components/journey/state-tag";
import { ENVIRONMENT_NAMES } from "@/components/item/environment-names";
import { dutyName, itemOf, milestoneOf } from "@/lib/domain/find-in-pathway";
import { journeyOfScope, stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { unblockedBy } from "@/lib/domain/next-steps";
import type { Item } from "@/lib/domain/pathway";
import { targetOf } from "@/lib/domain/promise";

interface ItemFactsProps {
  readonly journey: Journey;
  readonly item: Item;
}

/** Who does an item, who reviews it, how soon, where, and what it hangs together with. */
export function ItemFacts({ journey, item }: ItemFactsProps) {
  const { pathway } = journey;
  const target = targetOf(pathway, item);
  return (
    <section className="ptl-card" aria-labelledby="about">
      <h2 className="nhsuk-heading-m" id="about">
        About this item
      </h2>
      <dl className="ptl-about">
        <dt>Done by</dt>
        <dd>{dutyName(pathway, item.owner)}</dd>
        <dt>Reviewed by</dt>
        <dd>
          {item.verifier === null
            ? "Nobody: submitting it declares it"
            : `${dutyName(pathway, item.verifier)}, within ${target} working days`}
        </dd>
        <dt>Needed before</dt>
        <dd>
          <a href={`/journeys/${journey.id}/milestones/${item.before}`}>
            {milestoneOf(pathway, item.before).name}
          </a>
        </dd>
        {item.environment === "none" ? null : (
          <>
            <dt>Environment</dt>
            <dd>{ENVIRONMENT_NAMES[item.environment]}</dd>
          </>
        )}
        {item.expiresAfterMonths === undefined ? null : (
          <>
            <dt>Good for</dt>
            <dd>{item.expiresAfterMonths} months</dd>
          </>
        )}
        <dt>Required</dt>
        <dd>{item.required ? "Yes" : "No, optional"}</dd>
      </dl>
      <Dependencies journey={journey} item={item} />
    </section>
  );
}

function Dependencies({ journey, item }: ItemFactsProps) {
  const needed = item.dependsOn
    .map((key) => itemOf(journey.pathway, key))
    .filter((each) => each.appliesTo.includes(journey.role));
  const unblocks = unblockedBy(journey, item.key);
  return (
    <>
      {needed.length === 0 ? null : (
        <>
          <h3 className="nhsuk-heading-s">Depends on</h3>
          <ul className="ptl-depends">
            {needed.map((each) => (
              <Dependency journey={journey} item={each} key={each.key} />
            ))}
          </ul>
        </>
      )}
      {unblocks.length === 0 ? null : (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {unblocks.length === 1
                ? "1 item waits for it"
                : `${unblocks.length} items wait for it`}
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <ul className="ptl-depends">
              {unblocks.map((each) => (
                <Dependency journey={journey} item={each} key={each.key} />
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}

/** An item of the other scope is named; its own page may not be the reader's to see. */
function Dependency({ journey, item }: ItemFactsProps) {
  const keeper = journeyOfScope(journey, item.scope);
  if (!keeper) return <li>{item.title}</li>;
  return (
    <li>
      {keeper === journey ? (
        <a href={`/journeys/${journey.id}/items/${item.key}`}>{item.title}</a>
      ) : (
        item.title
      )}{" "}
      <ItemStateTag state={stateOfItem(keeper, item.key)} />
      {keeper === journey ? null : <span className="ptl-quiet"> (of the product)</span>}
    </li>
  );
}
