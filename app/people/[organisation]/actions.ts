"use server";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/require-actor";
import { correctOrganisationName, correctPersonName } from "@/lib/data/correct-names";
import { withdrawMany } from "@/lib/data/withdraw-many";
import { wordsForCorrection } from "@/lib/domain/correction-words";
import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/typed-in";
import { keepingTyped } from "@/app/keeping-typed";
import { faultsOf, nameForm, withdrawForm } from "../form";
import { refusalsOf } from "../refusals-of";

/** Withdraws many open invitations at once. */
export async function withdrawInvitations(
  organisation: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [organisation], async () => {
    const actor = await requireActor(form);
    const given = withdrawForm.safeParse(Object.fromEntries(form));
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    const answer = await withdrawMany(actor, organisation, given.data, new Date());
    if (answer === null) notFound();
    if (answer > 0) redirect(`/people/${organisation}?done=all-withdrawn`);
    const text = "None of these invitations is open any more. Choose others, or go back";
    return { errors: [{ field: "which", text }], typed: typedIn(form) };
  });
}

/** Corrects the name of an organisation. */
export async function saveOrganisationName(
  organisation: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [organisation], async () => {
    const actor = await requireActor(form);
    const given = nameForm.safeParse(Object.fromEntries(form));
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    const answer = await correctOrganisationName(actor, organisation, given.data, new Date());
    if (answer === null) notFound();
    if (answer === true) redirect(`/people/${organisation}?done=corrected`);
    return { errors: refusalsOf(answer.refused, wordsForCorrection), typed: typedIn(form) };
  });
}

/** Corrects the name of a member. */
export async function savePersonName(
  organisation: string,
  person: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [organisation, person], async () => {
    const actor = await requireActor(form);
    const given = nameForm.safeParse(Object.fromEntries(form));
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    const wanted = { person, ...given.data };
    const answer = await correctPersonName(actor, organisation, wanted, new Date());
    if (answer === null) notFound();
    if (answer === true) redirect(`/people/${organisation}?done=corrected`);
    return { errors: refusalsOf(answer.refused, wordsForCorrection), typed: typedIn(form) };
  });
}
