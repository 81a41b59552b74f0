"use server";
import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/lib/forms/form-state";
import { refusedForm } from "@/components/forms/refused-form";
import { requireActor } from "@/lib/auth/require-actor";
import { latestPathways } from "@/lib/data/pathway";
import { startProductJourney } from "@/lib/data/start-journey";
import { pathwayToStart } from "@/lib/domain/pathway-choices";
import { supplierToStart } from "@/lib/domain/start-product-journey";
import { readAnswers } from "@/lib/forms/read-answers";
import { keepingTyped } from "@/app/keeping-typed";

/** Starts a product journey of the actor's own supplier, the one asked for where they belong to several. */
export async function start(_state: FormState, form: FormData): Promise<FormState> {
  return keepingTyped(form, [], async () => {
    const actor = await requireActor(form);
    const asked = (name: string): string | null => {
      const value = form.get(name);
      return typeof value === "string" ? value : null;
    };
    const supplier = supplierToStart(actor, asked("supplier"));
    const pathway = pathwayToStart(await latestPathways(), asked("pathway"));
    if (!supplier || !pathway) notFound();
    const { answers } = readAnswers(form, pathway.productFields, "consumer");
    const outcome = await startProductJourney({
      actor,
      pathway,
      supplierId: supplier.id,
      answers,
      now: new Date(),
    });
    if ("happened" in outcome) redirect(`/journeys/${outcome.journey.id}`);
    return refusedForm(
      { pathway, revision: 0, product: null },
      outcome.refused,
      form,
      pathway.productFields,
    );
  });
}
