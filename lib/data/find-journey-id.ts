import "server-only";
import type { Actor } from "../domain/actor.ts";
import { isReadable } from "../domain/readable-text.ts";
import type { Queryable } from "./client.ts";
import { visibleTo } from "./visible-to.ts";

export interface FoundJourney {
  readonly id: string;
  readonly productJourneyId: string | null;
}

/** Gives a journey's id and its product's if the actor may see it, else null: what one may not see is not found. */
export async function findJourneyId(
  db: Queryable,
  actor: Actor,
  id: string,
): Promise<FoundJourney | null> {
  if (!isReadable(id)) return null;
  const [found] = await db.$queryRaw<FoundJourney[]>`
    select id, "productJourneyId" from "Journey" j where id = ${id} and ${visibleTo(actor)}`;
  return found ?? null;
}
