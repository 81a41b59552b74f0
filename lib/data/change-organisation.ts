import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor, Duty, OrganisationKind, Region } from "../domain/actor.ts";
import { dutiesHeld } from "../domain/actor.ts";
import { addOrganisation } from "../domain/add-organisation.ts";
import type { OrganisationRefusal } from "../domain/add-organisation.ts";
import { isReadable } from "../domain/answer-text.ts";
import type { EventAuthor } from "../domain/event.ts";
import type { OrganisationEvent, PersonNamed } from "../domain/organisation-event.ts";
import { setDuties } from "../domain/set-duties.ts";
import type { DutiesRefusal } from "../domain/set-duties.ts";
import { database } from "./client.ts";
import type { Prisma } from "./client.ts";
import { findByCode, toOrganisation } from "./organisations.ts";
import { lockPeople, recordOrganisation } from "./record-organisation.ts";

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
    await recordOrganisation(tx, organisationId, happened, { at: now, by: authorOf(actor, as) });
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
    await recordOrganisation(tx, id, decision.happened, { at: now, by });
    return { id };
  });
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
  const membership = actor.memberships.find((each) => dutiesHeld(each).includes(as));
  if (!membership) throw new Error(`${actor.id} does not hold ${as}`);
  return { id: actor.id, name: actor.name, duty: as, organisation: membership.organisation.name };
}
