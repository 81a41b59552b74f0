import type { WrongParts } from "../domain/wrong-parts.ts";
import type { FormValues } from "./typed-in.ts";

/** What a refused form gives back: what is wrong, and what was typed, so that nothing has to be typed again. */
export interface FormState {
  readonly errors: readonly {
    readonly field?: string;
    /** The inputs of the field that it is about, where the field has several. */
    readonly wrong?: WrongParts;
    /** Where it is mended, when that is another page. */
    readonly href?: string;
    readonly text: string;
  }[];
  /** What was typed, by the name of the input. */
  readonly typed: FormValues;
  /** The names of the files that were chosen: a file is not kept, and has to be chosen again. */
  readonly files?: readonly string[];
  /** The revision after the change that the person has now been told of; they may decide again on it. */
  readonly revision?: number;
  /** The same of the product journey beneath a deployment. */
  readonly productRevision?: number;
  /** What it is about changed after it was read: what stands there now is worth showing. */
  readonly stale?: true;
  /** Nothing is left to decide here: the address where one sees how it stands now. */
  readonly closed?: string;
}

/** The input in which a form that is worth keeping says its name. */
export const FORM_NAME = "form";

/** Marks that input, in its `data-`, of a form that was sent from the page it stands on and refused. */
export const REFUSED_MARK = "refused";

/** What was typed into the forms of a page and not saved, given back there by the names of the forms. */
export interface KeptForm {
  /** Another for other drafts. */
  readonly id: string;
  readonly forms: Readonly<Record<string, FormState & { readonly draft: string }>>;
}

/** The input in which a form that was given back names its draft, which is not needed once it is sent again. */
export const DRAFT_NAME = "draft";

/** The input in which a form says for whom its page was made: somebody else may have signed in in the same browser since. */
export const OPENED_BY_NAME = "openedBy";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** A form that nobody has sent yet. */
export const FRESH: FormState = { errors: [], typed: {} };

/** Gives the words of the first error of a field, ready to spread: nothing when it has none. */
export function errorOf(state: FormState, field: string): { readonly error?: string } {
  const found = state.errors.find((error) => error.field === field);
  return found ? { error: found.text } : {};
}

/** Tells whether a form in this state was sent from its page and refused: neither fresh nor given back from a draft. */
export function isRefusedHere(state: FormState): boolean {
  return state !== FRESH && !(DRAFT_NAME in state);
}
