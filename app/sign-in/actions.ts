"use server";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { addressOfRequest, openSession } from "@/lib/auth/open-session";
import { safeNext } from "@/lib/auth/safe-next";
import {
  LIMIT_MINUTES,
  mayAskForLink,
  sendSignInLink,
  signInAsDemonstration,
  signInWithLink,
} from "@/lib/auth/sign-in";
import { type LinkFormState, accountForm, linkForm, tokenForm } from "./form";

/**
 * Asks for a sign-in link. The answer is the same whether or not the person is known, and takes as long: what differs happens
 * after it was given. Refuses a malformed address and too many requests.
 */
export async function askForLink(_: LinkFormState, form: FormData): Promise<LinkFormState> {
  const given = linkForm.safeParse(Object.fromEntries(form));
  if (!given.success) {
    const typed = form.get("email");
    const email = typeof typed === "string" ? typed : "";
    return { email, error: given.error.issues[0]?.message ?? "Enter your e-mail address" };
  }
  const { email, next } = given.data;
  const now = new Date();
  if (!(await mayAskForLink(email, await addressOfRequest(), now))) {
    return {
      email,
      error: `Too many links were asked for. Wait ${LIMIT_MINUTES} minutes, then try again`,
    };
  }
  after(async () => {
    await sendSignInLink(email, safeNext(next), now).catch((error: unknown) => {
      // Nobody may learn from the answer whether a message was due, so only the operator is told.
      console.error("A sign-in link could not be sent:", error);
    });
  });
  redirect("/sign-in/sent");
}

/** Uses a sign-in link, once, and opens the session. */
export async function signInByLink(form: FormData): Promise<void> {
  const { token, next } = tokenForm.parse(Object.fromEntries(form));
  const session = await signInWithLink(token, new Date());
  if (session === null) redirect("/sign-in/link?used=1");
  await openSession(session);
  redirect(safeNext(next));
}

/** Signs in with a demonstration account, where there are such. */
export async function continueAs(form: FormData): Promise<void> {
  const { account, next } = accountForm.parse(Object.fromEntries(form));
  const session = await signInAsDemonstration(account, new Date());
  if (session === null) redirect("/sign-in");
  await openSession(session);
  redirect(safeNext(next));
}
