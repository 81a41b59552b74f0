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
import { pathwayToStart } from "@/lib/domain/pathway-choices";
import { supplierOf } from "@/lib/domain/start-product-journey";
import { environment } from "@/lib/env";

interface Props {
  readonly searchParams: Promise<{ readonly pathway?: string | string[] }>;
}

export const metadata: Metadata = { title: "Start a journey" };

/** Starts the journey of a product; where there are several pathways, one is chosen first. Not found for who is not of a supplier. */
export default async function StartJourneyPage({ searchParams }: Props) {
  const actor = await requireActor();
  const supplier = supplierOf(actor);
  if (!supplier) notFound();
  const { pathway: asked } = await searchParams;
  const pathways = await latestPathways();
  const pathway = pathwayToStart(pathways, typeof asked === "string" ? asked : null);
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
          below={<input type="hidden" name="pathway" value={pathway.key} />}
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
      ) : pathways.length === 0 ? (
        <EmptyState heading="No pathway has been published yet." />
      ) : (
        <>
          <h1 className="nhsuk-heading-xl">Start a journey</h1>
          <p>Along which pathway?</p>
          <ul>
            {pathways.map(({ key, title }) => (
              <li key={key}>
                <a href={`/journeys/start?pathway=${encodeURIComponent(key)}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </SignedInFrame>
  );
}
