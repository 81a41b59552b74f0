import "server-only";
import type { Actor, Organisation, OrganisationKind } from "../../domain/actor.ts";
import { isReadable } from "../../domain/readable-text.ts";
import {
  mayManagePeople,
  mayReadAllPeople,
  mayReadPeople,
  ownOrganisations,
} from "../../domain/manage-people.ts";
import { database, Prisma } from "../client.ts";
import { toOrganisation } from "../organisations.ts";
import { PAGE_SIZE, readPage } from "./page.ts";
import type { Page } from "./page.ts";
import { searchPattern } from "./search-pattern.ts";

/** An organisation with how many people belong to it. */
export interface OrganisationLine extends Organisation {
  readonly members: number;
}

export interface OrganisationFilters {
  /** Stands in its name or its ODS code. */
  readonly search?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
}

/** Gives a page of the organisations whose people the actor may read, by name; null where they may read none. */
export async function organisationsFor(
  actor: Actor,
  { search, kind }: OrganisationFilters = {},
  page = 1,
): Promise<Page<OrganisationLine> | null> {
  if (!mayReadSomePeople(actor)) return null;
  const found = [readableBy(actor)];
  if (kind) found.push(Prisma.sql`o.kind = ${kind}`);
  if (search?.trim()) {
    const pattern = searchPattern(search);
    found.push(Prisma.sql`(o.name ilike ${pattern} or o."odsCode" ilike ${pattern})`);
  }
  return await readPage(
    page,
    (offset) => database().$queryRaw<(OrganisationRow & { total: number })[]>`
      select o.id, o.name, o."odsCode", o.kind, count(*) over ()::int as total,
        (select count(*)::int from "Membership" m where m."organisationId" = o.id) as members
      from "Organisation" o where ${Prisma.join(found, " and ")}
      order by lower(o.name), o.id limit ${PAGE_SIZE} offset ${offset}`,
    (row) => ({ ...toOrganisation(row), members: row.members }),
  );
}

interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly odsCode: string;
  readonly kind: string;
  readonly members: number;
}

/** Tells whether there is an organisation whose people the actor may read. */
export function mayReadSomePeople(actor: Actor): boolean {
  return mayReadAllPeople(actor) || ownOrganisations(actor).length > 0;
}

/** Gives the condition that leaves of the organisations `o` those whose people the actor may read. */
export function readableBy(actor: Actor): Prisma.Sql {
  if (mayReadAllPeople(actor)) return Prisma.sql`true`;
  return Prisma.sql`o.id = any(${ownOrganisations(actor).map(({ id }) => id)})`;
}

/** Gives an organisation whose people the actor may read; null where there is none, or they may not. */
export async function organisationFor(actor: Actor, id: string): Promise<Organisation | null> {
  if (!mayReadPeople(actor, { id }) || !isReadable(id)) return null;
  const row = await database().organisation.findUnique({ where: { id } });
  return row && toOrganisation(row);
}

/** Gives an organisation whose people the actor manages; null where there is none, or they do not manage it. */
export async function organisationManaged(actor: Actor, id: string): Promise<Organisation | null> {
  return mayManagePeople(actor, { id }) ? await organisationFor(actor, id) : null;
}
