import { JourneyName } from "@/components/page/journey-name";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { submit } from "../actions";
import { errorTitle } from "@/app/error-title";
import { AnswerList } from "@/components/answers/answer-list";
import { DecisionForm } from "@/components/forms/decision-form";
import { SubmitHindrance } from "@/components/item/submit-hindrance";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { actingAs } from "@/lib/domain/acting-as";
import { dutyName } from "@/lib/domain/find-in-pathway";
import { isInReview, isSettled, ownItem } from "@/lib/domain/item-state";
import { journeyName, recordOf } from "@/lib/domain/journey";
import { dutyFor } from "@/lib/domain/permissions";
import { targetOf } from "@/lib/domain/promise";
import { submitItem } from "@/lib/domain/submit-item";
import { environment } from "@/lib/env";
import { firstInputId } from "@/lib/forms/input-names";

interface Props {
  readonly params: Promise<{ readonly journey: string; readonly item: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { journey: id, item } = await params;
  const journey = await findJourney(actor, id);
  const refused = journey !== null && "refused" in submitItem(journey, actor, item, new Date());
  const about = journey && ownItem(journey, item);
  if (!about) return { title: "Not found" };
  const title = `Check your answers: ${about.title} – ${journeyName(journey)}`;
  return { title: errorTitle(title, refused) };
}

/** The answers of an item to check before it is submitted; what is missing is named, with the way to it. */
export default async function CheckAnswersPage({ params }: Props) {
  const actor = await requireActor();
  const { journey: id, item: key } = await params;
  const journey = await findJourney(actor, id);
  const item = journey && ownItem(journey, key);
  if (!item || !dutyFor("evidence.give", actor, journey, { item })) notFound();
  const { answers, progress } = recordOf(journey, key);
  if (isInReview(progress) || isSettled(progress)) notFound();
  const path = `/journeys/${id}/items/${key}`;
  const decision = submitItem(journey, actor, key, new Date());
  const heading = (
    <h1 className="nhsuk-heading-xl">
      Check your answers
      <span className="nhsuk-caption-l">
        {item.title}, <JourneyName of={journey} />
      </span>
    </h1>
  );
  const list = (
    <AnswerList
      form={item}
      answers={answers}
      role={journey.role}
      fileHref={({ sha256 }) => `${path}/files/${sha256}`}
      changeHref={(field) => `${path}#${firstInputId(field)}`}
    />
  );
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      before={<BackLink href={path} text="Back to the item" />}
    >
      {"refused" in decision ? (
        <>
          <SubmitHindrance journey={journey} item={item} refusals={decision.refused} path={path} />
          {heading}
          {list}
        </>
      ) : (
        <DecisionForm
          acting={actingAs(actor, journey, "item.submit", { item })}
          action={submit.bind(null, { journey: id, item: key })}
          revision={journey.revision}
          questions={[]}
          button={item.verifier === null ? "Declare" : "Submit"}
          instead={{ href: path, text: "Change something first" }}
        >
          {heading}
          {list}
          <p>
            {item.verifier === null
              ? "Submitting declares it: nobody reviews it, and it counts as settled."
              : `${dutyName(journey.pathway, item.verifier)} reviews it within ${targetOf(journey.pathway, item)} working days.`}
          </p>
        </DecisionForm>
      )}
    </SignedInFrame>
  );
}
