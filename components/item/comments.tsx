import { DecisionForm, type Question } from "@/components/forms/decision-form";
import type { FormAction } from "@/lib/forms/form-state";
import { CommentThread } from "@/components/journey/comment-thread";
import type { Actor } from "@/lib/domain/actor";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { dutyFor } from "@/lib/domain/permissions";

interface CommentsProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly actor: Actor;
  readonly events: readonly Recorded<JourneyEvent>[];
  readonly action: FormAction;
}

const AUDIENCE: Question = {
  kind: "choice",
  name: "audience",
  label: "Who reads it?",
  options: [
    { value: "shared", label: "Everybody who works on this item" },
    { value: "internal", label: "The NHS only" },
  ],
};

/** The thread of an item, and a form for those who may add to it; the NHS may keep a comment to itself. */
export function Comments({ journey, item, actor, events, action }: CommentsProps) {
  const may = dutyFor("comment.share", actor, journey, { item }) !== null;
  const internal = dutyFor("comment.keepInternal", actor, journey, { item }) !== null;
  return (
    <section aria-labelledby="comments">
      <h2 className="nhsuk-heading-m" id="comments">
        Comments
      </h2>
      <CommentThread events={events} />
      {may ? (
        <DecisionForm
          action={action}
          revision={journey.revision}
          button="Add comment"
          look="secondary"
          questions={[
            {
              kind: "words",
              name: "comment",
              label: "Add a comment",
              hint: "No patient details. A comment changes nothing else.",
            },
            ...(internal ? [AUDIENCE] : []),
          ]}
        />
      ) : null}
    </section>
  );
}
