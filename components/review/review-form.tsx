import type { ReactNode } from "react";
import { DecisionForm } from "@/components/forms/decision-form";
import type { FormAction } from "@/lib/forms/form-state";
import { Warning } from "@/components/page/warning";
import { actingAs } from "@/lib/domain/acting-as";
import type { Actor } from "@/lib/domain/actor";
import { DUTY_NAMES } from "@/lib/domain/actor";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { dutyFor } from "@/lib/domain/permissions";

interface ReviewFormProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly actor: Actor;
  readonly action: FormAction;
  /** Where they go on without deciding. */
  readonly leave: string;
  readonly children: ReactNode;
  /** What stands in one column with the decision, after it. */
  readonly below: ReactNode;
}

const ACCEPT = [
  { value: "accept", label: "Accept" },
  { value: "return", label: "Return, with the reason" },
];
const AGREE = [
  { value: "agree", label: "Agree that it is not applicable" },
  { value: "refuse", label: "Refuse, with the reason" },
];

/** The decision on an item; nothing is chosen beforehand. Who gave it themselves reads why they cannot decide. */
export function ReviewForm(props: ReviewFormProps) {
  const { journey, item, actor, action, leave, children, below } = props;
  const { givenBy, progress } = recordOf(journey, item.key);
  const asked = progress === "notApplicableAsked";
  const duty = dutyFor(asked ? "notApplicable.agree" : "item.accept", actor, journey, { item });
  if (givenBy.includes(actor.id)) {
    return (
      <>
        {children}
        <div className="ptl-review__side">
          <Warning heading="Somebody else must decide this">
            <p>You gave or submitted part of it yourself.</p>
            <p>
              <a href={leave}>Go to the next</a>
            </p>
          </Warning>
          {below}
        </div>
      </>
    );
  }
  return (
    <DecisionForm
      acting={actingAs(actor, journey, asked ? "notApplicable.agree" : "item.accept", { item })}
      action={action}
      revision={journey.revision}
      button="Decide and go to the next"
      below={below}
      instead={{ href: leave, text: "Leave it for now" }}
      questions={[
        {
          kind: "choice",
          name: "decision",
          label: "Your decision",
          options: asked ? AGREE : ACCEPT,
        },
        {
          kind: "words",
          name: "reason",
          label: asked
            ? "Reason, when you refuse"
            : "Reason, when you return it; otherwise a note, if you like",
          hint: `You decide as ${duty ? DUTY_NAMES[duty] : "reviewer"}. Its owner reads your words.`,
        },
      ]}
    >
      {children}
    </DecisionForm>
  );
}
