"use server";
import { notFound, redirect } from "next/navigation";
import { type ItemPlace, changeItem, pathOf } from "../change-item";
import { reviewForm } from "../form";
import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/typed-in";
import { addressOf, keepForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { nextToDecide } from "@/lib/data/queries/review-queue";
import { acceptItem } from "@/lib/domain/accept-item";
import type { Actor } from "@/lib/domain/actor";
import { agreeNotApplicable } from "@/lib/domain/agree-not-applicable";
import type { Decision } from "@/lib/domain/decision";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { mayDecide } from "@/lib/domain/next-steps";
import { dutyFor } from "@/lib/domain/permissions";
import { refuseNotApplicable } from "@/lib/domain/refuse-not-applicable";
import { returnItem } from "@/lib/domain/return-item";
import { isSentByScript, keepingTyped } from "@/app/keeping-typed";

type Chosen = "accept" | "return" | "agree" | "refuse";

const DECISIONS: Readonly<
  Record<Chosen, (journey: Journey, actor: Actor, item: string, words: string) => Decision>
> = {
  accept: acceptItem,
  return: returnItem,
  agree: agreeNotApplicable,
  refuse: refuseNotApplicable,
};

/** Tells whether the item waits for this very decision: a question of applicability is not accepted, and so on. */
function asksFor(decision: Chosen, journey: Journey, { item }: ItemPlace): boolean {
  const asked = recordOf(journey, item).progress === "notApplicableAsked";
  return asked === (decision === "agree" || decision === "refuse");
}

/** Decides on a submitted item or a question of applicability, then goes on to the next in the queue. */
export async function decideOnItem(
  place: ItemPlace,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [place], async () => {
    const actor = await requireActor(form);
    const sent = reviewForm.safeParse(Object.fromEntries(form));
    if (!sent.success) notFound();
    const { decision, reason } = sent.data;
    if (!decision)
      return {
        errors: [{ field: "decision", text: "Select what you decide" }],
        typed: typedIn(form),
      };
    // Where it goes on hangs on the place this one has in the queue, which it loses with the decision.
    const next = await nextToDecide(actor, place);
    let reviews = false;
    const refused = await changeItem(actor, place, form, {
      next: async ({ type }) =>
        next
          ? `${pathOf(next)}/review?after=${type}`
          : `/review?${new URLSearchParams({ done: type, ...place })}`,
      stillOpen: (journey, item) => {
        reviews = dutyFor("item.accept", actor, journey, { item }) !== null;
        return mayDecide(journey, actor, item) && asksFor(decision, journey, place);
      },
      decide: (journey) => DECISIONS[decision](journey, actor, place.item, reason),
    });
    if (reviews && refused.closed !== undefined && !(await isSentByScript())) {
      // Without script the page is made anew, and it is no longer one to decide on: the words go along to the item.
      const errors = [
        ...refused.errors.map(({ text }) => ({ text })),
        {
          text: "This no longer waits for your decision. What you wrote stands below as a comment",
        },
      ];
      const kept = { errors, typed: { comment: reason } };
      const draft = await keepForm(actor.id, pathOf(place), "comment", kept);
      redirect(addressOf(pathOf(place), [draft]));
    }
    // A note is typed where a reason would be.
    return {
      ...refused,
      errors: refused.errors.map((error) =>
        error.field === "note" ? { ...error, field: "reason" } : error,
      ),
    };
  });
}
