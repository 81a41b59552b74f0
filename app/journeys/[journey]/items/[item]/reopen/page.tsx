import { JourneyName } from "@/components/page/journey-name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reopen } from "../actions";
import { DecisionForm } from "@/components/forms/decision-form";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { Warning } from "@/components/page/warning";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { actingAs } from "@/lib/domain/acting-as";
import { milestoneOf } from "@/lib/domain/find-in-pathway";
import { isSettled, ownItem } from "@/lib/domain/item-state";
import { journeyName, recordOf } from "@/lib/domain/journey";
import { latestSignOff } from "@/lib/domain/milestone-state";
import { dutyFor, permissionToReopen } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";

interface Props {
  readonly params: Promise<{ readonly journey: string; readonly item: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { journey: id, item: key } = await params;
  const journey = await findJourney(await requireActor(), id, { withAnswers: false });
  const item = journey && ownItem(journey, key);
  return { title: item ? `Reopen ${item.title} – ${journeyName(journey)}` : "Not found" };
}

/** Reopens a settled item, with the reason. Not found where it is not settled, or not to be reopened by this person. */
export default async function ReopenPage({ params }: Props) {
  const actor = await requireActor();
  const { journey: id, item: key } = await params;
  const journey = await findJourney(actor, id, { withAnswers: false });
  const item = journey && ownItem(journey, key);
  if (!item || !isSettled(recordOf(journey, key).progress)) notFound();
  if (!dutyFor(permissionToReopen(journey, item), actor, journey, { item })) notFound();
  const back = `/journeys/${id}/items/${key}`;
  const signed = latestSignOff(journey, item.before);
  const { name } = milestoneOf(journey.pathway, item.before);
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      before={<BackLink href={back} text="Back to the item" />}
    >
      <DecisionForm
        acting={actingAs(actor, journey, permissionToReopen(journey, item), { item })}
        action={reopen.bind(null, { journey: id, item: key })}
        revision={journey.revision}
        button="Reopen this item"
        look="warning"
        instead={{ href: back, text: "Leave it settled" }}
        questions={[
          {
            kind: "words",
            name: "reason",
            label: "Why is it reopened?",
            hint: "Its owner reads your words and works from them.",
          },
        ]}
      >
        <h1 className="nhsuk-heading-xl">
          Reopen: {item.title}
          <span className="nhsuk-caption-l">
            <JourneyName of={journey} />
          </span>
        </h1>
        {signed && !signed.withdrawn ? (
          <Warning heading={`${name} is signed off`}>
            <p>
              Its sign-off will read “changed since”, and is to be signed again once this item is
              settled.
            </p>
          </Warning>
        ) : null}
      </DecisionForm>
    </SignedInFrame>
  );
}
