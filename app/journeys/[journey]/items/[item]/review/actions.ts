"use server";
import { notFound } from "next/navigation";
import { type ItemPlace, changeItem } from "../change-item";
import { reviewForm } from "../form";
import { type FormState, typedIn } from "@/components/forms/form-state";
import { requireActor } from "@/lib/auth/require-actor";
import { reviewQueue } from "@/lib/data/queries/review-queue";
import { acceptItem } from "@/lib/domain/accept-item";
import type { Actor } from "@/lib/domain/actor";
import { agreeNotApplicable } from "@/lib/domain/agree-not-applicable";
import type { Decision } from "@/lib/domain/decision";
import type { Journey } from "@/lib/domain/journey";
import { refuseNotApplicable } from "@/lib/domain/refuse-not-applicable";
import { returnItem } from "@/lib/domain/return-item";

type Chosen = "accept" | "return" | "agree" | "refuse";

const DECISIONS: Readonly<
  Record<Chosen, (journey: Journey, actor: Actor, item: string, words: string) => Decision>
> = {
  accept: acceptItem,
  return: returnItem,
  agree: agreeNotApplicable,
  refuse: refuseNotApplicable,
};

/** Decides on a submitted item or a question of applicability, then goes on to the next in the queue. */
export async function decideOnItem(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const sent = reviewForm.safeParse(Object.fromEntries(form));
  if (!sent.success) notFound();
  const { decision, reason } = sent.data;
  if (!decision)
    return {
      errors: [{ field: "decision", text: "Select what you decide" }],
      typed: typedIn(form),
    };
  const refused = await changeItem(actor, place, form, {
    next: ({ type }) => nextInQueue(actor, type),
    decide: (journey) => DECISIONS[decision](journey, actor, place.item, reason),
  });
  // A note is typed where a reason would be.
  return {
    ...refused,
    errors: refused.errors.map((error) =>
      error.field === "note" ? { ...error, field: "reason" } : error,
    ),
  };
}

async function nextInQueue(actor: Actor, done: string): Promise<string> {
  const { rows } = await reviewQueue(actor);
  const next = rows.find((entry) => !entry.ownWork);
  if (!next) return `/review?done=${done}`;
  const base = `/journeys/${next.journeyId}`;
  return next.kind === "milestone"
    ? `${base}/milestones/${next.key}?after=${done}`
    : `${base}/items/${next.key}/review?after=${done}`;
}
