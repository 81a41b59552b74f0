"use server";
import { redirect } from "next/navigation";
import { sentForm } from "@/app/keeping-typed";
import { acceptInvitation } from "@/lib/auth/invitations";
import { openSession } from "@/lib/auth/open-session";
import { signInAddress } from "@/lib/auth/safe-next";
import { tokenForm } from "./form";

/** Accepts the invitation of a link, once; somebody new is signed in by it. What stands in the way is said by the page. */
export async function accept(form: FormData): Promise<void> {
  const { token } = tokenForm.parse(Object.fromEntries(sentForm(form)));
  const accepted = await acceptInvitation(token, new Date());
  if (accepted === null) redirect(`/invitation?${new URLSearchParams({ token })}`);
  if (accepted.session !== null) await openSession(accepted.session);
  else if (!accepted.signedIn) redirect(signInAddress("/account", "joined"));
  redirect("/account?done=joined");
}
