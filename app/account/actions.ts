"use server";
import { redirect } from "next/navigation";
import { closeSession } from "@/lib/auth/open-session";
import { requireActor } from "@/lib/auth/require-actor";

/** Ends every session of the person, in all their browsers. */
export async function signOutEverywhere(): Promise<void> {
  await requireActor();
  await closeSession(true);
  redirect("/sign-in?reason=signed-out-everywhere");
}
