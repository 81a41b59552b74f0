import { JourneyName } from "@/components/page/journey-name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Downloads } from "@/components/page/downloads";
import { HistoryList } from "@/components/journey/history-list";
import { JourneyLinks } from "@/components/journey/journey-links";
import { NotUnderstood } from "@/components/page/not-understood";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { eventsOf } from "@/lib/data/queries/events-of";
import { findJourney } from "@/lib/data/queries/find-journey";
import { journeyName } from "@/lib/domain/journey";
import { environment } from "@/lib/env";
import { historyForm } from "@/lib/forms/earlier-events";
import { type AddressQuery, readAddress } from "@/lib/forms/read-address";

interface Props {
  readonly params: Promise<{ readonly journey: string }>;
  readonly searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const journey = await findJourney(await requireActor(), (await params).journey, {
    withAnswers: false,
  });
  return { title: journey ? `History – ${journeyName(journey)}` : "Not found" };
}

/** How many events a page of the history shows. */
const EVENTS = 100;

/** Everything that happened in a journey, the newest first. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { journey: id } = await params;
  const { asked, notUnderstood } = await readAddress(historyForm, await searchParams);
  const journey = await findJourney(actor, id, { withAnswers: false });
  const events = journey && (await eventsOf(actor, id, { ...asked, limit: EVENTS }));
  if (!events) notFound();
  const base = `/journeys/${journey.id}`;
  const last = events.at(-1)?.number ?? 1;
  return (
    <SignedInFrame actor={actor} demo={environment().demo}>
      <h1 className="nhsuk-heading-xl">
        History
        <span className="nhsuk-caption-l">
          <JourneyName of={journey} />
        </span>
      </h1>
      <JourneyLinks base={base} current="history" />
      <Downloads
        files={[
          { href: `${base}/history.csv`, words: "CSV" },
          { href: `${base}/history.json`, words: "JSON" },
        ]}
      />
      <NotUnderstood parts={notUnderstood} />
      <HistoryList pathway={journey.pathway} events={events} base={base} />
      {last > 1 ? (
        <p>
          <a href={`${base}/history?before=${last}`}>Earlier events</a>
        </p>
      ) : null}
    </SignedInFrame>
  );
}
