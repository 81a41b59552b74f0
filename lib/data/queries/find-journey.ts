import "server-only";
import { cache } from "react";
import type { Actor } from "../../domain/actor.ts";
import { isReadable } from "../../domain/readable-text.ts";
import type { Journey } from "../../domain/journey.ts";
import { databaseFor, Prisma } from "../client.ts";
import { loadJourneys } from "../load-journey.ts";
import { visibleTo } from "../visible-to.ts";
import { type Page, PAGE_SIZE, offsetOf, pageOf } from "./page.ts";
import { journeyShownTo } from "./what-is-shown.ts";

/**
 * Gives a journey, a deployment with its product, or null where the actor may not see it. Answers that are not for the actor are left out;
 * with `withAnswers: false` all of them are, for pages that show only states. Two queries at most.
 */
export async function findJourney(
  actor: Actor,
  id: string,
  { withAnswers } = { withAnswers: true },
): Promise<Journey | null> {
  return readOnce(actor, id, withAnswers);
}

/** A page, its title and what else it asks for need the same journey: one rendering reads it once. Actions and routes read anew. */
const readOnce = cache(async (actor: Actor, id: string, withAnswers: boolean) => {
  if (!isReadable(id)) return null;
  const where = Prisma.sql`j.id = ${id} and ${visibleTo(actor)}`;
  const [journey] = await loadJourneys(databaseFor(actor), where, { withAnswers });
  return journey ? journeyShownTo(actor, journey) : null;
});

/**
 * Gives a page of the journeys of somebody's own dashboard, whole but without answers: those that are not complete first, the latest worked
 * on before the others.
 */
export async function journeysForDashboard(actor: Actor, page: number): Promise<Page<Journey>> {
  const db = databaseFor(actor);
  const mine = Prisma.sql`from "Journey" j where ${visibleTo(actor)}`;
  const found = await db.$queryRaw<{ id: string; total: number }[]>`
    select j.id, (select count(*)::int ${mine}) as total ${mine}
    order by j.complete, j."lastEventAt" desc, j.id limit ${PAGE_SIZE} offset ${offsetOf(page)}`;
  if (found.length === 0) {
    // Only a page beyond the end has to ask how many there are.
    const [all] =
      offsetOf(page) === 0
        ? []
        : await db.$queryRaw<{ total: number }[]>`select count(*)::int as total ${mine}`;
    return pageOf([], all?.total ?? 0, page);
  }
  const place = new Map(found.map(({ id }, index) => [id, index]));
  const where = Prisma.sql`j.id in (${Prisma.join([...place.keys()])})`;
  const journeys = await loadJourneys(db, where, { withAnswers: false });
  const rows = journeys.toSorted(
    (one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0),
  );
  return pageOf(rows, found[0]?.total ?? 0, page);
}
