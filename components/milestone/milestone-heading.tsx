import { JourneyName } from "@/components/page/journey-name";
import { MilestoneStateTag } from "@/components/journey/state-tag";
import { dutyName } from "@/lib/domain/find-in-pathway";
import type { Journey } from "@/lib/domain/journey";
import { type MilestoneState, stateOfMilestone } from "@/lib/domain/milestone-state";
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
  const state = stateOfMilestone(journey, key);
  const renamed = publishedName && publishedName.toLowerCase() !== name.toLowerCase();
  const also = [longName, renamed ? `published later as ${publishedName}` : null];
  const words = also.filter((each) => each !== null && each !== undefined).join("; ");
  return (
    <>
      <h1 className="nhsuk-heading-xl">
        {name}
        <span className="nhsuk-caption-l">
          <JourneyName of={journey} />
        </span>
      </h1>
      <p>
        <MilestoneStateTag state={state} /> {signedWords(state)}{" "}
        {dutyName(journey.pathway, signedBy)}
        {words === "" ? "" : ` · ${words}`}
      </p>
    </>
  );
}

function signedWords(state: MilestoneState): string {
  if (state === "signedOff" || state === "changedSince") return "Signed by";
  return state === "withdrawn" ? "To be signed again by" : "To be signed by";
}
