/**
 * Forms that were sent and not saved, because the session had ended or because something in them was wrong: kept for who sent them, and
 * given back on their page, whose address names the draft. Nothing is looked up for an address that names none.
 */
import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { findDraft, forgetDraft, keepDraft } from "../data/drafts.ts";
import { FORM_NAME, type FormState, type KeptForm } from "../forms/form-state.ts";
import { typedIn } from "../forms/typed-in.ts";
import { PATH_HEADER } from "./path-header.ts";

/** The name of a draft in an address. */
const DRAFT = "draft";

/** Keeps a form in this state for a person; gives the address of its page with the draft. */
export async function keepForm(
  personId: string,
  page: string,
  form: string,
  state: FormState,
): Promise<string> {
  const kept = { page, form, state: JSON.stringify(state) };
  return `${page}?${new URLSearchParams({ [DRAFT]: await keepDraft(personId, kept, new Date()) })}`;
}

/** Keeps what somebody sent whose session had ended; gives the address to come back to. */
export async function keepSent(
  personId: string,
  page: string,
  sent: FormData | null,
): Promise<string> {
  const name = sent?.get(FORM_NAME);
  if (!sent || typeof name !== "string") return page;
  const { revision, productRevision, ...typed } = typedIn(sent);
  return await keepForm(personId, page, name, {
    errors: [],
    typed,
    ...(revision === undefined ? {} : { revision: Number(revision) }),
    ...(productRevision === undefined ? {} : { productRevision: Number(productRevision) }),
  });
}

/** Forgets the draft that an address names, once its form was sent again. */
export async function forgetSent(personId: string, address: string): Promise<void> {
  const id = draftIn(address);
  if (id !== null) await forgetDraft(personId, id);
}

/** Gives the form that the address of this page names, when it was this person's and stood here; null otherwise. */
export const keptForm = cache(async (personId: string): Promise<KeptForm | null> => {
  const address = (await headers()).get(PATH_HEADER) ?? "/";
  const id = draftIn(address);
  const found = id === null ? null : await findDraft(personId, id);
  if (id === null || found?.page !== pageIn(address)) return null;
  // Written above, from this very type.
  return { id, form: found.form, state: JSON.parse(found.state) as FormState };
});

/** Gives the path of the page in an address. */
export function pageIn(address: string): string {
  return address.split("?")[0] ?? "/";
}

function draftIn(address: string): string | null {
  return new URLSearchParams(address.split("?")[1] ?? "").get(DRAFT);
}
