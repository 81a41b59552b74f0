import { ACCOUNT_GROUPS } from "@/lib/auth/demonstration-people";
import type { AccountGroup, DemonstrationPerson } from "@/lib/auth/demonstration-people";
import { REGION_NAMES } from "@/lib/domain/region-names";

const GROUPS: Readonly<Record<AccountGroup, { readonly name: string; readonly does: string }>> = {
  supplier: { name: "Supplier", does: "builds the product, proves it and submits it" },
  nhs: { name: "NHS", does: "reviews, returns or accepts, and signs off" },
  "end-user-organisation": {
    name: "End user organisation",
    does: "accepts the connection policy and goes live",
  },
  oversight: { name: "Oversight", does: "looks after a region, the record or the people" },
};

interface DemonstrationAccountsProps {
  readonly people: readonly DemonstrationPerson[];
  /** Where to go after signing in. */
  readonly next: string;
  readonly continueAs: (form: FormData) => Promise<void>;
  readonly heading: string;
}

/** A button for every account of the demonstration, in groups; the second organisations wait behind a details element. */
export function DemonstrationAccounts(props: DemonstrationAccountsProps) {
  const { people, heading, ...rest } = props;
  const second = people.filter((person) => person.second);
  return (
    <section aria-labelledby="demonstration-accounts">
      <h2 className="nhsuk-heading-l" id="demonstration-accounts">
        {heading}
      </h2>
      <div className="ptl-accounts">
        {ACCOUNT_GROUPS.map((group) => (
          <Group group={group} people={people} key={group} {...rest} />
        ))}
        <details className="nhsuk-details nhsuk-expander">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">A second organisation of each kind</span>
          </summary>
          <div className="nhsuk-details__text">
            <p>They see their own work and nothing of the first ones’.</p>
            <ul className="ptl-accounts__list">
              {second.map((person) => (
                <Account person={person} full key={person.id} {...rest} />
              ))}
            </ul>
          </div>
        </details>
      </div>
    </section>
  );
}

type Rest = Pick<DemonstrationAccountsProps, "next" | "continueAs">;

function Group(
  props: Rest & { readonly group: AccountGroup; readonly people: readonly DemonstrationPerson[] },
) {
  const { group, people, ...rest } = props;
  const { name, does } = GROUPS[group];
  const members = people.filter((person) => person.group === group && !person.second);
  const organisation = members[0]?.organisation.name;
  return (
    <div className={`ptl-accounts__group ptl-accounts__group--${group}`}>
      <h3 className="nhsuk-heading-s" id={`accounts-${group}`}>
        {name}
      </h3>
      <p>
        {group === "oversight" ? "Someone who" : organisation} {does}.
      </p>
      <ul className="ptl-accounts__list" aria-labelledby={`accounts-${group}`}>
        {members.map((person) => (
          <Account person={person} key={person.id} {...rest} />
        ))}
      </ul>
    </div>
  );
}

function Account(props: Rest & { readonly person: DemonstrationPerson; readonly full?: boolean }) {
  const { person, next, continueAs, full = false } = props;
  return (
    <li>
      <form action={continueAs}>
        <input type="hidden" name="account" value={person.id} />
        <input type="hidden" name="next" value={next} />
        <button className="ptl-accounts__button" type="submit">
          <span>
            Continue as <strong>{person.as}</strong>
            {full ? <>, {whereOf(person)}</> : null}
          </span>
          <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none">
            <path d="M4 10h11m-5-5 5 5-5 5" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
      </form>
    </li>
  );
}

function whereOf(person: DemonstrationPerson): string {
  return person.region === null ? person.organisation.name : REGION_NAMES[person.region];
}
