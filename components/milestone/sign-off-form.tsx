import type { ReactNode } from "react";
import { DecisionForm } from "@/components/forms/decision-form";
import type { FormAction } from "@/lib/forms/form-state";
import { Warning } from "@/components/page/warning";
import { actingAs } from "@/lib/domain/acting-as";
import type { Actor } from "@/lib/domain/actor";
import { milestoneOf } from "@/lib/domain/find-in-pathway";
import type { Journey } from "@/lib/domain/journey";
import { journeyName } from "@/lib/domain/journey";
import type { Milestone } from "@/lib/domain/pathway";
import { signedByTheSamePerson } from "@/lib/domain/sign-off-milestone";

interface SignOffFormProps {
  readonly journey: Journey;
  readonly milestone: Milestone;
  readonly actor: Actor;
  readonly action: FormAction;
  /** What is signed, shown between the summary of errors and the form. */
  readonly children: ReactNode;
}

/** The form that signs a milestone; for somebody who signed the other one it says why they cannot. */
export function SignOffForm({ journey, milestone, actor, action, children }: SignOffFormProps) {
  const [same] = signedByTheSamePerson(journey, actor, milestone);
  if (same) {
    return (
      <>
        {children}
        <Warning heading="Somebody else must sign this">
          <p>
            You signed {milestoneOf(journey.pathway, same).name}. {milestone.name} is signed by
            another person.
          </p>
          <p>
            <a href="/review">Back to the review queue</a>
          </p>
        </Warning>
      </>
    );
  }
  return (
    <DecisionForm
      acting={actingAs(actor, journey, "milestone.signOff", { milestone: milestone.key })}
      action={action}
      revision={journey.revision}
      {...(journey.product ? { productRevision: journey.product.revision } : {})}
      button={`Sign off ${milestone.name}`}
      instead={{ href: "/review", text: "Back to the review queue" }}
      questions={[
        {
          kind: "words",
          name: "statement",
          label: "Your statement",
          hint: `You sign as ${actor.name}, over the items above as they stand. Change the words if they are not yours.`,
          value: `I have seen what is listed here. The required items before the milestone “${milestone.name}” are settled for ${journeyName(journey)}.`,
        },
      ]}
    >
      {children}
    </DecisionForm>
  );
}
