import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor, Duty, OrganisationKind, Region } from "../domain/actor.ts";
import { addOrganisation } from "../domain/add-organisation.ts";
import type { OrganisationRefusal } from "../domain/add-organisation.ts";
import { isReadable } from "../domain/answer-text.ts";
import type { EventAuthor } from "../domain/event.ts";
import type { OrganisationEvent, PersonNamed } from "../domain/organisation-event.ts";
import { setDuties } from "../domain/set-duties.ts";
import type { DutiesRefusal } from "../domain/set-duties.ts";
import { appendEvent } from "./append-event.ts";
import { database } from "./client.ts";
import type { Prisma } from "./client.ts";
import { findByCode, toOrganisation } from "./organisations.ts";

/** Somebody who is a person here already, or somebody to be one, known by their e-mail address. */
export type Whom = { readonly id: string } | { readonly email: string; readonly name: string };

/**
 * Sets the duties of a person in an organisation: asks the domain under the lock and, where it agrees, stores event, person and
 * membership in one transaction. Gives the event; the refusals; or null when organisation or person do not exist.
 */
export async function changeDuties(
  actor: Actor,
  organisationId: string,
  wanted: { whom: Whom; duties: readonly Duty[]; region: Region | null },
  now: Date,
): Promise<OrganisationEvent | { readonly refused: readonly DutiesRefusal[] } | null> {
  if (!isReadable(organisationId)) return null;
  return await database().$transaction(async (tx) => {
    await lockPeople(tx);
    const row = await tx.organisation.findUnique({ where: { id: organisationId } });
    const person = await personOf(tx, wanted.whom);
    if (!row || !person) return null;
    const administers = await tx.membership.findMany({
      where: { duties: { has: "administrator" }, person: { active: true } },
    });
    const key = { personId: person.id, organisationId };
    const held = await tx.membership.findUnique({ where: { personId_organisationId: key } });
    const decision = setDuties(
      actor,
      { organisation: toOrganisation(row), person, duties: wanted.duties, region: wanted.region },
      {
        held: held && {
          duties: held.duties as Duty[],
          region: held.region as Region | null,
        },
        administrators: [...new Set(administers.map((each) => each.personId))],
        administratorElsewhere: administers.some(
          (each) => each.personId === person.id && each.organisationId !== organisationId,
        ),
      },
    );
    if ("refused" in decision) return decision;
    const { happened, as } = decision;
    await appendOrganisationEvent(tx, organisationId, happened, authorOf(actor, as), now);
    await recordOrganisationEvent(tx, organisationId, happened);
    return happened;
  });
}

/** Adds an organisation. Gives its id, or the refusals. */
export async function changeOrganisations(
  actor: Actor,
  wanted: { name: string; odsCode: string; kind: OrganisationKind },
  now: Date,
): Promise<{ readonly id: string } | { readonly refused: readonly OrganisationRefusal[] }> {
  return await database().$transaction(async (tx) => {
    await lockPeople(tx);
    const taken = await findByCode(tx, wanted.odsCode.trim().toUpperCase());
    const decision = addOrganisation(actor, wanted, taken?.name ?? null);
    if ("refused" in decision) return decision;
    const id = randomUUID();
    const by = authorOf(actor, decision.as);
    await appendOrganisationEvent(tx, id, decision.happened, by, now);
    await recordOrganisationEvent(tx, id, decision.happened);
    return { id };
  });
}

/** Writes the rows that an event of an organisation explains. */
export async function recordOrganisationEvent(
  tx: Prisma.TransactionClient,
  organisationId: string,
  event: OrganisationEvent,
): Promise<void> {
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

/** Adds an event to the end of an organisation's stream. The caller holds the lock, so the number is free. */
export async function appendOrganisationEvent(
  tx: Prisma.TransactionClient,
  organisationId: string,
  event: OrganisationEvent,
  by: EventAuthor,
  now: Date,
): Promise<void> {
  const latest = await tx.event.aggregate({
    where: { stream: "organisation", streamId: organisationId },
    _max: { number: true },
  });
  const number = (latest._max.number ?? 0) + 1;
  await appendEvent(tx, "organisation", organisationId, { number, at: now, by, event });
}

/** One lock for all: who is the last administrator depends on every organisation, and people change rarely. */
export async function lockPeople(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('people', 0))`;
}

async function personOf(tx: Prisma.TransactionClient, whom: Whom): Promise<PersonNamed | null> {
  const select = { id: true, name: true, email: true };
  if ("id" in whom && !isReadable(whom.id)) return null;
  if ("id" in whom) return await tx.person.findUnique({ where: { id: whom.id }, select });
  const email = whom.email.trim().toLowerCase();
  const found = await tx.person.findUnique({ where: { email }, select });
  return found ?? { id: randomUUID(), name: whom.name.trim(), email };
}

function authorOf(actor: Actor, as: Duty): EventAuthor {
  const membership = actor.memberships.find((each) => each.duties.includes(as));
  if (!membership) throw new Error(`${actor.id} does not hold ${as}`);
  return { id: actor.id, name: actor.name, duty: as, organisation: membership.organisation.name };
}
