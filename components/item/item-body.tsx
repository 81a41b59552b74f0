import { AnswerList } from "@/components/answers/answer-list";
import { WhatIsAsked } from "@/components/answers/what-is-asked";
import { AnswerForm } from "@/components/forms/answer-form";
import { ItemFiles, type VersionOfField, whoGave } from "@/components/item/item-files";
import { ItemHeading } from "@/components/item/item-heading";
import { ErrorSummary } from "@/components/page/error-summary";
import { Inset } from "@/components/page/inset";
import { actingAs } from "@/lib/domain/acting-as";
import { sameAnswers } from "@/lib/domain/answer";
import type { Actor } from "@/lib/domain/actor";
import { DUTY_NAMES } from "@/lib/domain/actor";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import { isFileField } from "@/lib/domain/field";
import { isActionable } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { dutyFor, holdersOf, maySeeForm } from "@/lib/domain/permissions";
import { FRESH, type FormState } from "@/lib/forms/form-state";
import { COMMENT_INPUTS } from "@/lib/forms/input-names";
import { answersTyped } from "@/lib/forms/read-answers";

interface ItemBodyProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly actor: Actor;
  /** The events of the item, the latest first. */
  readonly events: readonly Recorded<JourneyEvent>[];
  readonly versions: readonly VersionOfField[];
  /** The form of answers as it was sent and not saved, if it was. */
  readonly kept: FormState | null;
}

/** The form of an item for its owner while it is open; for everybody else, and once it is given, what was answered. */
export function ItemBody({ journey, item, actor, events, versions, kept }: ItemBodyProps) {
  const { answers } = recordOf(journey, item.key);
  const heading = <ItemHeading journey={journey} item={item} actor={actor} events={events} />;
  if (!maySeeForm(actor, journey, item)) {
    return (
      <>
        {heading}
        <Inset>
          <p>
            The answers and files of this item are seen only by the supplier and by those who review
            it.
          </p>
        </Inset>
      </>
    );
  }
  if (!takesAnswers(journey, item, actor)) {
    const empty = Object.values(answers).every((given) => given.length === 0);
    return (
      <>
        <ErrorSummary errors={(kept?.errors ?? []).map(({ text }) => ({ text }))} />
        {heading}
        {kept ? <NotSaved journey={journey} item={item} kept={kept} /> : null}
        {empty ? (
          <WhatIsAsked form={item} role={journey.role} />
        ) : (
          <>
            <h2 className="nhsuk-heading-m">What was given</h2>
            <AnswerList
              form={item}
              answers={answers}
              role={journey.role}
              fileHref={({ sha256 }) => `/journeys/${journey.id}/items/${item.key}/files/${sha256}`}
              given={(field) => whoGave(versions, field)}
            />
          </>
        )}
      </>
    );
  }
  return (
    <AnswerForm
      acting={actingAs(actor, journey, "evidence.give", { item })}
      action={`/journeys/${journey.id}/items/${item.key}/answers`}
      form={item}
      role={journey.role}
      answers={answers}
      revision={journey.revision}
      besides={COMMENT_INPUTS}
      buttons={[
        { go: "check", text: "Save and check", look: "primary" },
        { go: "save", text: "Save for later", look: "secondary" },
      ]}
      below={
        <>
          <SavedNow journey={journey} item={item} kept={kept} />
          <ItemFiles journey={journey} item={item} versions={versions} state={kept ?? FRESH} />
          <SignatoryNote journey={journey} item={item} actor={actor} />
        </>
      }
    >
      {heading}
    </AnswerForm>
  );
}

/** Tells whether the form of an item is open for the actor. */
export function takesAnswers(journey: Journey, item: Item, actor: Actor): boolean {
  return (
    maySeeForm(actor, journey, item) &&
    dutyFor("evidence.give", actor, journey, { item }) !== null &&
    isActionable(journey, item.key)
  );
}

/** What was typed into a form that is closed by now: to be read once more, and copied to wherever it belongs. */
function NotSaved({
  journey,
  item,
  kept,
}: Pick<ItemBodyProps, "journey" | "item"> & { readonly kept: FormState }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What you typed, which is not saved</h2>
      <AnswerList
        form={{ fields: item.fields.filter(({ type }) => !isFileField(type)) }}
        answers={answersTyped(kept.typed, item.fields, journey.role)}
        role={journey.role}
        fileHref={null}
      />
    </>
  );
}

/** What somebody else saved meanwhile, where it is not what was typed: seen before it is written over. */
function SavedNow({ journey, item, kept }: Pick<ItemBodyProps, "journey" | "item" | "kept">) {
  if (!kept?.stale) return null;
  const { answers } = recordOf(journey, item.key);
  const typed = answersTyped(kept.typed, item.fields, journey.role);
  const fields = item.fields.filter(
    ({ key, type }) => !isFileField(type) && !sameAnswers(answers[key] ?? [], typed[key] ?? []),
  );
  if (fields.length === 0) return null;
  return (
    <Inset>
      <h2 className="nhsuk-heading-s">Saved now, where it is not what you typed</h2>
      <AnswerList form={{ fields }} answers={answers} role={journey.role} fileHref={null} />
    </Inset>
  );
}

function SignatoryNote({
  journey,
  item,
  actor,
}: Pick<ItemBodyProps, "journey" | "item" | "actor">) {
  if (dutyFor("item.submit", actor, journey, { item })) return null;
  const who = holdersOf("item.submit", journey, { item }).map((duty) => DUTY_NAMES[duty]);
  return (
    <Inset>
      <p>You can prepare this. It takes a signature, so it is submitted by: {who.join(", ")}.</p>
    </Inset>
  );
}
