import "server-only";
import type { EventAuthor } from "../domain/event.ts";
import type { OrganisationEvent } from "../domain/organisation-event.ts";
import type { StreamEvent } from "./append-event.ts";
import { appendEvent, eventRow } from "./append-event.ts";
import type { Prisma } from "./client.ts";
import { forgetOnLeaving } from "./minimise.ts";
import { insertRows } from "./put-row.ts";

/** One lock for all: who is the last administrator depends on every organisation, and people change rarely. */
export async function lockPeople(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('people', 0))`;
}

const NOT_SENT = { tokenHash: null, takenAt: null, sentAt: null };

type Invited = Extract<OrganisationEvent, { type: "MemberInvited" }>;

/** Records an event at the end of an organisation's stream, and the rows it explains. The caller holds the lock, so the number is free. */
export async function recordOrganisation(
  tx: Prisma.TransactionClient,
  organisationId: string,
  event: Exclude<OrganisationEvent, Invited>,
  { at, by }: Pick<StreamEvent, "at" | "by">,
): Promise<void> {
  const number = (await lastNumber(tx, organisationId)) + 1;
  await appendEvent(tx, "organisation", organisationId, { number, at, by, event });
  switch (event.type) {
    case "OrganisationAdded": {
      const { name, odsCode, kind } = event;
      await tx.organisation.create({ data: { id: organisationId, name, odsCode, kind } });
      return;
    }
    case "OrganisationCorrected": {
      const data = { name: event.name };
      await tx.organisation.update({ where: { id: organisationId }, data });
      return;
    }
    case "PersonCorrected": {
      const { id, name } = event.person;
      await tx.person.update({ where: { id }, data: { name } });
      return;
    }
    case "DutiesSet":
      return await putMembership(tx, organisationId, event, at);
    case "InvitationAccepted":
      await settle(tx, event.invitation, "accepted");
      return await putMembership(tx, organisationId, event, at);
    case "InvitationWithdrawn":
      return await settle(tx, event.invitation, "withdrawn");
    case "InvitationResent":
      // The link before stops working; the new one is made as it is sent.
      await tx.invitation.update({
        where: { id: event.invitation },
        data: { expiresAt: event.expiresAt, eventNumber: number, ...NOT_SENT },
      });
      return;
    case "MemberLeft":
      return await putMembership(tx, organisationId, { ...event, duties: [], region: null }, at);
  }
}

/** Records invitations at the end of an organisation's stream, each with whom it is for and the address it goes to. The caller holds the lock. */
export async function recordInvitations(
  tx: Prisma.TransactionClient,
  organisationId: string,
  invited: readonly { readonly event: Invited; readonly name: string; readonly email: string }[],
  { at, by }: { readonly at: Date; readonly by: EventAuthor },
): Promise<void> {
  const last = await lastNumber(tx, organisationId);
  const events = invited.map(({ event }, index) =>
    eventRow("organisation", organisationId, { number: last + index + 1, at, by, event }),
  );
  const rows = invited.map(({ event, name, email }, index) => ({
    id: event.invitation,
    eventNumber: last + index + 1,
    organisationId,
    name,
    email,
    duties: event.duties,
    region: event.region,
    state: "open",
    expiresAt: event.expiresAt,
  }));
  await insertRows(tx, "Event", events);
  await insertRows(tx, "Invitation", rows);
}

/** Records that open invitations were withdrawn, at the end of an organisation's stream. The caller holds the lock. */
export async function recordWithdrawals(
  tx: Prisma.TransactionClient,
  organisationId: string,
  withdrawn: readonly Extract<OrganisationEvent, { type: "InvitationWithdrawn" }>[],
  { at, by }: { readonly at: Date; readonly by: EventAuthor },
): Promise<void> {
  const last = await lastNumber(tx, organisationId);
  const events = withdrawn.map((event, index) =>
    eventRow("organisation", organisationId, { number: last + index + 1, at, by, event }),
  );
  await insertRows(tx, "Event", events);
  await tx.invitation.updateMany({
    where: { id: { in: withdrawn.map(({ invitation }) => invitation) } },
    data: settledAs("withdrawn"),
  });
}

async function lastNumber(tx: Prisma.TransactionClient, organisationId: string): Promise<number> {
  const latest = await tx.event.aggregate({
    where: { stream: "organisation", streamId: organisationId },
    _max: { number: true },
  });
  return latest._max.number ?? 0;
}

/** Keeps the link's hash, so that whoever opens it is told what became of it, and clears whom it was for. */
async function settle(
  tx: Prisma.TransactionClient,
  id: string,
  state: "accepted" | "withdrawn",
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: settledAs(state) });
}

function settledAs(state: "accepted" | "withdrawn") {
  return { state, name: null, email: null };
}

async function putMembership(
  tx: Prisma.TransactionClient,
  organisationId: string,
  held: Omit<Extract<OrganisationEvent, { type: "DutiesSet" }>, "type">,
  at: Date,
): Promise<void> {
  const personId = held.person.id;
  const key = { personId, organisationId };
  const data = { duties: [...held.duties], region: held.region };
  if (held.duties.length > 0) {
    await tx.membership.upsert({
      where: { personId_organisationId: key },
      create: { ...key, ...data },
      update: data,
    });
    await tx.person.update({ where: { id: personId }, data: { leftAt: null } });
    return;
  }
  await tx.membership.delete({ where: { personId_organisationId: key } });
  if ((await tx.membership.count({ where: { personId } })) > 0) return;
  await forgetOnLeaving(tx, personId, at);
}
