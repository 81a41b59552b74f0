"use server";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { sentForm } from "@/app/keeping-typed";
import { openSession } from "@/lib/auth/open-session";
import { sourceOfRequest } from "@/lib/auth/request-source";
import { safeNext, signInAddress } from "@/lib/auth/safe-next";
import {
  type SignIn,
  sendSignInLink,
  signInAsDemonstration,
  signInWithLink,
} from "@/lib/auth/sign-in";
import { log } from "@/lib/watch/log";
import { noteRefused } from "@/lib/watch/request";
import { countSignIn, minutesToWait } from "@/lib/auth/sign-in-limits";
import { tooManySignIns } from "@/lib/auth/sign-in-words";
import { type LinkFormState, accountForm, linkForm, tokenForm } from "./form";

/**
 * Asks for a sign-in link. The answer is the same whether or not the person is known, and takes as long: what differs happens
 * after it was given. Refuses a malformed address and too many requests.
 */
export async function askForLink(_: LinkFormState, form: FormData): Promise<LinkFormState> {
  const state = await sendLink(form);
  if (state.error !== null) noteRefused();
  return state;
}

async function sendLink(form: FormData): Promise<LinkFormState> {
  const given = linkForm.safeParse(Object.fromEntries(sentForm(form)));
  if (!given.success) {
    const typed = form.get("email");
    const email = typeof typed === "string" ? typed : "";
    return { email, error: given.error.issues[0]?.message ?? "Enter your e-mail address" };
  }
  const { email, next } = given.data;
  const now = new Date();
  const tooMany = await countSignIn({ account: email, source: await sourceOfRequest() }, now);
  if (tooMany) return { email, error: tooManySignIns(minutesToWait(tooMany, now)) };
  after(async () => {
    await sendSignInLink(email, safeNext(next), now).catch((error: unknown) => {
      // Nobody may learn from the answer whether a message was due, so only the operator is told.
      log.error("A sign-in link could not be sent", error);
    });
  });
  redirect("/sign-in/sent");
}

/** Uses a sign-in link, once, and opens the session. */
export async function signInByLink(form: FormData): Promise<void> {
  const { token, next } = tokenForm.parse(Object.fromEntries(sentForm(form)));
  const now = new Date();
  const answer = await signInWithLink(token, await sourceOfRequest(), now);
  await goOn(answer, next, "/sign-in/link?used=1", now);
}

/** Signs in with a demonstration account, where there are such. */
export async function continueAs(form: FormData): Promise<void> {
  const { account, next } = accountForm.parse(Object.fromEntries(sentForm(form)));
  const now = new Date();
  const answer = await signInAsDemonstration(account, await sourceOfRequest(), now);
  await goOn(answer, next, "/sign-in", now);
}

/** Opens the session and goes on, or says why not: there, or on the sign-in page when there were too many. */
async function goOn(answer: SignIn, next: string, failed: string, now: Date): Promise<never> {
  if (answer === null) redirect(failed);
  if (typeof answer !== "string") {
    redirect(signInAddress(next, "too-many", minutesToWait(answer, now)));
  }
  await openSession(answer);
  redirect(safeNext(next));
}
