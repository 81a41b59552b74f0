// Why somebody is on the sign-in page, in words. Of who exists they say nothing: whoever is refused reads the same.
import { capital } from "../domain/capital.ts";
import { SIGN_IN_LIMIT } from "./sign-in-limits.ts";

/** Says that there were too many, and when to try again. */
export function tooManySignIns(minutes: number): string {
  return `Too many sign-ins were tried. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}`;
}

/**
 * Given the reason and the minutes from the page's address, both of which anybody can write, gives the sentence; null for a reason there is
 * not. `provider` is what the other way in is called.
 */
export function signInWords(reason: string, minutes: string, provider: string): string | null {
  const first = capital(provider);
  switch (reason) {
    case "joined":
      return "You have accepted the invitation. Sign in to go on.";
    case "session-ended":
      return "Your session has ended. Sign in again to go on.";
    case "not-saved":
      return "Your session has ended. Sign in again to go on. What you sent just now is not saved.";
    case "signed-out-everywhere":
      return "You are signed out in every browser.";
    case "too-many":
      return `${tooManySignIns(/^[1-9]$/.test(minutes) ? Number(minutes) : SIGN_IN_LIMIT.minutes)}.`;
    case "provider-away":
      return `${first} cannot be reached at the moment. Try again in a minute, or ask for a link by e-mail.`;
    case "provider-cancelled":
      return `You did not finish signing in with ${provider}. Try again, or ask for a link by e-mail.`;
    case "provider-failed":
      return `Signing in with ${provider} did not work. Try again, or ask for a link by e-mail.`;
    case "provider-refused":
      return `${first} knows you, but you cannot come in to Path to Live with it. Ask for a link by e-mail, or ask whoever invited you whether your e-mail address is the same in both.`;
    default:
      return null;
  }
}
