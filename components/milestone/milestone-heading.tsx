import { MilestoneStateTag } from "@/components/journey/state-tag";
import { dutyName } from "@/lib/domain/find-in-pathway";
import type { Journey } from "@/lib/domain/journey";
import { journeyName } from "@/lib/domain/journey";
import { stateOfMilestone } from "@/lib/domain/milestone-state";
import type { Milestone } from "@/lib/domain/pathway";

/** The name of a milestone, its state, and who signs it. */
export function MilestoneHeading({
  journey,
  milestone,
}: {
  readonly journey: Journey;
  readonly milestone: Milestone;
}) {
  const { key, name, longName, publishedName, signedBy } = milestone;
  const also = [
    longName,
    publishedName && publishedName !== name ? `published later as ${publishedName}` : null,
  ];
  const words = also.filter((each) => each !== null && each !== undefined).join("; ");
  return (
    <>
      <h1 className="nhsuk-heading-xl">
        {name}
        <span className="nhsuk-caption-l">{journeyName(journey)}</span>
      </h1>
      <p>
        <MilestoneStateTag state={stateOfMilestone(journey, key)} /> Signed by{" "}
        {dutyName(journey.pathway, signedBy)}
        {words === "" ? "" : ` · ${words}`}
      </p>
    </>
  );
}
