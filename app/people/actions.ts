"use server";
import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/typed-in";
import { requireActor } from "@/lib/auth/require-actor";
import { type Whom, changeDuties, changeOrganisations } from "@/lib/data/change-organisation";
import type { Duty, Region } from "@/lib/domain/actor";
import { wordsForDuties, wordsForOrganisation } from "@/lib/domain/people-words";
import { dutiesForm, faultsOf, newMemberForm, organisationForm, sentDuties } from "./form";
import { keepingTyped } from "@/app/keeping-typed";

/** Adds an organisation, then shows it. Refuses a missing name and an ODS code that is malformed or taken. */
export async function addOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return keepingTyped(form, async () => {
    const actor = await requireActor(form);
    const given = organisationForm.safeParse(Object.fromEntries(form));
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    const answer = await changeOrganisations(actor, given.data, new Date());
    if ("id" in answer) redirect(`/people/${answer.id}?done=added`);
    return { errors: refusalsOf(answer.refused, wordsForOrganisation), typed: typedIn(form) };
  });
}

/** Makes somebody a member of an organisation, a new person where nobody has the e-mail address. */
export async function addMember(
  organisation: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, async () => {
    const given = newMemberForm.safeParse(sentDuties(form));
    if (!given.success) {
      await requireActor(form);
      return { errors: faultsOf(given.error), typed: typedIn(form) };
    }
    const { name, email, duties, region } = given.data;
    return await change(organisation, { whom: { email, name }, duties, region }, form);
  });
}

/** Sets the duties of somebody who is a member; the button "Remove" sends none. */
export async function setMemberDuties(
  organisation: string,
  person: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, async () => {
    const given = dutiesForm.safeParse(sentDuties(form));
    if (!given.success) {
      await requireActor(form);
      return { errors: faultsOf(given.error), typed: typedIn(form) };
    }
    const leaves = form.get("remove") === "yes";
    if (!leaves && given.data.duties.length === 0) {
      await requireActor(form);
      const text = "Choose at least one duty, or remove the person below";
      return { errors: [{ field: "duties", text }], typed: typedIn(form) };
    }
    const duties = leaves ? [] : given.data.duties;
    return await change(
      organisation,
      { whom: { id: person }, duties, region: given.data.region },
      form,
    );
  });
}

async function change(
  organisation: string,
  wanted: { whom: Whom; duties: readonly Duty[]; region: Region | null },
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(form);
  const answer = await changeDuties(actor, organisation, wanted, new Date());
  if (answer === null) notFound();
  if ("refused" in answer) {
    return { errors: refusalsOf(answer.refused, wordsForDuties), typed: typedIn(form) };
  }
  redirect(`/people/${organisation}?done=${wanted.duties.length === 0 ? "removed" : "changed"}`);
}

/** Puts refusals into words. Who may not manage people at all finds nothing here. */
function refusalsOf<R extends { readonly because: string }>(
  refusals: readonly R[],
  words: (refusal: R) => { field?: string; text: string },
) {
  if (refusals.some(({ because }) => because === "notPermitted")) notFound();
  return refusals.map(words);
}
