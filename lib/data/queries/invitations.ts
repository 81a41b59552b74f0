import "server-only";
import type { Actor, Duty, Region } from "../../domain/actor.ts";
import { isReadable } from "../../domain/readable-text.ts";
import { mayManagePeople, mayReadPeople } from "../../domain/manage-people.ts";
import { databaseOfPeople, Prisma } from "../client.ts";
import { dutiesOfRow } from "./members.ts";
import { PAGE_SIZE, readPage } from "./page.ts";
import type { Page } from "./page.ts";
import { searchPattern } from "./search-pattern.ts";

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

type InvitationRow = Omit<InvitationLine, "duties" | "region"> & {
  readonly duties: readonly string[];
  readonly region: string | null;
};

/**
 * Gives a page of the open invitations of an organisation, those that end last first, of those whose name or address holds a text; null
 * for whoever may not read its people.
 */
export async function invitationsOf(
  actor: Actor,
  organisationId: string,
  search = "",
  page = 1,
): Promise<Page<InvitationLine> | null> {
  if (!mayReadPeople(actor, { id: organisationId }) || !isReadable(organisationId)) return null;
  const pattern = searchPattern(search);
  const mention =
    search.trim() === ""
      ? Prisma.empty
      : Prisma.sql`and (i.name ilike ${pattern} or i.email ilike ${pattern})`;
  return await readPage(
    page,
    (offset) => databaseOfPeople(actor, organisationId).$queryRaw<
      (InvitationRow & { total: number })[]
    >`
      select i.id, i.name, i.email, i.duties, i.region, i."expiresAt", i."sentAt", count(*) over ()::int as total
      from "Invitation" i where i."organisationId" = ${organisationId} and i.state = 'open' ${mention}
      order by i."expiresAt" desc, lower(i.name), i.id limit ${PAGE_SIZE} offset ${offset}`,
    (row) => toInvitation(row),
  );
}

/** Gives one open invitation of an organisation whose people the actor manages; null where there is none such, or they do not manage it. */
export async function invitationManaged(
  actor: Actor,
  organisationId: string,
  id: string,
): Promise<InvitationLine | null> {
  if (!mayManagePeople(actor, { id: organisationId })) return null;
  if (!isReadable(organisationId) || !isReadable(id)) return null;
  const row = await databaseOfPeople(actor, organisationId).invitation.findFirst({
    where: { id, organisationId, state: "open" },
  });
  return row && toInvitation(row);
}

/** Open invitations that were sent at one time, such as those of a file. */
export interface SentTogether {
  readonly expiresAt: Date;
  readonly count: number;
}

/** The open invitations of an organisation in short: how many, until when the last of them can be accepted, and the latest sent together. */
export interface OpenInvitations {
  readonly count: number;
  readonly latest: Date | null;
  readonly together: readonly SentTogether[];
}

/** So many files are told apart; who sends more withdraws the latest first. */
const MOST_FILES = 10;

/** Gives what is open to be withdrawn at once in an organisation whose people the actor manages; null where they do not. */
export async function openInvitations(
  actor: Actor,
  organisationId: string,
): Promise<OpenInvitations | null> {
  if (!mayManagePeople(actor, { id: organisationId }) || !isReadable(organisationId)) return null;
  const where = { organisationId, state: "open" };
  const together = await databaseOfPeople(actor, organisationId).$queryRaw<SentTogether[]>`
    select "expiresAt", count(*)::int as count from "Invitation"
    where "organisationId" = ${organisationId} and state = 'open'
    group by 1 having count(*) > 1 order by 1 desc limit ${MOST_FILES}`;
  const all = await databaseOfPeople(actor, organisationId).invitation.aggregate({
    where,
    _count: true,
    _max: { expiresAt: true },
  });
  return { count: all._count, latest: all._max.expiresAt, together };
}

function toInvitation(row: InvitationRow): InvitationLine {
  const { id, name, email, expiresAt, sentAt } = row;
  return { id, name, email, expiresAt, sentAt, ...dutiesOfRow(row) };
}
