import { headers } from "next/headers";
import { notFound, unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { isOpenedByAnother, wordsForOpenedByAnother } from "@/lib/auth/opened-by-another";
import { currentActor } from "@/lib/auth/require-actor";
import { isDatabaseAway } from "@/lib/data/while-database-answers";
import { isReadable } from "@/lib/domain/readable-text";
import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/typed-in";
import { noteRefused } from "@/lib/watch/request";

const id = z.string().max(300).refine(isReadable);
/** What the pages bind to an action: an id, or some by their names. */
const bound = z.union([id, z.record(z.string(), id)]);

/** Gives what was sent to an action, which is a form. Where who sends it made up something else, there is nothing to be found. */
export function sentForm(form: FormData): FormData {
  if (!(form instanceof FormData)) notFound();
  return form;
}

/**
 * Does the work of an action. What it is given was bound to it by one of our pages, `place` among it, or was made up by who sends it: then
 * there is nothing to be found. Where the database is away, gives the form back with what was typed. That a form was refused is noted, so
 * that the page made to answer it can say so in its title.
 */
export async function keepingTyped(
  form: FormData,
  place: readonly unknown[],
  work: () => Promise<FormState>,
): Promise<FormState> {
  sentForm(form);
  if (!place.every((each) => bound.safeParse(each).success)) notFound();
  const state = await answeredBy(form, work);
  if (state.errors.length > 0) noteRefused();
  return state;
}

async function answeredBy(form: FormData, work: () => Promise<FormState>): Promise<FormState> {
  try {
    return (await refusedOfAnother(form)) ?? (await work());
  } catch (error) {
    // To go on and not to be found are thrown too.
    unstable_rethrow(error);
    if (!(await isDatabaseAway())) throw error;
    const text =
      "The database cannot be reached at the moment. Look whether this was saved, then send it again in a minute";
    return { errors: [{ text }], typed: typedIn(form) };
  }
}

/**
 * Gives the form of somebody else back to the page that they opened, where a script sent it: what is typed stands there and nowhere else. Without
 * script the page would be made anew, for who is signed in now: `requireActor` leads to another then.
 */
async function refusedOfAnother(form: FormData): Promise<FormState | null> {
  if (!(await isSentByScript())) return null;
  const actor = await currentActor();
  if (!actor || !isOpenedByAnother(actor.id, form)) return null;
  const text = `${wordsForOpenedByAnother(actor.name)}. Open the page again to go on as yourself`;
  return { errors: [{ text }], typed: typedIn(form) };
}

/** Tells whether Next's script sent this form; its header names the action. */
export async function isSentByScript(): Promise<boolean> {
  return (await headers()).has("next-action");
}
