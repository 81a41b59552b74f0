import { When } from "@/components/page/when";
import { DUTY_NAMES } from "@/lib/domain/actor";
import { dutyBeside } from "@/lib/domain/author-words";
import type { Recorded } from "@/lib/domain/event";
import type { OrganisationEvent } from "@/lib/domain/organisation-event";
import { didToOrganisation } from "@/lib/domain/organisation-sentence";

/** What happened to an organisation, every event as a sentence, with who did it and as what. */
export function OrganisationHistory(props: {
  /** The newest first. */
  readonly events: readonly Recorded<OrganisationEvent>[];
}) {
  return (
    <ol className="ptl-history" reversed>
      {props.events.map(({ number, by, at, event }) => (
        <li key={number}>
          <p>
            <strong>{by.name}</strong> {didToOrganisation(event)}
          </p>
          <p className="ptl-history__when">
            {dutyBeside(by.name, DUTY_NAMES[by.duty]) === null ? "" : `${DUTY_NAMES[by.duty]}, `}
            {by.organisation}, <When at={at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
