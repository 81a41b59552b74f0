import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "../domain/answer.ts";
import type { EventAuthor } from "../domain/event.ts";
import type { Item, Milestone, Pathway, Stage } from "../domain/pathway.ts";
import type { Queryable } from "./client.ts";
import { database, databaseOfTheHouse } from "./client.ts";
import { appendEvent } from "./append-event.ts";

/** A published version never changes, so what was read once is kept. */
const known = new Map<string, Pathway>();

/** Gives the id of a pathway version. */
export function pathwayId(key: string, version: number): string {
  return `${key}.v${version}`;
}

/**
 * Publishes a version of a pathway as rows. Publishing the same again changes nothing.
 * @throws when that version was published with another content.
 */
export async function publishPathway(pathway: Pathway, by: EventAuthor, at: Date): Promise<void> {
  const id = pathwayId(pathway.key, pathway.version);
  const { key, version, title, stages, milestones, items, ...rest } = pathway;
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`pathway ${id}`}, 0))`;
    const published = await readPathway(tx, id);
    if (published) {
      if (canonical(published) === canonical(pathway)) return;
      throw new Error(
        `pathway ${key} version ${version} is published and cannot change: give it a new version`,
      );
    }
    await tx.pathway.create({ data: { id, key, version, title, rest: json(rest) } });
    await tx.stage.createMany({
      data: stages.map((stage, position) => ({
        pathwayId: id,
        position,
        key: stage.key,
        name: stage.name,
        scope: stage.scope,
        definition: json(stage),
      })),
    });
    await tx.milestone.createMany({
      data: milestones.map((milestone, position) => ({
        pathwayId: id,
        position,
        key: milestone.key,
        name: milestone.name,
        scope: milestone.scope,
        signedBy: milestone.signedBy,
        definition: json(milestone),
      })),
    });
    await tx.checklistItem.createMany({
      data: items.map((item, position) => ({
        pathwayId: id,
        position,
        key: item.key,
        title: item.title,
        stage: item.stage,
        scope: item.scope,
        before: item.before,
        owner: item.owner,
        verifier: item.verifier,
        required: item.required,
        definition: json(item),
      })),
    });
    const event = { type: "PathwayPublished", key, version, sha256: pathwayHash(pathway) } as const;
    await appendEvent(tx, "pathway", id, { number: 1, at, by, event });
  });
}

/** Gives the pathway of that id, or null. */
export async function loadPathway(id: string, db: Queryable = database()): Promise<Pathway | null> {
  const kept = known.get(id);
  if (kept) return kept;
  const pathway = await readPathway(db, id);
  if (pathway) known.set(id, pathway);
  return pathway;
}

/** Gives every published pathway in its latest version, by title: those that a journey can start on. */
export async function latestPathways(): Promise<readonly Pathway[]> {
  const rows = await database().pathway.findMany({
    select: { id: true },
    distinct: ["key"],
    orderBy: [{ key: "asc" }, { version: "desc" }],
  });
  const pathways = await Promise.all(rows.map(({ id }) => loadPathway(id)));
  return pathways
    .filter((pathway) => pathway !== null)
    .toSorted((one, other) => one.title.localeCompare(other.title, "en-GB"));
}

/** Gives every pathway version that a journey is on, by its id: those a list of journeys can speak of. Newer versions come first. */
export async function pathwaysInUse(): Promise<ReadonlyMap<string, Pathway>> {
  const rows = await databaseOfTheHouse().pathway.findMany({
    select: { id: true },
    where: { journeys: { some: {} } },
    orderBy: [{ key: "asc" }, { version: "desc" }],
  });
  const pathways = await Promise.all(rows.map(({ id }) => loadPathway(id)));
  return new Map(
    pathways.flatMap((each) => (each ? [[pathwayId(each.key, each.version), each]] : [])),
  );
}

/** Gives the SHA-256 of a pathway as canonical JSON. */
export function pathwayHash(pathway: Pathway): string {
  return createHash("sha256").update(canonical(pathway)).digest("hex");
}

/** Gives the pathway as its rows are now, whatever this process remembers of it. */
export async function readPathway(db: Queryable, id: string): Promise<Pathway | null> {
  const row = await db.pathway.findFirst({ where: { id } });
  if (!row) return null;
  const inOrder = {
    where: { pathwayId: id },
    orderBy: { position: "asc" },
    select: { definition: true },
  } as const;
  const stages = await db.stage.findMany(inOrder);
  const milestones = await db.milestone.findMany(inOrder);
  const items = await db.checklistItem.findMany(inOrder);
  // The definitions were written from these very types by publishPathway, and nothing can change them.
  return {
    ...(row.rest as unknown as Omit<Pathway, "stages" | "milestones" | "items">),
    key: row.key,
    version: row.version,
    title: row.title,
    stages: stages.map(({ definition }) => definition as unknown as Stage),
    milestones: milestones.map(({ definition }) => definition as unknown as Milestone),
    items: items.map(({ definition }) => definition as unknown as Item),
  };
}

function json(value: object): object {
  return value;
}
