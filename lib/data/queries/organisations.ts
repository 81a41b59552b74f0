import "server-only";
import { DUTIES, REGIONS } from "../../domain/actor.ts";
import type { Actor, Duty, Organisation, Region } from "../../domain/actor.ts";
import { isReadable } from "../../domain/answer-text.ts";
import {
  mayManagePeople,
  mayReadAllPeople,
  mayReadPeople,
  ownOrganisations,
} from "../../domain/manage-people.ts";
import { database } from "../client.ts";
import { toOrganisation } from "../organisations.ts";

/** An organisation with how many people belong to it. */
export interface OrganisationLine extends Organisation {
  readonly members: number;
}

/** Somebody who belongs to an organisation, with how they can be reached. */
export interface MemberLine {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly duties: readonly Duty[];
  readonly region: Region | null;
}

/** An invitation that nobody has accepted yet. Name and address are null once they are no longer kept. */
export interface InvitationLine {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly expiresAt: Date;
  readonly sentAt: Date | null;
}

/** How many invitations a page lists; an import may bring thousands. */
const MOST_INVITATIONS = 100;

/** Gives the organisations whose people the actor may read, by kind and name; null where they may read none. */
export async function organisationsFor(actor: Actor): Promise<readonly OrganisationLine[] | null> {
  const own = ownOrganisations(actor).map(({ id }) => id);
  const all = mayReadAllPeople(actor);
  if (!all && own.length === 0) return null;
  const rows = await database().organisation.findMany({
    ...(all ? {} : { where: { id: { in: own } } }),
    include: { _count: { select: { memberships: true } } },
    orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...toOrganisation(row), members: row._count.memberships }));
}

export interface OrganisationPeople {
  readonly organisation: Organisation;
  readonly members: readonly MemberLine[];
}

/** Gives an organisation with its members by name; null where there is none, or for whoever may not read them. */
export async function organisationFor(
  actor: Actor,
  id: string,
): Promise<OrganisationPeople | null> {
  if (!mayReadPeople(actor, { id }) || !isReadable(id)) return null;
  const row = await database().organisation.findUnique({
    where: { id },
    include: {
      memberships: { include: { person: true }, orderBy: [{ person: { name: "asc" } }] },
    },
  });
  if (!row) return null;
  const members = row.memberships.map(({ person, ...held }) => ({
    person: { id: person.id, name: person.name, email: person.email },
    ...dutiesOf(held),
  }));
  return { organisation: toOrganisation(row), members };
}

/** Gives an organisation whose people the actor manages, with its members; null where there is none, or they do not manage it. */
export async function organisationManaged(
  actor: Actor,
  id: string,
): Promise<OrganisationPeople | null> {
  return mayManagePeople(actor, { id }) ? await organisationFor(actor, id) : null;
}

/** Gives one member of an organisation whose people the actor manages; null like `organisationManaged`, and where there is no such member. */
export async function memberManaged(
  actor: Actor,
  id: string,
  person: string,
): Promise<{ readonly organisation: Organisation; readonly member: MemberLine } | null> {
  const found = await organisationManaged(actor, id);
  const member = found?.members.find((each) => each.person.id === person);
  return found && member ? { organisation: found.organisation, member } : null;
}

/** Gives the open invitations of an organisation, those that end last first, and how many there are; null like `organisationFor`. */
export async function invitationsFor(
  actor: Actor,
  id: string,
): Promise<{ readonly lines: readonly InvitationLine[]; readonly count: number } | null> {
  if (!mayReadPeople(actor, { id }) || !isReadable(id)) return null;
  const where = { organisationId: id, state: "open" };
  const rows = await database().invitation.findMany({
    where,
    orderBy: [{ expiresAt: "desc" }, { name: "asc" }, { id: "asc" }],
    take: MOST_INVITATIONS,
  });
  const count =
    rows.length < MOST_INVITATIONS ? rows.length : await database().invitation.count({ where });
  return { lines: rows.map(toInvitation), count };
}

/** Gives one open invitation of an organisation; null like `organisationFor`. */
export async function invitationFor(
  actor: Actor,
  organisationId: string,
  id: string,
): Promise<InvitationLine | null> {
  if (!mayReadPeople(actor, { id: organisationId })) return null;
  if (!isReadable(organisationId) || !isReadable(id)) return null;
  const row = await database().invitation.findFirst({
    where: { id, organisationId, state: "open" },
  });
  return row && toInvitation(row);
}

function toInvitation(
  row: Omit<InvitationLine, "duties" | "region"> & { duties: string[]; region: string | null },
): InvitationLine {
  const { id, name, email, expiresAt, sentAt } = row;
  return { id, name, email, expiresAt, sentAt, ...dutiesOf(row) };
}

function dutiesOf(row: { duties: string[]; region: string | null }) {
  return {
    duties: DUTIES.filter((duty) => row.duties.includes(duty)),
    region: REGIONS.find((one) => one === row.region) ?? null,
  };
}
