import { unstable_rethrow } from "next/navigation";
import { isDatabaseAway } from "@/lib/data/while-database-answers";
import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/typed-in";

/** Does the work of an action; where the database is away, gives the form back with what was typed. */
export async function keepingTyped(
  form: FormData,
  work: () => Promise<FormState>,
): Promise<FormState> {
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
