/**
 * A form goes in under the name of who is signed in when it is sent. Where its page was made for somebody else, who was signed in in that
 * browser before, they never chose to send it, so nothing of it is done. Nothing of it is kept either: for who opened it, because
 * anybody could write their name there, and for who is signed in, because it is not theirs to read.
 */
import { OPENED_BY_NAME } from "../forms/form-state.ts";

/** What the address says where who is signed in now is told that a form was not theirs. */
export const OF_ANOTHER = "opened-by-another";

/** Where they are told so: a page that everybody may see. */
export const TOLD_OF_ANOTHER = `/account?refused=${OF_ANOTHER}`;

/** Tells whether a form says that its page was made for somebody else. One that does not say is taken as it is. */
export function isOpenedByAnother(personId: string, sent: FormData): boolean {
  const openedBy = sent.get(OPENED_BY_NAME);
  return typeof openedBy === "string" && openedBy !== personId;
}

/** Says to who is signed in now what became of such a form. */
export function wordsForOpenedByAnother(name: string): string {
  return `You are now signed in as ${name}. This form was opened by somebody else in this browser. Nothing was saved`;
}
