"use server";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { requireActor } from "@/lib/auth/require-actor";
import { changeInvitation as change, invite } from "@/lib/data/change-invitations";
import { changeDuties, changeOrganisations } from "@/lib/data/change-organisation";
import { wordsForInvitation } from "@/lib/domain/invitation-words";
import { wordsForOrganisation, wordsForPeople } from "@/lib/domain/people-words";
import type { DutiesRefusal } from "@/lib/domain/set-duties";
import type { FormState } from "@/lib/forms/form-state";
import { type FormValues, typedIn } from "@/lib/forms/typed-in";
import { sendInvitations } from "@/lib/mail/send-invitations";
import { keepingTyped } from "@/app/keeping-typed";
import {
  changeForm,
  faultsOf,
  invitationForm,
  memberForm,
  organisationForm,
  sentDuties,
  shownInputs,
} from "./form";
import { refusalsOf } from "./refusals-of";

/** Adds an organisation, then shows it. Refuses a missing name and an ODS code that is malformed or taken. */
export async function addOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return keepingTyped(form, [], async () => {
    const actor = await requireActor(form);
    const given = organisationForm.safeParse(Object.fromEntries(form));
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    const answer = await changeOrganisations(actor, given.data, new Date());
    if ("id" in answer) redirect(`/people/${answer.id}?done=added`);
    return { errors: refusalsOf(answer.refused, wordsForOrganisation), typed: typedIn(form) };
  });
}

/** Invites somebody to an organisation by e-mail. The message goes out after the answer. */
export async function inviteMember(
  organisation: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [organisation], async () => {
    const actor = await requireActor(form);
    const given = invitationForm.safeParse(sentDuties(form));
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    const wanted = { invitation: randomUUID(), ...given.data };
    const answer = await invite(actor, organisation, [wanted], new Date());
    if (answer === null) notFound();
    if (typeof answer !== "number") {
      const refused = answer.flatMap((each) => each.refused);
      return { errors: refusalsOf(refused, wordsForPeople), typed: typedIn(form) };
    }
    after(() => sendInvitations());
    redirect(`/people/${organisation}?done=invited`);
  });
}

/** Sends an open invitation again with a new link, or withdraws it. */
export async function changeInvitation(
  where: { readonly organisation: string; readonly invitation: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [where], async () => {
    const actor = await requireActor(form);
    const given = changeForm.safeParse(Object.fromEntries(form));
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    const answer = await change(actor, where, given.data.change, new Date());
    if (answer === null) notFound();
    if (answer !== true) {
      return { errors: refusalsOf(answer.refused, wordsForInvitation), typed: typedIn(form) };
    }
    if (given.data.change === "resend") after(() => sendInvitations());
    redirect(
      `/people/${where.organisation}?done=${given.data.change === "resend" ? "resent" : "withdrawn"}`,
    );
  });
}

/** Sets the duties of a member. To take all of them away is to remove the member, which is asked on a page of its own. */
export async function setMemberDuties(
  organisation: string,
  person: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [organisation, person], async () => {
    const actor = await requireActor(form);
    const given = memberForm.safeParse(sentDuties(form));
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    if (given.data.duties.length === 0) {
      const text = "Choose at least one duty, or remove the person below";
      return { errors: [{ field: "duties", text }], typed: typedIn(form) };
    }
    const answer = await changeDuties(actor, organisation, { person, ...given.data }, new Date());
    if (answer === null) notFound();
    if ("type" in answer) redirect(afterwards(organisation, person === actor.id, "changed"));
    const errors = refusalsOf(answer.refused, wordsForPeople);
    return { errors, typed: toldOf(answer.refused, form) };
  });
}

/** Removes a member from an organisation: all their duties there end at once. */
export async function removeMember(
  organisation: string,
  person: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [organisation, person], async () => {
    const actor = await requireActor(form);
    const given = memberForm.safeParse({ ...sentDuties(form), duties: [] });
    if (!given.success) return { errors: faultsOf(given.error), typed: typedIn(form) };
    const wanted = { ...given.data, person, region: null };
    const answer = await changeDuties(actor, organisation, wanted, new Date());
    if (answer === null) notFound();
    if ("type" in answer) redirect(afterwards(organisation, person === actor.id, "removed"));
    const errors = refusalsOf(answer.refused, wordsForPeople).map(({ text }) => ({ text }));
    return { errors, typed: toldOf(answer.refused, form) };
  });
}

/** Gives what was sent; where duties changed meanwhile they have now been told, and may decide again on what is held. */
function toldOf(refused: readonly DutiesRefusal[], form: FormData): FormValues {
  const changed = refused.find((each) => each.because === "dutiesChangedMeanwhile");
  return { ...typedIn(form), ...(changed ? shownInputs(changed.now) : {}) };
}

/** Gives where to go after a change: whoever changed their own duties may no longer see the organisation. */
function afterwards(organisation: string, own: boolean, done: string): string {
  return own ? "/account?done=changed" : `/people/${organisation}?done=${done}`;
}
