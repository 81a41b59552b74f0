/**
 * Who reads why a sensitive item came back, was reopened, or is not applicable: whoever may see its form, for a reason says what is in it.
 * Everybody else who sees the journey reads that it happened, when and by whom, and that the words are not for them: the same in the
 * history, in the report and in their files. Source: design.md section 2, "Who sees what".
 */
import type { Actor } from "./actor.ts";
import type { Journey } from "./journey.ts";
import type { Item } from "./pathway.ts";
import { maySeeForm } from "./permissions.ts";

/** Stands where words are that are not for their reader. */
export const WITHHELD = "Shown to the people of this item alone.";

/** Gives the reason or note that was given for an item where the actor may read it, and null where they may not or there is none. */
export function wordsShownTo(
  actor: Actor,
  journey: Journey,
  item: Item,
  words: string | null,
): string | null {
  return maySeeForm(actor, journey, item) ? words : null;
}
