import "server-only";
import type { Actor } from "../domain/actor.ts";
import { correctOrganisation } from "../domain/correct-organisation.ts";
import type { CorrectOrganisationRefusal } from "../domain/correct-organisation.ts";
import { correctPerson } from "../domain/correct-person.ts";
import type { CorrectPersonRefusal } from "../domain/correct-person.ts";
import { isReadable } from "../domain/readable-text.ts";
import { authorOf } from "./change-organisation.ts";
import { databaseOfPeople } from "./client.ts";
import { nameTakenBy } from "./organisations.ts";
import { lockPeople, recordOrganisation } from "./record-organisation.ts";

/**
 * Corrects the name of a member: the row of the person and an event in the stream of every organisation they belong to, in one transaction
 * under the lock. Gives true; the refusals; or null when organisation or person do not exist.
 */
export async function correctPersonName(
  actor: Actor,
  organisationId: string,
  wanted: { readonly person: string; readonly name: string },
  now: Date,
): Promise<true | { readonly refused: readonly CorrectPersonRefusal[] } | null> {
  if (!isReadable(organisationId) || !isReadable(wanted.person)) return null;
  return await databaseOfPeople(actor, organisationId).$transaction(async (tx) => {
    await lockPeople(tx);
    const row = await tx.organisation.findUnique({ where: { id: organisationId } });
    const found = await tx.person.findUnique({
      where: { id: wanted.person },
      include: { memberships: { orderBy: { organisationId: "asc" } } },
    });
    if (!row || !found) return null;
    const { id, name, memberships } = found;
    const others = memberships.filter((each) => each.organisationId !== organisationId);
    const decision = correctPerson(actor, row, wanted, {
      person: { id, name },
      member: others.length < memberships.length,
      elsewhere: others.length > 0,
    });
    if ("refused" in decision) return decision;
    const author = { at: now, by: authorOf(actor, decision.as) };
    for (const membership of memberships) {
      await recordOrganisation(tx, membership.organisationId, decision.happened, author);
    }
    return true;
  });
}

/** Corrects the name of an organisation. Gives true; the refusals; or null where there is none. */
export async function correctOrganisationName(
  actor: Actor,
  id: string,
  wanted: { readonly name: string },
  now: Date,
): Promise<true | { readonly refused: readonly CorrectOrganisationRefusal[] } | null> {
  if (!isReadable(id)) return null;
  return await databaseOfPeople(actor, id).$transaction(async (tx) => {
    await lockPeople(tx);
    const row = await tx.organisation.findUnique({ where: { id } });
    if (!row) return null;
    const taken = await nameTakenBy(tx, wanted.name, id);
    const decision = correctOrganisation(actor, row, wanted, taken);
    if ("refused" in decision) return decision;
    const by = authorOf(actor, decision.as);
    await recordOrganisation(tx, id, decision.happened, { at: now, by });
    return true;
  });
}
