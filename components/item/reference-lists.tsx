import type { ReactNode } from "react";
import type { Item, Pathway, RoleKey } from "@/lib/domain/pathway";

interface ReferenceListsProps {
  readonly pathway: Pathway;
  readonly item: Item;
  readonly role: RoleKey;
}

/** The lists an item is answered from: the requirements of the role, or the names of the simulator's tests. */
export function ReferenceLists({ pathway, item, role }: ReferenceListsProps) {
  const answersRequirements = item.fields.some(({ format }) => format === "requirement-answers");
  const requirements = pathway.requirements.filter((each) => each.role === role);
  // The simulator tests a provider by name; a consumer's report carries no names.
  const takesTestLog = role === "provider" && item.fields.some(({ type }) => type === "tkwReport");
  const groups = [...new Set(pathway.simulatorTests.map(({ group }) => group))];
  return (
    <>
      {answersRequirements ? (
        <Folded summary={`The ${requirements.length} requirements`}>
          <ul className="nhsuk-list">
            {requirements.map(({ id, title }) => (
              <li key={id}>
                <strong>{id}</strong> {title}
              </li>
            ))}
          </ul>
        </Folded>
      ) : null}
      {takesTestLog ? (
        <Folded summary={`The ${pathway.simulatorTests.length} tests of the simulator`}>
          {groups.map((group) => (
            <div key={group}>
              <h3 className="nhsuk-heading-s">{group}</h3>
              <ul className="nhsuk-list ptl-address">
                {pathway.simulatorTests
                  .filter((each) => each.group === group)
                  .map(({ name }) => (
                    <li key={name}>{name}</li>
                  ))}
              </ul>
            </div>
          ))}
        </Folded>
      ) : null}
    </>
  );
}

function Folded(props: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{props.summary}</span>
      </summary>
      <div className="nhsuk-details__text">{props.children}</div>
    </details>
  );
}
