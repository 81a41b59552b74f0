"use server";
import { notFound } from "next/navigation";
import { type ItemPlace, changeItem, pathOf, shape } from "./change-item";
import type { FormState } from "@/components/forms/form-state";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { addComment } from "@/lib/domain/add-comment";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { ownItem } from "@/lib/domain/item-state";
import { reopenItem } from "@/lib/domain/reopen-item";
import { submitItem } from "@/lib/domain/submit-item";
import { withdrawSubmission } from "@/lib/domain/withdraw-submission";
import { readAnswers } from "@/lib/forms/read-answers";

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
  return changeItem(actor, place, form, {
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
  return changeItem(actor, place, form, {
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
  return changeItem(actor, place, form, {
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
  return changeItem(actor, place, form, {
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
  return changeItem(actor, place, form, {
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
  return changeItem(actor, place, form, {
    next: `${pathOf(place)}?done=commented#comments`,
    decide: (journey) => addComment(journey, actor, place.item, text, audience),
    anyRevision: true,
  });
}
