"use server";
import { notFound, redirect } from "next/navigation";
import { milestoneForm } from "./form";
import type { FormState } from "@/lib/forms/form-state";
import { refusedForm } from "@/components/forms/refused-form";
import { requireActor } from "@/lib/auth/require-actor";
import { changeJourney } from "@/lib/data/change-journey";
import type { Actor } from "@/lib/domain/actor";
import type { Decision } from "@/lib/domain/decision";
import type { Journey } from "@/lib/domain/journey";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { withdrawSignOff } from "@/lib/domain/withdraw-sign-off";
import { keepingTyped } from "@/app/keeping-typed";

interface Place {
  readonly journey: string;
  readonly milestone: string;
}

/** Signs a milestone off in the words of the form. */
export async function signOff(place: Place, _state: FormState, form: FormData): Promise<FormState> {
  return keepingTyped(form, [place], async () => {
    const actor = await requireActor(form);
    return change(actor, place, form, "signed", (journey, { statement }) =>
      signOffMilestone(journey, actor, place.milestone, statement),
    );
  });
}

/** Takes a sign-off back, for the reason of the form. */
export async function withdraw(
  place: Place,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [place], async () => {
    const actor = await requireActor(form);
    return change(actor, place, form, "withdrawn", (journey, { reason }) =>
      withdrawSignOff(journey, actor, place.milestone, reason),
    );
  });
}

async function change(
  actor: Actor,
  { journey: journeyId, milestone }: Place,
  form: FormData,
  done: "signed" | "withdrawn",
  decide: (journey: Journey, sent: { statement: string; reason: string }) => Decision,
): Promise<FormState> {
  const sent = milestoneForm.safeParse(Object.fromEntries(form));
  if (!sent.success) notFound();
  const { revision, productRevision = null } = sent.data;
  const outcome = await changeJourney({
    actor,
    journeyId,
    seenRevision: revision,
    seenProductRevision: productRevision,
    subject: { milestone },
    now: new Date(),
    decide: (journey) => decide(journey, sent.data),
  });
  if ("happened" in outcome)
    redirect(`/journeys/${journeyId}/milestones/${milestone}?done=${done}`);
  if (!outcome.standing) notFound();
  return refusedForm(outcome.standing, outcome.refused, form);
}
