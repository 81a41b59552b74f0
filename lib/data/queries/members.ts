import "server-only";
import { DUTIES, REGIONS } from "../../domain/actor.ts";
import type { Actor, Duty, Organisation, Region } from "../../domain/actor.ts";
import { isReadable } from "../../domain/readable-text.ts";
import { mayReadPeople } from "../../domain/manage-people.ts";
import { database, Prisma } from "../client.ts";
import { mayReadSomePeople, organisationManaged, readableBy } from "./organisations.ts";
import { PAGE_SIZE, readPage } from "./page.ts";
import type { Page } from "./page.ts";
import { searchPattern } from "./search-pattern.ts";

/** Somebody who belongs to an organisation, with how they can be reached. */
export interface MemberLine {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly duties: readonly Duty[];
  readonly region: Region | null;
}

/** A member, and where. */
export interface FoundMember extends MemberLine {
  readonly organisation: { readonly id: string; readonly name: string };
}

interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly duties: readonly string[];
  readonly region: string | null;
  readonly organisationId: string;
  readonly organisation: string;
}

/** Gives a page of the members of an organisation by name, of those whose name or address holds a text; null for whoever may not read them. */
export async function membersOf(
  actor: Actor,
  organisationId: string,
  search = "",
  page = 1,
): Promise<Page<MemberLine> | null> {
  if (!mayReadPeople(actor, { id: organisationId }) || !isReadable(organisationId)) return null;
  const where = Prisma.sql`o.id = ${organisationId}${mention(search)}`;
  return await readPage(
    page,
    (offset) => memberRows(where, offset),
    (row) => toMember(row),
  );
}

/**
 * Gives a page of the people whose name or address holds a text, once for each organisation whose people the actor may read; null where
 * there is none.
 */
export async function findMembers(
  actor: Actor,
  search: string,
  page = 1,
): Promise<Page<FoundMember> | null> {
  if (!mayReadSomePeople(actor)) return null;
  const where = Prisma.sql`${readableBy(actor)}${mention(search)}`;
  return await readPage(
    page,
    (offset) => memberRows(where, offset),
    (row) => ({
      ...toMember(row),
      organisation: { id: row.organisationId, name: row.organisation },
    }),
  );
}

/** Gives one member of an organisation whose people the actor manages; null where there is none such, or they do not manage it. */
export async function memberManaged(
  actor: Actor,
  organisationId: string,
  personId: string,
): Promise<{ readonly organisation: Organisation; readonly member: MemberLine } | null> {
  const organisation = await organisationManaged(actor, organisationId);
  if (!organisation || !isReadable(personId)) return null;
  const where = Prisma.sql`o.id = ${organisationId} and p.id = ${personId}`;
  const [row] = await memberRows(where, 0);
  return row ? { organisation, member: toMember(row) } : null;
}

/** Tells whether a person belongs to an organisation other than this one. */
export async function belongsElsewhere(personId: string, organisationId: string): Promise<boolean> {
  const where = { personId, organisationId: { not: organisationId } };
  return (await database().membership.findFirst({ where, select: { personId: true } })) !== null;
}

/** Gives the duties and the region of a row, as far as there are such. */
export function dutiesOfRow(row: {
  readonly duties: readonly string[];
  readonly region: string | null;
}): Pick<MemberLine, "duties" | "region"> {
  return {
    duties: DUTIES.filter((duty) => row.duties.includes(duty)),
    region: REGIONS.find((one) => one === row.region) ?? null,
  };
}

function memberRows(
  where: Prisma.Sql,
  offset: number,
): Promise<readonly (MemberRow & { readonly total: number })[]> {
  return database().$queryRaw<(MemberRow & { total: number })[]>`
    select p.id, p.name, p.email, m.duties, m.region, o.id as "organisationId", o.name as organisation,
      count(*) over ()::int as total
    from "Membership" m join "Person" p on p.id = m."personId" join "Organisation" o on o.id = m."organisationId"
    where ${where} order by lower(p.name), p.id, lower(o.name), o.id limit ${PAGE_SIZE} offset ${offset}`;
}

function toMember({ id, name, email, ...held }: MemberRow): MemberLine {
  return { person: { id, name, email }, ...dutiesOfRow(held) };
}

function mention(search: string): Prisma.Sql {
  if (search.trim() === "") return Prisma.empty;
  const pattern = searchPattern(search);
  return Prisma.sql` and (p.name ilike ${pattern} or p.email ilike ${pattern})`;
}
