import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { comment, withdraw } from "./actions";
import { EarlierAnswers } from "@/components/item/earlier-answers";
import { ItemAside } from "@/components/item/item-aside";
import { ItemActions } from "@/components/item/item-actions";
import { ItemBody, takesAnswers } from "@/components/item/item-body";
import { ItemNotices } from "@/components/item/item-notices";
import { Comments } from "@/components/item/comments";
import { HistoryList } from "@/components/journey/history-list";
import { Breadcrumbs } from "@/components/page/breadcrumbs";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { keptForm } from "@/lib/auth/kept-forms";
import { errorTitle } from "@/app/error-title";
import { requireActor } from "@/lib/auth/require-actor";
import { eventsOf } from "@/lib/data/queries/events-of";
import { evidenceVersions } from "@/lib/data/queries/evidence-of";
import { findJourney } from "@/lib/data/queries/find-journey";
import { findStage } from "@/lib/domain/find-in-pathway";
import { ownItem } from "@/lib/domain/item-state";
import { journeyName } from "@/lib/domain/journey";
import { maySeeForm } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";
import { FRESH } from "@/lib/forms/form-state";
import { ANSWERS_FORM } from "@/lib/forms/input-names";

interface Props {
  readonly params: Promise<{ readonly journey: string; readonly item: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { journey: id, item } = await params;
  const actor = await requireActor();
  const journey = await findJourney(actor, id, { withAnswers: false });
  const kept = await keptForm(actor.id);
  const about = journey && ownItem(journey, item);
  const title = about ? `${about.title} – ${journeyName(journey)}` : "Not found";
  return { title: errorTitle(title, (kept?.forms[ANSWERS_FORM]?.errors.length ?? 0) > 0) };
}

/** An item: what is asked and why, its form or what was given, its thread and history, and what can be done with it. */
export default async function ItemPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { journey: id, item: key } = await params;
  const journey = await findJourney(actor, id);
  const item = journey && ownItem(journey, key);
  if (!item) notFound();
  const sees = maySeeForm(actor, journey, item);
  const query = await searchParams;
  const kept = await keptForm(actor.id);
  const answers = kept?.forms[ANSWERS_FORM] ?? null;
  const [events, versions] = await Promise.all([
    eventsOf(actor, id, { item: key }),
    sees ? evidenceVersions(actor, id, key) : null,
  ]);
  const base = `/journeys/${id}`;
  const place = { journey: id, item: key };
  const stage = findStage(journey.pathway, item.stage);
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={kept}
      wide
      before={
        <Breadcrumbs
          steps={[
            { href: base, text: journeyName(journey) },
            { href: `${base}/stages/${item.stage}`, text: stage?.name ?? item.stage },
          ]}
        />
      }
    >
      <div className="ptl-item">
        <div>
          <ItemNotices journey={journey} item={item} query={query} />
          <ItemBody
            journey={journey}
            item={item}
            actor={actor}
            events={events ?? []}
            versions={versions ?? []}
            kept={answers}
          />
          <EarlierAnswers item={item} versions={versions ?? []} />
          <ItemActions
            journey={journey}
            item={item}
            actor={actor}
            withdraw={withdraw.bind(null, place)}
          />
        </div>
        <ItemAside journey={journey} item={item} />
        <div className="ptl-item__past">
          {sees ? (
            <Comments
              journey={journey}
              item={item}
              actor={actor}
              events={events ?? []}
              action={comment.bind(null, place)}
              beside={takesAnswers(journey, item, actor) ? (answers ?? FRESH) : null}
            />
          ) : null}
          <section aria-labelledby="history">
            <h2 className="nhsuk-heading-m" id="history">
              History
            </h2>
            {events && events.length > 0 ? (
              <HistoryList pathway={journey.pathway} events={events} base={base} here />
            ) : (
              <p className="ptl-quiet">Nothing has happened here yet.</p>
            )}
          </section>
        </div>
      </div>
    </SignedInFrame>
  );
}
