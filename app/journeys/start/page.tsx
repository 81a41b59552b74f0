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
import { startingAs } from "@/lib/domain/acting-as";
import { pathwayToStart } from "@/lib/domain/pathway-choices";
import { suppliersToStart, supplierToStart } from "@/lib/domain/start-product-journey";
import { environment } from "@/lib/env";
import { ANSWERS_FORM } from "@/lib/forms/input-names";

interface Props {
  readonly searchParams: Promise<{
    readonly pathway?: string | string[];
    readonly supplier?: string | string[];
  }>;
}

export const metadata: Metadata = { title: "Start a journey" };

/**
 * Starts the journey of a product; of several suppliers of the actor one is chosen first, and then of several pathways. Not found for
 * who is not of a supplier.
 */
export default async function StartJourneyPage({ searchParams }: Props) {
  const actor = await requireActor();
  const suppliers = suppliersToStart(actor);
  if (suppliers.length === 0) notFound();
  const kept = await keptForm(actor.id);
  const query = await searchParams;
  // A form that is given back says itself what was chosen for it.
  const asked = (name: keyof typeof query): string | null => {
    const value = kept?.forms[ANSWERS_FORM]?.typed[name] ?? query[name];
    return typeof value === "string" ? value : null;
  };
  const supplier = supplierToStart(actor, asked("supplier"));
  const pathways = await latestPathways();
  const pathway = pathwayToStart(pathways, asked("pathway"));
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={kept}
      place="/"
      before={<BackLink href="/" text="Back to your journeys" />}
    >
      {!supplier ? (
        <Choice
          question="For which organisation?"
          options={suppliers.map(({ id, name }) => ({
            href: addressWith({ supplier: id, pathway: pathway?.key }),
            text: name,
          }))}
        />
      ) : pathway ? (
        <AnswerForm
          acting={startingAs(actor, supplier)}
          action={start}
          form={{ fields: pathway.productFields }}
          role="consumer"
          answers={{}}
          below={
            <>
              <input type="hidden" name="supplier" value={supplier.id} />
              <input type="hidden" name="pathway" value={pathway.key} />
            </>
          }
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
        <Choice
          question="Along which pathway?"
          options={pathways.map(({ key, title }) => ({
            href: addressWith({ supplier: supplier.id, pathway: key }),
            text: title,
          }))}
        />
      )}
    </SignedInFrame>
  );
}

interface ChoiceProps {
  readonly question: string;
  readonly options: readonly { readonly href: string; readonly text: string }[];
}

/** What has to be known before the form: each answer is a link. */
function Choice({ question, options }: ChoiceProps) {
  return (
    <>
      <h1 className="nhsuk-heading-xl">Start a journey</h1>
      <p>{question}</p>
      <ul>
        {options.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function addressWith(chosen: { readonly supplier: string; readonly pathway: string | undefined }) {
  const { supplier, pathway } = chosen;
  const query = new URLSearchParams({ supplier, ...(pathway ? { pathway } : {}) });
  return `/journeys/start?${query.toString()}`;
}
