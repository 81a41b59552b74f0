import { ReferenceLists } from "@/components/item/reference-lists";
import type { Item, Pathway, RoleKey } from "@/lib/domain/pathway";

interface ItemGuidanceProps {
  readonly pathway: Pathway;
  readonly item: Item;
  readonly role: RoleKey;
}

/** Advice, guidance, further links, automatic checks to come, and where the item is from. */
export function ItemGuidance({ pathway, item, role }: ItemGuidanceProps) {
  const { advice = [], seeAlso = [], guidance } = item;
  const checks = item.checks.filter(({ appliesTo }) => appliesTo?.includes(role) ?? true);
  return (
    <section className="ptl-card" aria-labelledby="guidance">
      <h2 className="nhsuk-heading-m" id="guidance">
        Guidance
      </h2>
      {advice.length === 0 ? null : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {advice.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {guidance === null ? null : (
        <p>
          <a href={guidance} rel="external noreferrer">
            Read the guidance <span className="ptl-quiet">({hostOf(guidance)})</span>
          </a>
        </p>
      )}
      {seeAlso.length === 0 ? null : (
        <>
          <h3 className="nhsuk-heading-s">See also</h3>
          <ul className="nhsuk-list">
            {seeAlso.map((each) => (
              <li key={each}>
                <a className="ptl-address" href={each} rel="external noreferrer">
                  {each.replace(/^https?:\/\//, "")}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ReferenceLists pathway={pathway} item={item} role={role} />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            What is looked at, and where this comes from
          </span>
        </summary>
        <div className="nhsuk-details__text">
          {checks.length === 0 ? null : (
            <ul className="nhsuk-list nhsuk-list--bullet">
              {checks.map((check) => (
                <li key={`${check.key} ${check.rule}`}>{check.rule}</li>
              ))}
            </ul>
          )}
          <p>Evidence: {item.evidence.join(", ").replaceAll("-", " ")}.</p>
          <p>
            Source: {item.source}.{" "}
            {item.fromSeed ? "On the original page." : "Not on the original page."}
          </p>
        </div>
      </details>
    </section>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
