"use server";
import { redirect } from "next/navigation";
import { acceptInvitation } from "@/lib/auth/invitations";
import { openSession } from "@/lib/auth/open-session";
import { tokenForm } from "./form";

/** Accepts the invitation of a link, once, and signs its person in. What stands in the way is said by the page. */
export async function accept(form: FormData): Promise<void> {
  const { token } = tokenForm.parse(Object.fromEntries(form));
  const session = await acceptInvitation(token, new Date());
  if (session === null) redirect(`/invitation?${new URLSearchParams({ token })}`);
  await openSession(session);
  redirect("/account?done=joined");
}
