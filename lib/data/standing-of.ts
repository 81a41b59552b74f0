import "server-only";
import { isSignatory } from "../domain/last-of-a-duty.ts";
import type { Standing } from "../domain/last-of-a-duty.ts";
import type { Duty } from "../domain/actor.ts";
import type { Prisma } from "./client.ts";

/** Gives who else is an administrator, or signs for this organisation, as a person's duties there are about to change. Asked under the lock. */
export async function standingOf(
  tx: Prisma.TransactionClient,
  personId: string,
  organisationId: string,
): Promise<Standing> {
  const person = { active: true };
  const administers = await tx.membership.findMany({
    where: { duties: { has: "administrator" }, person },
  });
  const here = await tx.membership.findMany({ where: { organisationId, person } });
  return {
    administrators: [...new Set(administers.map((each) => each.personId))],
    administratorElsewhere: administers.some(
      (each) => each.personId === personId && each.organisationId !== organisationId,
    ),
    signatories: here
      .filter(({ duties }) => duties.some((duty) => isSignatory(duty as Duty)))
      .map((each) => each.personId),
  };
}
