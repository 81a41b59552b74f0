import { JourneyName } from "@/components/page/journey-name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withdraw } from "../actions";
import { DecisionForm } from "@/components/forms/decision-form";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { actingAs } from "@/lib/domain/acting-as";
import { findMilestone } from "@/lib/domain/find-in-pathway";
import { journeyName } from "@/lib/domain/journey";
import { stateOfMilestone } from "@/lib/domain/milestone-state";
import { dutyFor } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";

interface Props {
  readonly params: Promise<{ readonly journey: string; readonly milestone: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { journey: id, milestone: key } = await params;
  const journey = await findJourney(await requireActor(), id, { withAnswers: false });
  const milestone = journey && findMilestone(journey.pathway, key);
  return {
    title: milestone
      ? `Withdraw the sign-off of ${milestone.name} – ${journeyName(journey)}`
      : "Not found",
  };
}

/** Takes a sign-off back, with the reason. Not found where there is none to take back, or not by this person. */
export default async function WithdrawSignOffPage({ params }: Props) {
  const actor = await requireActor();
  const { journey: id, milestone: key } = await params;
  const journey = await findJourney(actor, id, { withAnswers: false });
  const milestone = journey && findMilestone(journey.pathway, key);
  if (!milestone || milestone.scope !== journey.scope) notFound();
  if (!dutyFor("signOff.withdraw", actor, journey, { milestone: key })) notFound();
  const standing = ["signedOff", "changedSince"].includes(stateOfMilestone(journey, key));
  if (!standing) notFound();
  const back = `/journeys/${journey.id}/milestones/${key}`;
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      before={<BackLink href={back} text={`Back to ${milestone.name}`} />}
    >
      <DecisionForm
        acting={actingAs(actor, journey, "signOff.withdraw", { milestone: milestone.key })}
        action={withdraw.bind(null, { journey: id, milestone: key })}
        revision={journey.revision}
        button="Withdraw the sign-off"
        look="warning"
        instead={{ href: back, text: "Keep it" }}
        questions={[
          {
            kind: "words",
            name: "reason",
            label: "Why is it withdrawn?",
            hint: "Everybody who may see this journey reads your words.",
          },
        ]}
      >
        <h1 className="nhsuk-heading-xl">
          Withdraw the sign-off of {milestone.name}
          <span className="nhsuk-caption-l">
            <JourneyName of={journey} />
          </span>
        </h1>
        <p>
          What was signed later stays, marked as resting on a withdrawn sign-off. Nothing after it
          can be signed until this is signed again.
        </p>
      </DecisionForm>
    </SignedInFrame>
  );
}
