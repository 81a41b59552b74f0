import { journeyNameFor } from "@/lib/domain/acting-as";
import type { Actor } from "@/lib/domain/actor";
import type { Journey } from "@/lib/domain/journey";

interface MoreInJourneysProps {
  readonly actor: Actor;
  /** The journey of each entry that was left out of a list. */
  readonly left: readonly Journey[];
  /** Where in a journey they are found. */
  readonly end: "" | "/report";
}

/** More links than this are no help: each journey has them on its own page. */
const MOST = 5;

/** Says how many entries a short list leaves out, and leads to the journeys that have them. */
export function MoreInJourneys({ actor, left, end }: MoreInJourneysProps) {
  const journeys = [...new Map(left.map((journey) => [journey.id, journey])).values()];
  if (journeys.length > MOST)
    return (
      <p className="ptl-quiet mt-3 text-base">
        and {left.length} more, in {journeys.length} journeys
      </p>
    );
  return (
    <p className="ptl-quiet mt-3 text-base">
      and {left.length} more:{" "}
      {journeys.map((journey, at) => (
        <span key={journey.id}>
          {at === 0 ? "" : ", "}
          <a href={`/journeys/${journey.id}${end}`}>
            {left.filter(({ id }) => id === journey.id).length} in {journeyNameFor(actor, journey)}
          </a>
        </span>
      ))}
    </p>
  );
}
