import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor, Duty, OrganisationKind, Region } from "../domain/actor.ts";
import { addOrganisation } from "../domain/add-organisation.ts";
import type { OrganisationRefusal } from "../domain/add-organisation.ts";
import { isReadable } from "../domain/readable-text.ts";
import type { EventAuthor } from "../domain/event.ts";
import { leaveOrganisation } from "../domain/leave-organisation.ts";
import type { LeaveRefusal } from "../domain/leave-organisation.ts";
import type { OrganisationEvent } from "../domain/organisation-event.ts";
import type { Capacity } from "../domain/people-permissions.ts";
import { setDuties } from "../domain/set-duties.ts";
import type { DutiesRefusal, DutiesWanted } from "../domain/set-duties.ts";
import { database, databaseOfPeople } from "./client.ts";
import { takenBy, toOrganisation } from "./organisations.ts";
import { lockPeople, recordOrganisation } from "./record-organisation.ts";
import { standingOf } from "./standing-of.ts";

/**
 * Sets the duties of a member of an organisation: asks the domain under the lock and, where it agrees, stores event and
 * membership in one transaction. Gives the event; the refusals; or null when organisation or person do not exist.
 */
export async function changeDuties(
  actor: Actor,
  organisationId: string,
  wanted: Pick<DutiesWanted, "duties" | "region" | "shown"> & { readonly person: string },
  now: Date,
): Promise<OrganisationEvent | { readonly refused: readonly DutiesRefusal[] } | null> {
  if (!isReadable(organisationId) || !isReadable(wanted.person)) return null;
  return await databaseOfPeople(actor, organisationId).$transaction(async (tx) => {
    await lockPeople(tx);
    const row = await tx.organisation.findUnique({ where: { id: organisationId } });
    const person = await tx.person.findUnique({
      where: { id: wanted.person },
      select: { id: true, name: true },
    });
    if (!row || !person) return null;
    const key = { personId: person.id, organisationId };
    const held = await tx.membership.findUnique({ where: { personId_organisationId: key } });
    const decision = setDuties(
      actor,
      { ...wanted, organisation: toOrganisation(row), person },
      {
        held: held && { duties: held.duties as Duty[], region: held.region as Region | null },
        ...(await standingOf(tx, person.id, organisationId)),
      },
    );
    if ("refused" in decision) return decision;
    const { happened, as } = decision;
    await recordOrganisation(tx, organisationId, happened, { at: now, by: authorOf(actor, as) });
    return happened;
  });
}

/** Ends the actor's own membership of an organisation. Gives the event, or the refusals. */
export async function leave(
  actor: Actor,
  organisationId: string,
  now: Date,
): Promise<OrganisationEvent | { readonly refused: readonly LeaveRefusal[] }> {
  return await databaseOfPeople(actor, organisationId, "leave").$transaction(async (tx) => {
    await lockPeople(tx);
    const standing = await standingOf(tx, actor.id, organisationId);
    const decision = leaveOrganisation(actor, { id: organisationId }, standing);
    if ("refused" in decision) return decision;
    const key = { personId: actor.id, organisationId };
    const where = { personId_organisationId: key };
    // Sent twice, the second finds that they have left.
    if (!(await tx.membership.findUnique({ where }))) {
      return { refused: [{ because: "notPermitted", permission: "membership.leave" }] };
    }
    const by = authorOf(actor, decision.as);
    await recordOrganisation(tx, organisationId, decision.happened, { at: now, by });
    return decision.happened;
  });
}

/** Adds an organisation. Gives its id, or the refusals. */
export async function changeOrganisations(
  actor: Actor,
  wanted: { name: string; odsCode: string; kind: OrganisationKind | null },
  now: Date,
): Promise<{ readonly id: string } | { readonly refused: readonly OrganisationRefusal[] }> {
  return await database().$transaction(async (tx) => {
    await lockPeople(tx);
    const decision = addOrganisation(actor, wanted, await takenBy(tx, wanted));
    if ("refused" in decision) return decision;
    const id = randomUUID();
    const by = authorOf(actor, decision.as);
    await recordOrganisation(tx, id, decision.happened, { at: now, by });
    return { id };
  });
}

/** Gives the author of what a person does in a capacity. */
export function authorOf(
  { id, name }: { readonly id: string; readonly name: string },
  as: Capacity,
): EventAuthor {
  return { id, name, ...as };
}
