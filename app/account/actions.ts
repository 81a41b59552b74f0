"use server";
import { notFound, redirect } from "next/navigation";
import { sessionForm } from "./form";
import { keepingTyped, sentForm } from "@/app/keeping-typed";
import { closeSession } from "@/lib/auth/open-session";
import { TOLD_OF_ANOTHER, isOpenedByAnother } from "@/lib/auth/opened-by-another";
import { currentSession, requireActor } from "@/lib/auth/require-actor";
import { leave } from "@/lib/data/change-organisation";
import { endOwnSession } from "@/lib/data/sessions";
import { wordsForLeaving } from "@/lib/domain/people-words";
import type { Actor } from "@/lib/domain/actor";
import type { FormState } from "@/lib/forms/form-state";

/** Ends every session of the person, in all their browsers. */
export async function signOutEverywhere(form: FormData): Promise<void> {
  refuseOfAnother(await requireActor(), form);
  await closeSession(true);
  redirect("/sign-in?reason=signed-out-everywhere");
}

/** Ends the person's own membership of an organisation. */
export async function leaveOrganisation(
  organisation: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return keepingTyped(form, [organisation], async () => {
    const actor = await requireActor(form);
    const answer = await leave(actor, organisation, new Date());
    if ("type" in answer) redirect("/account?done=left");
    return { errors: answer.refused.map(wordsForLeaving), typed: {} };
  });
}

/** Ends one session of the person; their own here as signing out does. */
export async function endSession(form: FormData): Promise<void> {
  const actor = await requireActor();
  refuseOfAnother(actor, form);
  const sent = sessionForm.safeParse(Object.fromEntries(sentForm(form)));
  if (!sent.success) notFound();
  const state = await currentSession();
  if (state.is === "open" && state.session === sent.data.session) {
    await closeSession();
    redirect("/");
  }
  await endOwnSession(actor.id, sent.data.session, new Date());
  redirect("/account?done=ended");
}

/** Goes no further with a form that somebody else opened. Whoever was removed everywhere may still end their sessions: `requireActor` is not given it. */
function refuseOfAnother(actor: Actor, form: FormData): void {
  if (isOpenedByAnother(actor.id, sentForm(form))) redirect(TOLD_OF_ANOTHER);
}
