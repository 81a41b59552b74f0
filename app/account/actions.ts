"use server";
import { notFound, redirect } from "next/navigation";
import { sessionForm } from "./form";
import { keepingTyped, sentForm } from "@/app/keeping-typed";
import { closeSession } from "@/lib/auth/open-session";
import { currentSession, requireActor } from "@/lib/auth/require-actor";
import { leave } from "@/lib/data/change-organisation";
import { endOwnSession } from "@/lib/data/sessions";
import { wordsForLeaving } from "@/lib/domain/people-words";
import type { FormState } from "@/lib/forms/form-state";

/** Ends every session of the person, in all their browsers. */
export async function signOutEverywhere(): Promise<void> {
  await requireActor();
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
