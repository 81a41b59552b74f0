import { JourneyName } from "@/components/page/journey-name";
import { MiniMap } from "@/components/map/mini-map";
import { mapOfJourney } from "@/components/map/map-of-journey";
import { When } from "@/components/page/when";
import { roleName } from "@/lib/domain/find-in-pathway";
import { supplierBeside } from "@/lib/domain/acting-as";
import type { Actor } from "@/lib/domain/actor";
import type { Journey } from "@/lib/domain/journey";
import { journeyName } from "@/lib/domain/journey";
import { measuresOf } from "@/lib/domain/measures";
import { changedSince, milestonesOf, stateOfMilestone } from "@/lib/domain/milestone-state";
import { dutyFor } from "@/lib/domain/permissions";
import { turnWords } from "@/lib/domain/turn-words";

interface JourneyCardProps {
  readonly journey: Journey;
  readonly actor: Actor;
  readonly now: Date;
}

/** One journey on the dashboard: its name, a small map, how far it is and whose turn; for its supplier the way to a deployment of it. */
export function JourneyCard({ journey, actor, now }: JourneyCardProps) {
  const { settled, required, percent, turn } = measuresOf(journey);
  const role = roleName(journey.pathway, journey.role);
  return (
    <li className="ptl-card">
      <div className="ptl-title-row">
        <h2 className="nhsuk-heading-m">
          <a href={`/journeys/${journey.id}`}>
            <JourneyName of={journey} />
          </a>
        </h2>
        <p className="ptl-quiet">
          {[journey.deployment ? "Deployment" : role, supplierBeside(actor, journey)]
            .filter((words) => words !== null)
            .join(" · ")}
        </p>
      </div>
      <MiniMap view={mapOfJourney({ journey, deployments: [], seesProduct: false, now })} />
      <p>
        <strong>{percent}%</strong> settled, {settled} of {required}.{" "}
        {turnWords(journey.pathway, turn)}
        {turn ? (
          <>
            {" "}
            since <When at={turn.since} time={false} />.
          </>
        ) : (
          "."
        )}{" "}
        <Changed journey={journey} />
      </p>
      {journey.scope === "product" && dutyFor("deployment.start", actor, journey) ? (
        <p>
          <a href={`/journeys/${journey.id}/deployments/start`}>
            Start a deployment
            <span className="nhsuk-u-visually-hidden"> of {journeyName(journey)}</span>
          </a>
        </p>
      ) : null}
    </li>
  );
}

function Changed({ journey }: { readonly journey: Journey }) {
  const changed = milestonesOf(journey).filter(({ key }) =>
    ["changedSince", "withdrawn"].includes(stateOfMilestone(journey, key)),
  );
  if (changed.length === 0) return null;
  const words = changed.map(
    ({ key, name }) =>
      `${name} ${changedSince(journey, key).length > 0 ? "changed since it was signed" : "was withdrawn"}`,
  );
  return <span>{words.join("; ")}.</span>;
}
