/**
 * Forms that were sent and not saved, because the session had ended or because something in them was wrong: kept for who sent them, and
 * given back on their page, whose address names the draft. Nothing is looked up for an address that names none.
 */
import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { findDrafts, forgetDraft, keepDraft, mayHaveDrafts } from "../data/drafts.ts";
import { isReadable } from "../domain/readable-text.ts";
import {
  DRAFT_NAME,
  FORM_NAME,
  type FormState,
  type KeptForm,
  OPENED_BY_NAME,
} from "../forms/form-state.ts";
import { filesChosen, typedIn } from "../forms/typed-in.ts";
import { isOpenedByAnother } from "./opened-by-another.ts";
import { PATH_HEADER } from "./path-header.ts";

/** More forms than any page has. */
const MOST_FORMS = 10;

/** Keeps a form in this state for a person; gives the id of the draft. */
export async function keepForm(
  personId: string,
  page: string,
  form: string,
  state: FormState,
): Promise<string> {
  const kept = { page, form, state: JSON.stringify(state) };
  return await keepDraft(personId, kept, new Date());
}

/** Keeps what somebody sent whose session had ended; gives the address to come back to. */
export async function keepSent(
  personId: string,
  page: string,
  sent: FormData | null,
): Promise<string> {
  const id = sent && (await keepUnsaved(personId, page, sent));
  return id === null ? page : addressOf(page, [id]);
}

/**
 * Keeps a form as it is typed so far, of its files the names alone; gives the id of the draft, or null for a form that somebody else
 * opened, one of somebody who left their last organisation, or one without a name, which has nothing worth keeping.
 */
export async function keepUnsaved(
  personId: string,
  page: string,
  sent: FormData,
): Promise<string | null> {
  const form = sent.get(FORM_NAME);
  if (typeof form !== "string" || !isReadable(form) || isOpenedByAnother(personId, sent))
    return null;
  if (!(await mayHaveDrafts(personId))) return null;
  const {
    revision,
    productRevision,
    [DRAFT_NAME]: _draft,
    [OPENED_BY_NAME]: _openedBy,
    ...typed
  } = typedIn(sent);
  const files = filesChosen(sent);
  const state: FormState = {
    errors: [],
    typed,
    ...(files.length === 0 ? {} : { files }),
    ...(revision === undefined ? {} : { revision: Number(revision) }),
    ...(productRevision === undefined ? {} : { productRevision: Number(productRevision) }),
  };
  return await keepForm(personId, page, form, state);
}

/** Forgets the draft that a form was given back from, once it is sent again. */
export async function forgetSent(personId: string, sent: FormData): Promise<void> {
  const id = sent.get(DRAFT_NAME);
  if (typeof id === "string" && isDraftId(id)) await forgetDraft(personId, id);
}

/** Gives the forms that the address of this page names, where they were this person's and stood here; null when there are none. */
export const keptForm = cache(async (personId: string): Promise<KeptForm | null> => {
  const address = (await headers()).get(PATH_HEADER) ?? "/";
  const ids = draftsIn(address);
  const found = ids.length === 0 ? [] : await findDrafts(personId, pageIn(address), ids);
  if (found.length === 0) return null;
  // Written above, from this very type.
  const forms = found.map(({ id, form, state }) => {
    return [form, { ...(JSON.parse(state) as FormState), draft: id }] as const;
  });
  return { id: found.map(({ id }) => id).join(" "), forms: Object.fromEntries(forms) };
});

/** Gives the path of the page in an address. */
export function pageIn(address: string): string {
  return address.split("?")[0] ?? "/";
}

/** Gives the address of a page with drafts of its forms. */
export function addressOf(page: string, drafts: readonly string[]): string {
  return `${page}?${new URLSearchParams(drafts.map((id) => [DRAFT_NAME, id]))}`;
}

/** Tells whether a text may be the id of a draft; nothing else is looked up. */
export function isDraftId(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text);
}

function draftsIn(address: string): readonly string[] {
  const ids = new URLSearchParams(address.split("?")[1] ?? "").getAll(DRAFT_NAME);
  return ids.filter(isDraftId).slice(0, MOST_FORMS);
}
