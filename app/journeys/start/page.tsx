import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { start } from "./actions";
import { AnswerForm } from "@/components/forms/answer-form";
import { BackLink } from "@/components/page/back-link";
import { Inset } from "@/components/page/inset";
import { EmptyState } from "@/components/page/empty-state";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { latestPathways } from "@/lib/data/pathway";
import { supplierOf } from "@/lib/domain/start-product-journey";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Start a journey" };

/** Starts the journey of a product. Not found for who is not of a supplier. */
export default async function StartJourneyPage() {
  const actor = await requireActor();
  const supplier = supplierOf(actor);
  if (!supplier) notFound();
  const [pathway] = await latestPathways();
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      place="/"
      before={<BackLink href="/" text="Back to your journeys" />}
    >
      {pathway ? (
        <AnswerForm
          action={start}
          form={{ fields: pathway.productFields }}
          role="consumer"
          answers={{}}
          revision={0}
          buttons={[{ go: "start", text: "Start the journey", look: "primary" }]}
        >
          <h1 className="nhsuk-heading-xl">
            Start a journey
            <span className="nhsuk-caption-l">{pathway.title}</span>
          </h1>
          {pathway.standard.replacedBy ? (
            <Inset>
              <p>
                {pathway.standard.name} is kept for existing use and takes no new integrations. Ask
                the NHS first whether {pathway.standard.replacedBy} is the right standard for you.
              </p>
            </Inset>
          ) : null}
          <p>
            For one version of one product of {supplier.name}, in one role. The certificate will
            carry these words; another version or role is another journey.
          </p>
        </AnswerForm>
      ) : (
        <EmptyState heading="No pathway has been published yet." />
      )}
    </SignedInFrame>
  );
}
