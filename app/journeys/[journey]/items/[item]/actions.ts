"use server";
import { notFound, redirect } from "next/navigation";
import { type ItemForm, itemForm } from "./form";
import type { FormState } from "@/components/forms/form-state";
import { refusedForm } from "@/components/forms/refused-form";
import { requireActor } from "@/lib/auth/require-actor";
import { changeJourney } from "@/lib/data/change-journey";
import { findJourney } from "@/lib/data/queries/find-journey";
import type { Actor } from "@/lib/domain/actor";
import { addComment } from "@/lib/domain/add-comment";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import type { Decision } from "@/lib/domain/decision";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { ownItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { reopenItem } from "@/lib/domain/reopen-item";
import { submitItem } from "@/lib/domain/submit-item";
import { withdrawSubmission } from "@/lib/domain/withdraw-submission";
import { readAnswers } from "@/lib/forms/read-answers";

export interface ItemPlace {
  readonly journey: string;
  readonly item: string;
}

/** Saves the answers of the form as a draft, and goes on to check them when asked to. */
export async function saveAnswers(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const journey = await findJourney(actor, place.journey);
  const item = journey && ownItem(journey, place.item);
  if (!item) notFound();
  const { answers } = readAnswers(form, item.fields, journey.role);
  const sent = shape(form);
  const next = sent.go === "check" ? `${pathOf(place)}/submit` : `${pathOf(place)}?done=saved`;
  return change(actor, place, form, {
    next,
    decide: (now) => giveEvidence(now, actor, place.item, answers),
    harmless: "nothingChanged",
  });
}

/** Submits the item as it was given. */
export async function submit(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const now = new Date();
  const next = `${pathOf(place)}?done=submitted`;
  return change(actor, place, form, {
    next,
    decide: (journey) => submitItem(journey, actor, place.item, now),
  });
}

/** Takes back what is in review. */
export async function withdraw(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const next = `${pathOf(place)}?done=withdrawn`;
  return change(actor, place, form, {
    next,
    decide: (journey) => withdrawSubmission(journey, actor, place.item),
  });
}

/** Asks that the item is not applicable, for the reason of the form. */
export async function askThatNotApplicable(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const now = new Date();
  const { reason } = shape(form);
  const next = `${pathOf(place)}?done=asked`;
  return change(actor, place, form, {
    next,
    decide: (journey) => askNotApplicable(journey, actor, place.item, reason, now),
  });
}

/** Reopens a settled item, for the reason of the form. */
export async function reopen(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const { reason } = shape(form);
  const next = `${pathOf(place)}?done=reopened`;
  return change(actor, place, form, {
    next,
    decide: (journey) => reopenItem(journey, actor, place.item, reason),
  });
}

/** Adds a comment; it can be said whatever has changed meanwhile. */
export async function comment(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const { comment: text, audience } = shape(form);
  return change(actor, place, form, {
    next: `${pathOf(place)}?done=commented#comments`,
    decide: (journey) => addComment(journey, actor, place.item, text, audience),
    anyRevision: true,
  });
}

interface Change {
  readonly next: string;
  readonly decide: (journey: Journey) => Decision;
  readonly anyRevision?: boolean;
  /** A refusal that stops nobody from going on. */
  readonly harmless?: "nothingChanged";
}

async function change(
  actor: Actor,
  place: ItemPlace,
  form: FormData,
  wanted: Change,
): Promise<FormState> {
  const outcome = await changeJourney({
    actor,
    journeyId: place.journey,
    seenRevision: wanted.anyRevision ? null : shape(form).revision,
    subject: { item: place.item },
    now: new Date(),
    decide: wanted.decide,
  });
  if ("happened" in outcome) redirect(wanted.next);
  if (outcome.refused.every(({ because }) => because === wanted.harmless)) redirect(wanted.next);
  const journey = await findJourney(actor, place.journey, { withAnswers: false });
  const item = journey && ownItem(journey, place.item);
  if (!item) notFound();
  return refusedForm(journey, outcome.refused, form, item.fields);
}

/** A form of another shape was not made by our pages. */
function shape(form: FormData): ItemForm {
  const sent = itemForm.safeParse(Object.fromEntries(form));
  return sent.success ? sent.data : notFound();
}

function pathOf({ journey, item }: ItemPlace): string {
  return `/journeys/${journey}/items/${item}`;
}
