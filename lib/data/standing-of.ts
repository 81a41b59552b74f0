import "server-only";
import { isSignatory } from "../domain/last-of-a-duty.ts";
import type { Standing } from "../domain/last-of-a-duty.ts";
import type { Duty } from "../domain/actor.ts";
import type { Queryable } from "./client.ts";
import { dutiesElsewhere } from "./duties-elsewhere.ts";

/**
 * Gives what a person holds elsewhere, and who else is an administrator, or signs for this organisation, as their duties there are about to
 * change: asked under the lock to decide, and before to say what would be refused.
 */
export async function standingOf(
  tx: Queryable,
  personId: string,
  organisationId: string,
): Promise<Standing & { readonly elsewhere: readonly Duty[] }> {
  const person = { active: true };
  const administers = await tx.membership.findMany({
    where: { duties: { has: "administrator" }, person },
  });
  const here = await tx.membership.findMany({ where: { organisationId, person } });
  return {
    elsewhere: await dutiesElsewhere(tx, personId, organisationId),
    administrators: [...new Set(administers.map((each) => each.personId))],
    administratorElsewhere: administers.some(
      (each) => each.personId === personId && each.organisationId !== organisationId,
    ),
    signatories: here
      .filter(({ duties }) => duties.some((duty) => isSignatory(duty as Duty)))
      .map((each) => each.personId),
  };
}
