import "server-only";
import { randomUUID } from "node:crypto";
import { database } from "./client.ts";

/** How long a draft is kept for who does not come back for it. */
export const DRAFT_DAYS = 7;

/** A form that was not saved: the path of its page, its name there, and its state as JSON. */
export interface StoredDraft {
  readonly page: string;
  readonly form: string;
  readonly state: string;
}

/** Keeps a form for the person who sent it; gives the id it is found by. */
export async function keepDraft(personId: string, draft: StoredDraft, now: Date): Promise<string> {
  const id = randomUUID();
  await database().draft.create({ data: { id, personId, ...draft, keptAt: now } });
  return id;
}

/** Tells whether somebody belongs to an organisation: of who left their last one no form is kept, and what was kept went with them. */
export async function mayHaveDrafts(personId: string): Promise<boolean> {
  return (await database().membership.count({ where: { personId } })) > 0;
}

/** Gives those of these drafts that are this person's and stand on this page: others are not found. */
export async function findDrafts(
  personId: string,
  page: string,
  ids: readonly string[],
): Promise<readonly (StoredDraft & { readonly id: string })[]> {
  return await database().draft.findMany({
    where: { id: { in: [...ids] }, personId, page },
    select: { id: true, page: true, form: true, state: true },
    orderBy: { keptAt: "asc" },
  });
}

/** Forgets a draft of this person. */
export async function forgetDraft(personId: string, id: string): Promise<void> {
  await database().draft.deleteMany({ where: { id, personId } });
}
