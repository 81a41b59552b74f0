import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { pathOf } from "../change-item";
import { decideOnItem } from "./actions";
import { AnswerList } from "@/components/answers/answer-list";
import { HistoryList } from "@/components/journey/history-list";
import { whoGave } from "@/components/item/item-files";
import { ItemAside } from "@/components/item/item-aside";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { ReviewForm } from "@/components/review/review-form";
import { ReviewHeading } from "@/components/review/review-heading";
import { WhatChanged } from "@/components/review/what-changed";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { eventsOf } from "@/lib/data/queries/events-of";
import { evidenceVersions } from "@/lib/data/queries/evidence-of";
import { findJourney } from "@/lib/data/queries/find-journey";
import { nextToDecide } from "@/lib/data/queries/review-queue";
import { ownItem } from "@/lib/domain/item-state";
import { journeyName, recordOf } from "@/lib/domain/journey";
import { mayDecide } from "@/lib/domain/next-steps";
import { dutyFor } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";

interface Props {
  readonly params: Promise<{ readonly journey: string; readonly item: string }>;
  readonly searchParams: Promise<{ readonly after?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { journey: id, item: key } = await params;
  const journey = await findJourney(await requireActor(), id);
  const item = journey && ownItem(journey, key);
  return { title: item ? `Review: ${item.title} – ${journeyName(journey)}` : "Not found" };
}

/** One item to decide on: what was given, what changed since it was returned, its history, the requirement, and the decision. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { journey: id, item: key } = await params;
  const journey = await findJourney(actor, id);
  const item = journey && ownItem(journey, key);
  if (!item) notFound();
  const place = { journey: id, item: key };
  const record = recordOf(journey, key);
  if (!mayDecide(journey, actor, item)) {
    // Decided already, or taken back: a reviewer of it sees how it stands.
    if (dutyFor("notApplicable.agree", actor, journey, { item }) === null) notFound();
    redirect(pathOf(place));
  }
  const [events, versions, next] = await Promise.all([
    eventsOf(actor, id, { item: key }),
    evidenceVersions(actor, id, key),
    nextToDecide(actor, place),
  ]);
  const { after } = await searchParams;
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      place="/review"
      wide
      before={<BackLink href="/review" text="Review queue" />}
    >
      <div className="ptl-review">
        <ReviewForm
          journey={journey}
          item={item}
          actor={actor}
          action={decideOnItem.bind(null, place)}
          leave={next ? `${pathOf(next)}/review` : "/review"}
          below={<ItemAside journey={journey} item={item} />}
        >
          <div>
            <ReviewHeading
              journey={journey}
              item={item}
              now={new Date()}
              after={typeof after === "string" ? after : null}
            />
            <section aria-labelledby="given">
              <h2 className="nhsuk-heading-m" id="given">
                What was given
              </h2>
              <AnswerList
                form={item}
                answers={record.answers}
                role={journey.role}
                fileHref={({ sha256 }) => `/journeys/${id}/items/${key}/files/${sha256}`}
                given={(field) => whoGave(versions ?? [], field)}
              />
            </section>
            <WhatChanged item={item} versions={versions ?? []} returnedAt={record.returnedAt} />
            <section aria-labelledby="history">
              <h2 className="nhsuk-heading-m" id="history">
                History and comments
              </h2>
              <HistoryList
                pathway={journey.pathway}
                events={events ?? []}
                base={`/journeys/${id}`}
                here
              />
            </section>
          </div>
        </ReviewForm>
      </div>
    </SignedInFrame>
  );
}
