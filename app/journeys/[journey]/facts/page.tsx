import { JourneyName } from "@/components/page/journey-name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FactTables } from "@/components/journey/fact-tables";
import { JourneyLinks } from "@/components/journey/journey-links";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { factsOf } from "@/lib/domain/facts";
import { journeyName } from "@/lib/domain/journey";
import { maySee } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";

interface Props {
  readonly params: Promise<{ readonly journey: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const journey = await findJourney(await requireActor(), (await params).journey);
  return { title: journey ? `Facts – ${journeyName(journey)}` : "Not found" };
}

/** The facts of a journey, each with its source; of a deployment also those of its product, for who may see them. */
export default async function FactsPage({ params }: Props) {
  const actor = await requireActor();
  const journey = await findJourney(actor, (await params).journey);
  if (!journey) notFound();
  const product = journey.product && maySee(actor, journey.product) ? journey.product : null;
  return (
    <SignedInFrame actor={actor} demo={environment().demo}>
      <h1 className="nhsuk-heading-xl">
        Facts
        <span className="nhsuk-caption-l">
          <JourneyName of={journey} />
        </span>
      </h1>
      <JourneyLinks base={`/journeys/${journey.id}`} current="facts" />
      <FactTables
        journey={journey}
        facts={factsOf(journey)}
        {...(product ? { heading: "Of this deployment" } : {})}
      />
      {product ? (
        <FactTables journey={product} facts={factsOf(product)} heading="Of the product" />
      ) : null}
    </SignedInFrame>
  );
}
