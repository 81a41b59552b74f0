import "server-only";
import type { Actor, Organisation } from "../../domain/actor.ts";
import type { Journey } from "../../domain/journey.ts";
import { dutyFor } from "../../domain/permissions.ts";
import { database } from "../client.ts";

/**
 * Gives the end user organisation of a deployment while nobody of it can sign in, to those who started it: they have to ask for access.
 * Null for anybody else, for a product, and as soon as the organisation has a member.
 */
export async function organisationWithNobody(
  actor: Actor,
  journey: Journey,
): Promise<Organisation | null> {
  const organisation = journey.deployment?.endUserOrganisation;
  if (!organisation || !dutyFor("deployment.start", actor, journey)) return null;
  const where = { organisationId: organisation.id, person: { active: true } };
  return (await database().membership.count({ where })) === 0 ? organisation : null;
}
