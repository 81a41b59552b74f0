"use server";
import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/lib/forms/form-state";
import { refusedForm } from "@/components/forms/refused-form";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { startDeployment } from "@/lib/data/start-journey";
import { readAnswers } from "@/lib/forms/read-answers";
import { keepingTyped } from "@/app/keeping-typed";

/** Starts a deployment of a product of the actor's own supplier. */
export async function start(
  productJourneyId: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [productJourneyId], async () => {
    const actor = await requireActor(form);
    const product = await findJourney(actor, productJourneyId, { withAnswers: false });
    if (!product || product.scope !== "product") notFound();
    const fields = product.pathway.deploymentFields;
    const { answers } = readAnswers(form, fields, product.role);
    const outcome = await startDeployment({ actor, productJourneyId, answers, now: new Date() });
    if ("happened" in outcome) redirect(`/journeys/${outcome.journey.id}`);
    return refusedForm(product, outcome.refused, form, fields);
  });
}
