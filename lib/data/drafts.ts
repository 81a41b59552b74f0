import "server-only";
import { randomUUID } from "node:crypto";
import { database } from "./client.ts";

/** How long a draft is kept for who does not come back for it. */
export const DRAFT_DAYS = 7;

/** A form that was sent and not saved: the path of its page, its name there, and its state as JSON. */
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

/** Gives a draft of this person, or null: those of others are not found. */
export async function findDraft(personId: string, id: string): Promise<StoredDraft | null> {
  return await database().draft.findFirst({
    where: { id, personId },
    select: { page: true, form: true, state: true },
  });
}

/** Forgets a draft of this person: it was sent again. */
export async function forgetDraft(personId: string, id: string): Promise<void> {
  await database().draft.deleteMany({ where: { id, personId } });
}
