import { DoneBanner } from "@/components/page/done-banner";
import type { Journey } from "@/lib/domain/journey";
import { measuresOf } from "@/lib/domain/measures";
import { latestSignOff, stateOfMilestone } from "@/lib/domain/milestone-state";
import type { Milestone } from "@/lib/domain/pathway";
import { signOffReference } from "@/lib/domain/sign-off-reference";
import { turnWords } from "@/lib/domain/turn-words";

interface MilestoneDoneProps {
  /** From the address, so that the confirmation can be bookmarked; shown only while it is true. */
  readonly done: string | string[] | undefined;
  readonly journey: Journey;
  readonly milestone: Milestone;
}

/** Confirms a sign-off or its withdrawal, with the reference and what happens next. */
export function MilestoneDone({ done, journey, milestone }: MilestoneDoneProps) {
  const state = stateOfMilestone(journey, milestone.key);
  const signOff = latestSignOff(journey, milestone.key);
  if (done === "withdrawn" && state === "withdrawn") {
    return <DoneBanner heading={`The sign-off of ${milestone.name} is withdrawn.`} />;
  }
  if (done !== "signed" || state !== "signedOff" || !signOff) return null;
  const { turn } = measuresOf(journey);
  return (
    <DoneBanner heading={`${milestone.name} is signed off.`}>
      <p>
        Your reference: <strong>{signOffReference(journey, signOff)}</strong>. A record of it is in
        the <a href={`/journeys/${journey.id}/report`}>progress report</a>.
      </p>
      <p>
        {turn
          ? `What happens next: ${turnWords(journey.pathway, turn)}.`
          : "The journey is complete."}
      </p>
    </DoneBanner>
  );
}
