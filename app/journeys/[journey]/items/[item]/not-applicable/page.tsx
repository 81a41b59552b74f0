import { JourneyName } from "@/components/page/journey-name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askThatNotApplicable } from "../actions";
import { DecisionForm } from "@/components/forms/decision-form";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { actingAs } from "@/lib/domain/acting-as";
import { dutyName } from "@/lib/domain/find-in-pathway";
import { isInReview, isSettled, ownItem } from "@/lib/domain/item-state";
import { journeyName, recordOf } from "@/lib/domain/journey";
import { dutyFor } from "@/lib/domain/permissions";
import { targetOf } from "@/lib/domain/promise";
import { reviewerOf } from "@/lib/domain/turn";
import { environment } from "@/lib/env";

interface Props {
  readonly params: Promise<{ readonly journey: string; readonly item: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { journey: id, item: key } = await params;
  const journey = await findJourney(await requireActor(), id, { withAnswers: false });
  const item = journey && ownItem(journey, key);
  return {
    title: item
      ? `Ask that ${item.title} is not applicable – ${journeyName(journey)}`
      : "Not found",
  };
}

/** Asks that an item is not applicable. Not found where it is in review or settled, or not this person's to ask. */
export default async function NotApplicablePage({ params }: Props) {
  const actor = await requireActor();
  const { journey: id, item: key } = await params;
  const journey = await findJourney(actor, id, { withAnswers: false });
  const item = journey && ownItem(journey, key);
  if (!item || !dutyFor("notApplicable.ask", actor, journey, { item })) notFound();
  const { progress } = recordOf(journey, key);
  if (isInReview(progress) || isSettled(progress)) notFound();
  const back = `/journeys/${id}/items/${key}`;
  const reviewer = dutyName(journey.pathway, reviewerOf(journey, item));
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      before={<BackLink href={back} text="Back to the item" />}
    >
      <DecisionForm
        acting={actingAs(actor, journey, "notApplicable.ask", { item })}
        action={askThatNotApplicable.bind(null, { journey: id, item: key })}
        revision={journey.revision}
        button="Ask"
        instead={{ href: back, text: "Do not ask" }}
        questions={[
          {
            kind: "words",
            name: "reason",
            label: "Why is it not applicable to you?",
            hint: `${reviewer} decides within ${targetOf(journey.pathway, item)} working days, from your words.`,
          },
        ]}
      >
        <h1 className="nhsuk-heading-xl">
          Not applicable: {item.title}
          <span className="nhsuk-caption-l">
            <JourneyName of={journey} />
          </span>
        </h1>
        <p>Agreed to, the item counts as settled and asks nothing more of you.</p>
      </DecisionForm>
    </SignedInFrame>
  );
}
