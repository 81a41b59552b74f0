"use server";
import { redirect } from "next/navigation";
import { closeSession } from "@/lib/auth/open-session";

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await closeSession();
  redirect("/");
}

/** Ends every session of the person, in all their browsers. */
export async function signOutEverywhere(): Promise<void> {
  await closeSession(true);
  redirect("/sign-in?reason=signed-out-everywhere");
}
