import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { signOff } from "./actions";
import { HistoryList } from "@/components/journey/history-list";
import { MilestoneDone } from "@/components/milestone/milestone-done";
import { MilestoneHeading } from "@/components/milestone/milestone-heading";
import { MilestoneContent } from "@/components/milestone/milestone-content";
import { CertificateFacts } from "@/components/milestone/certificate-facts";
import { ObstacleList } from "@/components/milestone/obstacle-list";
import { SignOffForm } from "@/components/milestone/sign-off-form";
import { SignOffRecord } from "@/components/milestone/sign-off-record";
import { Breadcrumbs } from "@/components/page/breadcrumbs";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { eventsOf } from "@/lib/data/queries/events-of";
import { findJourney } from "@/lib/data/queries/find-journey";
import { findMilestone } from "@/lib/domain/find-in-pathway";
import { journeyName } from "@/lib/domain/journey";
import { obstaclesTo, stateOfMilestone } from "@/lib/domain/milestone-state";
import { dutyFor, maySee } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";

interface Props {
  readonly params: Promise<{ readonly journey: string; readonly milestone: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { journey: id, milestone } = await params;
  const journey = await findJourney(await requireActor(), id, { withAnswers: false });
  const found = journey && findMilestone(journey.pathway, milestone);
  return { title: found ? `${found.name} – ${journeyName(journey)}` : "Not found" };
}

/** A milestone: what stands in its way, or the form that signs it; then who signed, in which words, and what changed since. */
export default async function MilestonePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { journey: id, milestone: key } = await params;
  const journey = await findJourney(actor, id, { withAnswers: false });
  const milestone = journey && findMilestone(journey.pathway, key);
  if (!milestone || milestone.scope !== journey.scope) notFound();
  const events = await eventsOf(actor, id, { milestone: key });
  const base = `/journeys/${journey.id}`;
  const state = stateOfMilestone(journey, key);
  const obstacles = obstaclesTo(journey, key);
  const blocked = obstacles.items.length + obstacles.milestones.length > 0;
  const maySign = dutyFor("milestone.signOff", actor, journey, { milestone: key }) !== null;
  const signed = state === "signedOff" || state === "changedSince";
  const form = maySign && !blocked && state !== "signedOff";
  const body = (
    <>
      <MilestoneHeading journey={journey} milestone={milestone} />
      <SignOffRecord journey={journey} milestone={key} />
      {milestone.certificate && signed ? (
        <CertificateFacts journey={journey} milestone={key} />
      ) : null}
      {blocked && state !== "signedOff" ? (
        <section aria-labelledby="in-the-way">
          <h2 className="nhsuk-heading-m" id="in-the-way">
            What stands in the way
          </h2>
          <ObstacleList
            journey={journey}
            obstacles={obstacles}
            seesProduct={journey.product !== null && maySee(actor, journey.product)}
          />
        </section>
      ) : null}
      <MilestoneContent
        journey={journey}
        milestone={key}
        folded={blocked && !signed}
        heading={signed ? "What was signed, as it stands now" : "What is signed"}
      />
    </>
  );
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      before={<Breadcrumbs steps={[{ href: base, text: journeyName(journey) }]} />}
    >
      <MilestoneDone done={(await searchParams).done} journey={journey} milestone={milestone} />
      {form ? (
        <SignOffForm
          journey={journey}
          milestone={milestone}
          actor={actor}
          action={signOff.bind(null, { journey: id, milestone: key })}
        >
          {body}
        </SignOffForm>
      ) : (
        body
      )}
      {maySign && !form ? (
        <p>
          <a href="/review">Back to the review queue</a>
        </p>
      ) : null}
      {signed && dutyFor("signOff.withdraw", actor, journey, { milestone: key }) ? (
        <p>
          <a href={`${base}/milestones/${key}/withdraw`}>Withdraw this sign-off</a>
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m">History of this milestone</h2>
      {events && events.length > 0 ? (
        <HistoryList pathway={journey.pathway} events={events} base={base} here />
      ) : (
        <p className="ptl-quiet">It has not been signed yet.</p>
      )}
    </SignedInFrame>
  );
}
