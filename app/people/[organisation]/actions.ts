"use server";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/require-actor";
import { withdrawMany } from "@/lib/data/withdraw-many";
import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/typed-in";
import { keepingTyped } from "@/app/keeping-typed";
import { faultsOf, withdrawForm } from "../form";

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
