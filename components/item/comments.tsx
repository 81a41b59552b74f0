import { DecisionForm, type Question } from "@/components/forms/decision-form";
import { buttonClass } from "@/components/page/button";
import { RadiosField } from "@/components/page/radios-field";
import { TextareaField } from "@/components/page/textarea-field";
import { CommentThread } from "@/components/journey/comment-thread";
import { actingAs } from "@/lib/domain/acting-as";
import type { Actor } from "@/lib/domain/actor";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { dutyFor } from "@/lib/domain/permissions";
import { type FormAction, type FormState, errorOf } from "@/lib/forms/form-state";
import { ANSWERS_FORM } from "@/lib/forms/input-names";

interface CommentsProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly actor: Actor;
  readonly events: readonly Recorded<JourneyEvent>[];
  readonly action: FormAction;
  /** The state of the form of answers, where it stands on this page: a comment is typed into it, so that neither is lost over the other. */
  readonly beside: FormState | null;
}

const COMMENT = {
  kind: "words",
  name: "comment",
  label: "Add a comment",
  hint: "No patient details. A comment changes nothing else.",
} as const satisfies Question;

const AUDIENCE = {
  kind: "choice",
  name: "audience",
  label: "Who reads it?",
  options: [
    { value: "shared", label: "Everybody who works on this item" },
    { value: "internal", label: "The NHS only" },
  ],
} as const satisfies Question;

/** The thread of an item, and a form for those who may add to it; the NHS may keep a comment to itself. */
export function Comments({ journey, item, actor, events, action, beside }: CommentsProps) {
  const may = dutyFor("comment.share", actor, journey, { item }) !== null;
  const internal = dutyFor("comment.keepInternal", actor, journey, { item }) !== null;
  const acting = actingOf(
    actingAs(actor, journey, "comment.share", { item }),
    internal ? actingAs(actor, journey, "comment.keepInternal", { item }) : null,
  );
  return (
    <section aria-labelledby="comments">
      <h2 className="nhsuk-heading-m" id="comments">
        Comments
      </h2>
      <CommentThread events={events} />
      {may && beside ? <CommentBeside state={beside} internal={internal} acting={acting} /> : null}
      {may && !beside ? (
        <DecisionForm
          acting={acting}
          action={action}
          revision={journey.revision}
          button="Add comment"
          look="secondary"
          questions={internal ? [COMMENT, AUDIENCE] : [COMMENT]}
        />
      ) : null}
    </section>
  );
}

/** In what somebody comments. Who may share it in one duty and keep it to the NHS in another is told both. */
function actingOf(shared: string | null, internal: string | null): string | null {
  if (shared === null || internal === null || shared === internal) return shared ?? internal;
  const [everybody, nhs] = AUDIENCE.options;
  return `${everybody.label}: ${shared} ${nhs.label}: ${internal}`;
}

interface CommentBesideProps {
  readonly state: FormState;
  readonly internal: boolean;
  readonly acting: string | null;
}

function CommentBeside({ state, internal, acting }: CommentBesideProps) {
  const { kind: _words, ...comment } = COMMENT;
  const { kind: _choice, ...audience } = AUDIENCE;
  return (
    <>
      <TextareaField
        {...comment}
        id="comment"
        form={ANSWERS_FORM}
        rows={4}
        value={state.typed["comment"] ?? ""}
        {...errorOf(state, "comment")}
      />
      {internal ? (
        <RadiosField
          {...audience}
          id="audience"
          form={ANSWERS_FORM}
          value={state.typed["audience"] ?? ""}
        />
      ) : null}
      {acting ? <p>{acting}</p> : null}
      <button
        className={buttonClass("secondary")}
        form={ANSWERS_FORM}
        name="go"
        type="submit"
        value="comment"
      >
        Add comment
      </button>
    </>
  );
}
