import { unstable_rethrow } from "next/navigation";
import { isDatabaseAway } from "@/lib/data/while-database-answers";
import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/typed-in";
import { noteRefused } from "@/lib/watch/request";

/**
 * Does the work of an action; where the database is away, gives the form back with what was typed. That a form was refused is noted, so
 * that the page made to answer it can say so in its title.
 */
export async function keepingTyped(
  form: FormData,
  work: () => Promise<FormState>,
): Promise<FormState> {
  const state = await answeredBy(form, work);
  if (state.errors.length > 0) noteRefused();
  return state;
}

async function answeredBy(form: FormData, work: () => Promise<FormState>): Promise<FormState> {
  try {
    return await work();
  } catch (error) {
    // To go on and not to be found are thrown too.
    unstable_rethrow(error);
    if (!(await isDatabaseAway())) throw error;
    const text =
      "The database cannot be reached at the moment. Look whether this was saved, then send it again in a minute";
    return { errors: [{ text }], typed: typedIn(form) };
  }
}
