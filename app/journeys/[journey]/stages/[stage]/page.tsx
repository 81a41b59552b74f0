import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { stageForm } from "./form";
import { StageChecklist } from "@/components/journey/stage-checklist";
import { Breadcrumbs } from "@/components/page/breadcrumbs";
import { NotUnderstood } from "@/components/page/not-understood";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { findStage } from "@/lib/domain/find-in-pathway";
import { journeyName } from "@/lib/domain/journey";
import { environment } from "@/lib/env";
import { type AddressQuery, readAddress } from "@/lib/forms/read-address";

interface Props {
  readonly params: Promise<{ readonly journey: string; readonly stage: string }>;
  readonly searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { journey: id, stage: key } = await params;
  const journey = await findJourney(await requireActor(), id, { withAnswers: false });
  const stage = journey && findStage(journey.pathway, key);
  return { title: stage ? `${stage.name} – ${journeyName(journey)}` : "Not found" };
}

/** The checklist of one stage, by milestone. */
export default async function StagePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { journey: id, stage: key } = await params;
  const journey = await findJourney(actor, id, { withAnswers: false });
  const stage = journey && findStage(journey.pathway, key);
  if (!stage) notFound();
  const { asked, notUnderstood } = await readAddress(stageForm, await searchParams);
  const base = `/journeys/${journey.id}`;
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      before={<Breadcrumbs steps={[{ href: base, text: journeyName(journey) }]} />}
    >
      <NotUnderstood parts={notUnderstood} />
      <StageChecklist
        journey={journey}
        stage={stage}
        actor={actor}
        filter={asked.show}
        base={base}
      />
    </SignedInFrame>
  );
}
