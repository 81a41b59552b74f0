import "server-only";
import type { Journey } from "../domain/journey.ts";
import type { Queryable } from "./client.ts";
import { Prisma } from "./client.ts";
import { loadPathway } from "./pathway.ts";
import { selectStored } from "./select-stored.ts";
import type { StoredJourney } from "./stored-journey.ts";
import { toJourney } from "./stored-journey.ts";
import { seeingBeneath } from "./within-scope.ts";

/** What lists remember of a journey beyond what can be derived from it as it is now: since when. */
export interface Since {
  readonly here: string | null;
  readonly stageSince: Date;
  readonly completedAt: Date | null;
}

export interface LoadedJourney {
  readonly journey: Journey;
  readonly since: Since;
}

export interface LoadOptions {
  /** Leave the answers out, where only states are needed. */
  readonly withAnswers: boolean;
}

/**
 * Gives the journey of that id, a deployment with its product journey, in one query; null when there is none.
 * Asks nobody who may see it: that is for the queries, which call this, and for changes.
 */
export async function loadJourney(
  db: Queryable,
  id: string,
  options: LoadOptions,
): Promise<LoadedJourney | null> {
  const where = Prisma.sql`j.id = ${id} or j.id = (select "productJourneyId" from "Journey" where id = ${id})`;
  const rows = await read(db, where, options);
  const own = rows.find((row) => row.journey.id === id);
  if (!own) return null;
  const other = rows.find((row) => row.journey.id === own.journey.productJourneyId);
  const product = other ? (await toLoaded(db, other, null)).journey : null;
  return toLoaded(db, own, product);
}

/** Gives the deployments of a product journey that satisfy a condition on `j`, in the order they were started. */
export async function loadDeployments(
  db: Queryable,
  product: Journey,
  options: LoadOptions,
  where = Prisma.sql`true`,
): Promise<readonly LoadedJourney[]> {
  const rows = await read(
    db,
    Prisma.sql`j."productJourneyId" = ${product.id} and ${where}`,
    options,
  );
  const loaded = await Promise.all(rows.map((row) => toLoaded(db, row, product)));
  return loaded.toSorted(
    (one, other) => one.journey.startedAt.getTime() - other.journey.startedAt.getTime(),
  );
}

/** Gives the journeys that satisfy a condition on `j`, deployments with their products, in no particular order. */
export async function loadJourneys(
  db: Queryable,
  where: Prisma.Sql,
  options: LoadOptions,
): Promise<readonly Journey[]> {
  const rows = await read(db, where, options);
  const products = new Map<string, Journey>();
  const have = new Map(rows.map((row) => [row.journey.id, row]));
  const needed = rows.flatMap(({ journey }) => journey.productJourneyId ?? []);
  const missing = [...new Set(needed)].filter((id) => !have.has(id));
  const others =
    missing.length === 0
      ? []
      : await read(
          seeingBeneath(db, missing),
          Prisma.sql`j.id in (${Prisma.join(missing)})`,
          options,
        );
  for (const row of [...rows, ...others]) {
    if (row.journey.scope === "product")
      products.set(row.journey.id, (await toLoaded(db, row, null)).journey);
  }
  const loaded = rows.map(async (row) => {
    const { id, productJourneyId } = row.journey;
    const product = productJourneyId === null ? null : (products.get(productJourneyId) ?? null);
    return products.get(id) ?? (await toLoaded(db, row, product)).journey;
  });
  return Promise.all(loaded);
}

async function read(
  db: Queryable,
  where: Prisma.Sql,
  { withAnswers }: LoadOptions,
): Promise<readonly StoredJourney[]> {
  const rows = await db.$queryRaw<{ stored: StoredJourney }[]>(selectStored(where, withAnswers));
  return rows.map(({ stored }) => stored);
}

async function toLoaded(
  db: Queryable,
  stored: StoredJourney,
  product: Journey | null,
): Promise<LoadedJourney> {
  const { id, pathwayId, here, stageSince, completedAt } = stored.journey;
  const pathway = await loadPathway(pathwayId, db);
  if (!pathway) throw new Error(`journey ${id} is on pathway ${pathwayId}, which is not there`);
  return {
    journey: toJourney(stored, pathway, product),
    since: {
      here,
      stageSince: new Date(stageSince),
      completedAt: completedAt === null ? null : new Date(completedAt),
    },
  };
}
