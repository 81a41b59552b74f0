import "server-only";
import { ASSURER_DUTIES, dutiesHeld } from "../domain/actor.ts";
import type { Duty } from "../domain/actor.ts";
import type { Queryable } from "./client.ts";
import { toOrganisation } from "./organisations.ts";

/** Gives what a person holds in organisations other than this one. */
export async function dutiesElsewhere(
  db: Queryable,
  personId: string,
  organisationId: string,
): Promise<readonly Duty[]> {
  const rows = await db.membership.findMany({
    where: { personId, organisationId: { not: organisationId } },
    include: { organisation: true },
  });
  return rows.flatMap(held);
}

/**
 * Gives, by e-mail address, the duties that go together with few others and are held in organisations other than this one: those of
 * administrators and of reviewers and signers for the NHS. In one query, however many addresses are asked for.
 */
export async function apartElsewhere(
  db: Queryable,
  organisationId: string,
): Promise<ReadonlyMap<string, readonly Duty[]>> {
  const rows = await db.membership.findMany({
    where: {
      organisationId: { not: organisationId },
      duties: { hasSome: ["administrator", ...ASSURER_DUTIES] },
    },
    include: { organisation: true, person: { select: { email: true } } },
  });
  const found = new Map<string, readonly Duty[]>();
  for (const row of rows) {
    const { email } = row.person;
    found.set(email, [...(found.get(email) ?? []), ...held(row)]);
  }
  return found;
}

function held(row: {
  readonly duties: readonly string[];
  readonly organisation: Parameters<typeof toOrganisation>[0];
}): readonly Duty[] {
  return dutiesHeld({
    organisation: toOrganisation(row.organisation),
    duties: row.duties as readonly Duty[],
    region: null,
  });
}
