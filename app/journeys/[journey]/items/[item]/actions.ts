"use server";
import { type ItemPlace, changeItem, pathOf, shape } from "./change-item";
import type { FormState } from "@/lib/forms/form-state";
import { requireActor } from "@/lib/auth/require-actor";
import { addComment } from "@/lib/domain/add-comment";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import { reopenItem } from "@/lib/domain/reopen-item";
import { submitItem } from "@/lib/domain/submit-item";
import { withdrawSubmission } from "@/lib/domain/withdraw-submission";
import { keepingTyped } from "@/app/keeping-typed";

/** Submits the item as it was given. */
export async function submit(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [place], async () => {
    const actor = await requireActor(form);
    const now = new Date();
    const next = `${pathOf(place)}?done=submitted`;
    return changeItem(actor, place, form, {
      next,
      decide: (journey) => submitItem(journey, actor, place.item, now),
    });
  });
}

/** Takes back what is in review. */
export async function withdraw(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [place], async () => {
    const actor = await requireActor(form);
    const next = `${pathOf(place)}?done=withdrawn`;
    return changeItem(actor, place, form, {
      next,
      decide: (journey) => withdrawSubmission(journey, actor, place.item),
    });
  });
}

/** Asks that the item is not applicable, for the reason of the form. */
export async function askThatNotApplicable(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [place], async () => {
    const actor = await requireActor(form);
    const now = new Date();
    const { reason } = shape(form);
    const next = `${pathOf(place)}?done=asked`;
    return changeItem(actor, place, form, {
      next,
      decide: (journey) => askNotApplicable(journey, actor, place.item, reason, now),
    });
  });
}

/** Reopens a settled item, for the reason of the form. */
export async function reopen(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [place], async () => {
    const actor = await requireActor(form);
    const { reason } = shape(form);
    const next = `${pathOf(place)}?done=reopened`;
    return changeItem(actor, place, form, {
      next,
      decide: (journey) => reopenItem(journey, actor, place.item, reason),
    });
  });
}

/** Adds a comment; it can be said whatever has changed meanwhile. */
export async function comment(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [place], async () => {
    const actor = await requireActor(form);
    const { comment: text, audience } = shape(form);
    return changeItem(actor, place, form, {
      next: `${pathOf(place)}?done=commented#comments`,
      decide: (journey, _actor, last) =>
        addComment(journey, actor, place.item, text, audience, { last, now: new Date() }),
      anyRevision: true,
    });
  });
}
