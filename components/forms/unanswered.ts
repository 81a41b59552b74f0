"use client";
import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { REFUSED_AT_DOOR } from "@/lib/forms/refused-at-door";

/** Said where nobody knows whether a form arrived. */
const UNANSWERED =
  "No answer came: your connection may have broken. Look whether this was done; if not, send it again";

type Action<State> = (state: State, form: FormData) => Promise<State>;

/**
 * Gives an action that gives its form back, in the state that `told` makes with the words for it, where no answer comes: the network is off,
 * or broke on the way, or the door refused the form, or the form is older than the product.
 * Without it the whole page, with everything that is typed on it, gives way to one that says that something went wrong. That is still the
 * place for what failed in the product itself, which comes with a digest. The server is given the
 * action as it is, because a form is posted to it without script.
 */
export function givenBackUnanswered<State>(
  action: Action<State>,
  told: (form: FormData, words: string) => State,
): Action<State> {
  if (typeof window === "undefined") return action;
  return async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      // To go on and not to be found are thrown too.
      unstable_rethrow(error);
      if (error instanceof Error && "digest" in error) throw error;
      return told(form, wordsFor(error));
    }
  };
}

/** What the door says is all that an error of Next's script holds of its answer. */
function wordsFor(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return REFUSED_AT_DOOR.old.beside ?? UNANSWERED;
  const said = error instanceof Error ? error.message : "";
  const refused = Object.values(REFUSED_AT_DOOR).find(({ heading }) => said.startsWith(heading));
  return refused ? (refused.beside ?? said.trim()) : UNANSWERED;
}
