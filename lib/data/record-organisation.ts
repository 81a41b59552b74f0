import "server-only";
import type { OrganisationEvent } from "../domain/organisation-event.ts";
import type { StreamEvent } from "./append-event.ts";
import { appendEvent } from "./append-event.ts";
import type { Prisma } from "./client.ts";

/** One lock for all: who is the last administrator depends on every organisation, and people change rarely. */
export async function lockPeople(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('people', 0))`;
}

/** Records an event at the end of an organisation's stream, and the rows it explains. The caller holds the lock, so the number is free. */
export async function recordOrganisation(
  tx: Prisma.TransactionClient,
  organisationId: string,
  event: OrganisationEvent,
  { at, by }: Pick<StreamEvent, "at" | "by">,
): Promise<void> {
  const latest = await tx.event.aggregate({
    where: { stream: "organisation", streamId: organisationId },
    _max: { number: true },
  });
  const number = (latest._max.number ?? 0) + 1;
  await appendEvent(tx, "organisation", organisationId, { number, at, by, event });
  if (event.type === "OrganisationAdded") {
    const { name, odsCode, kind } = event;
    await tx.organisation.create({ data: { id: organisationId, name, odsCode, kind } });
    return;
  }
  const { person, duties, region } = event;
  await tx.person.upsert({ where: { id: person.id }, create: { ...person }, update: {} });
  const key = { personId: person.id, organisationId };
  if (duties.length === 0) {
    await tx.membership.delete({ where: { personId_organisationId: key } });
    return;
  }
  const data = { duties: [...duties], region };
  await tx.membership.upsert({
    where: { personId_organisationId: key },
    create: { ...key, ...data },
    update: data,
  });
}
