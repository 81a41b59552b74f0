import { notFound, redirect } from "next/navigation";
import { type ItemForm, itemForm } from "./form";
import type { FormState } from "@/lib/forms/form-state";
import { refusedForm } from "@/components/forms/refused-form";
import { type ChangeRequest, changeJourney } from "@/lib/data/change-journey";
import type { Actor } from "@/lib/domain/actor";
import type { JourneyEvent } from "@/lib/domain/event";
import { ownItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";

export interface ItemPlace {
  readonly journey: string;
  readonly item: string;
}

export interface Change {
  /** The address to go on to, which may hang on what happened. */
  readonly next: string | ((done: JourneyEvent) => Promise<string>);
  readonly decide: ChangeRequest["decide"];
  /** It can be said at any time, and is said once though it was sent twice. */
  readonly anyRevision?: boolean;
  /** Tells whether, refused, it can be asked for again; otherwise the form closes. */
  readonly stillOpen?: (journey: Journey, item: Item) => boolean;
}

/** Asks for a change of an item and goes on, or gives the form back with everything that is in the way. */
export async function changeItem(
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
  const { next } = wanted;
  if ("happened" in outcome)
    redirect(typeof next === "string" ? next : await next(outcome.happened.event));
  const { refused, standing } = outcome;
  const isThere = refused.every(({ because }) => because === "nothingChanged");
  if (wanted.anyRevision && isThere && typeof next === "string") redirect(next);
  const item = standing && ownItem(standing, place.item);
  if (!item) notFound();
  const answer = refusedForm(standing, refused, form, item.fields);
  const open = wanted.stillOpen?.(standing, item) ?? true;
  return open ? answer : { ...answer, closed: pathOf(place) };
}

/** A form of another shape was not made by our pages. */
export function shape(form: FormData): ItemForm {
  const sent = itemForm.safeParse(Object.fromEntries(form));
  return sent.success ? sent.data : notFound();
}

/** Gives the address of an item. */
export function pathOf({ journey, item }: ItemPlace): string {
  return `/journeys/${journey}/items/${item}`;
}
