import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { DeploymentList } from "@/components/journey/deployment-list";
import { JourneyHeading } from "@/components/journey/journey-heading";
import { JourneyLinks } from "@/components/journey/journey-links";
import { NextStepList } from "@/components/journey/next-step-list";
import { ReviewList } from "@/components/journey/review-list";
import { stepsOf } from "@/components/journey/steps-of";
import { mapOfJourney } from "@/components/map/map-of-journey";
import { JourneyView, VIEW_COOKIE, viewChoices, viewNamed } from "@/components/map/journey-view";
import { ViewChoice } from "@/components/map/view-choice";
import { ProductCertificate } from "@/components/milestone/product-certificate";
import { ButtonLink } from "@/components/page/button";
import { Inset } from "@/components/page/inset";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { deploymentsOf } from "@/lib/data/queries/list-journeys";
import { organisationWithNobody } from "@/lib/data/queries/nobody-there";
import { journeyName } from "@/lib/domain/journey";
import { dutyFor, maySee } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";

interface Props {
  readonly params: Promise<{ readonly journey: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const journey = await findJourney(await requireActor(), (await params).journey, {
    withAnswers: false,
  });
  return { title: journey ? journeyName(journey) : "Not found" };
}

/** A journey on its map, what its reader can do now, and what waits for others. */
export default async function JourneyPage({ params }: Props) {
  const actor = await requireActor();
  const journey = await findJourney(actor, (await params).journey, { withAnswers: false });
  if (!journey) notFound();
  const deployments = journey.scope === "product" ? await deploymentsOf(actor, journey.id) : [];
  const seesProduct = journey.product !== null && maySee(actor, journey.product);
  const nobodyAt = await organisationWithNobody(actor, journey);
  const now = new Date();
  const view = mapOfJourney({ journey, deployments, seesProduct, now });
  const shown = viewNamed((await cookies()).get(VIEW_COOKIE)?.value);
  const base = `/journeys/${journey.id}`;
  return (
    <SignedInFrame actor={actor} demo={environment().demo} wide>
      <JourneyHeading
        journey={journey}
        now={now}
        productHref={seesProduct ? `/journeys/${journey.product?.id}` : null}
      />
      {nobodyAt ? (
        <Inset>
          <p>Nobody of {nobodyAt.name} has access yet: ask an administrator to add them.</p>
        </Inset>
      ) : null}
      <JourneyLinks base={base} current="map" />
      <ViewChoice choices={viewChoices(base, shown)} />
      <JourneyView view={view} as={shown} />
      {journey.product ? <ProductCertificate product={journey.product} /> : null}
      <div className="ptl-columns">
        <section aria-labelledby="next">
          <h2 className="nhsuk-heading-l" id="next">
            What you can do now
          </h2>
          <NextStepList
            steps={stepsOf(journey, actor).slice(0, 8)}
            empty="Nothing waits for you in this journey."
          />
        </section>
        <section aria-labelledby="waiting">
          <h2 className="nhsuk-heading-l" id="waiting">
            Waiting for a decision
          </h2>
          <ReviewList actor={actor} journeys={[journey]} now={now} />
        </section>
      </div>
      {journey.scope === "product" ? (
        <section aria-labelledby="deployments">
          <h2 className="nhsuk-heading-l" id="deployments">
            Deployments
          </h2>
          <DeploymentList deployments={deployments} pathway={journey.pathway} />
          {dutyFor("deployment.start", actor, journey) ? (
            <ButtonLink href={`${base}/deployments/start`} look="secondary">
              Start a deployment
            </ButtonLink>
          ) : null}
        </section>
      ) : null}
    </SignedInFrame>
  );
}
