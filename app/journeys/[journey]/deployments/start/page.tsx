import { JourneyName } from "@/components/page/journey-name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { start } from "./actions";
import { AnswerForm } from "@/components/forms/answer-form";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { actingAs } from "@/lib/domain/acting-as";
import { journeyName } from "@/lib/domain/journey";
import { dutyFor } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";

interface Props {
  readonly params: Promise<{ readonly journey: string }>;
}

export const metadata: Metadata = { title: "Start a deployment" };

/** Starts a deployment of a product at an end user organisation. Not found for who may not. */
export default async function StartDeploymentPage({ params }: Props) {
  const actor = await requireActor();
  const { journey: id } = await params;
  const product = await findJourney(actor, id, { withAnswers: false });
  if (!product || product.scope !== "product" || !dutyFor("deployment.start", actor, product))
    notFound();
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      before={<BackLink href={`/journeys/${id}`} text={`Back to ${journeyName(product)}`} />}
    >
      <AnswerForm
        acting={actingAs(actor, product, "deployment.start")}
        action={start.bind(null, id)}
        form={{ fields: product.pathway.deploymentFields }}
        role={product.role}
        answers={{}}
        revision={0}
        buttons={[{ go: "start", text: "Start the deployment", look: "primary" }]}
      >
        <h1 className="nhsuk-heading-xl">
          Start a deployment
          <span className="nhsuk-caption-l">
            <JourneyName of={product} />
          </span>
        </h1>
        <p>
          A deployment can be prepared at any time. Its connection policy can be signed once the
          product has its certificate.
        </p>
      </AnswerForm>
    </SignedInFrame>
  );
}
