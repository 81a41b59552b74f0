"use server";
import { notFound, redirect } from "next/navigation";
import { sessionForm } from "./form";
import { closeSession } from "@/lib/auth/open-session";
import { currentSession, requireActor } from "@/lib/auth/require-actor";
import { endOwnSession } from "@/lib/data/sessions";

/** Ends every session of the person, in all their browsers. */
export async function signOutEverywhere(): Promise<void> {
  await requireActor();
  await closeSession(true);
  redirect("/sign-in?reason=signed-out-everywhere");
}

/** Ends one session of the person; their own here as signing out does. */
export async function endSession(form: FormData): Promise<void> {
  const actor = await requireActor();
  const sent = sessionForm.safeParse(Object.fromEntries(form));
  if (!sent.success) notFound();
  const state = await currentSession();
  if (state.is === "open" && state.session === sent.data.session) {
    await closeSession();
    redirect("/");
  }
  await endOwnSession(actor.id, sent.data.session, new Date());
  redirect("/account?done=ended");
}
