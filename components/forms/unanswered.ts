"use client";
import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";

/** Said where nobody knows whether a form arrived. */
export const UNANSWERED =
  "No answer came: your connection may have broken. Look whether this was done, then send it again";

type Action<State> = (state: State, form: FormData) => Promise<State>;

/**
 * Gives an action that gives its form back, in the state that `told` makes, where no answer comes: the network is off, or broke on the way.
 * Without it the whole page, with everything that is typed on it, gives way to one that says that something went wrong. That is still the
 * place for what failed in the product itself, which comes with a digest, and for forms older than the product. The server is given the
 * action as it is, because a form is posted to it without script.
 */
export function givenBackUnanswered<State>(
  action: Action<State>,
  told: (form: FormData) => State,
): Action<State> {
  if (typeof window === "undefined") return action;
  return async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      // To go on and not to be found are thrown too.
      unstable_rethrow(error);
      if (unstable_isUnrecognizedActionError(error)) throw error;
      if (error instanceof Error && "digest" in error) throw error;
      return told(form);
    }
  };
}
