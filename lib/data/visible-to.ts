import "server-only";
import type { Actor, Duty, Membership } from "../domain/actor.ts";
import { ASSURER_DUTIES } from "../domain/actor.ts";
import { Prisma } from "./client.ts";

/** Duties that see every journey: NHS assurers and auditors. The DoS lead sees a region, the administrator none. */
const SEE_ALL: readonly Duty[] = [...ASSURER_DUTIES, "auditor"];
const SUPPLIERS: readonly Duty[] = ["supplier", "supplier-signatory"];
const END_USERS: readonly Duty[] = ["end-user-organisation", "end-user-signatory"];

/**
 * Gives the condition that leaves of the journeys `j` those the actor may see, the same as the domain's `maySee` for one journey:
 * a supplier its own, an end user organisation its deployments, a DoS lead the deployments of its region, assurers and auditors all.
 */
export function visibleTo(actor: Actor): Prisma.Sql {
  return anyOf(actor.memberships.map(visibleThrough));
}

/** Gives the condition for what one membership shows of the journeys `j`. */
export function visibleThrough({ organisation, duties, region }: Membership): Prisma.Sql {
  const holds = (wanted: readonly Duty[]): boolean => duties.some((duty) => wanted.includes(duty));
  if (organisation.kind === "supplier") {
    return holds(SUPPLIERS) ? Prisma.sql`j."supplierId" = ${organisation.id}` : NOTHING;
  }
  if (organisation.kind === "end-user-organisation") {
    return holds(END_USERS) ? Prisma.sql`j."endUserOrganisationId" = ${organisation.id}` : NOTHING;
  }
  if (holds(SEE_ALL)) return Prisma.sql`true`;
  return holds(["dos-lead"]) && region ? Prisma.sql`j.region = ${region}` : NOTHING;
}

/** Gives the condition that holds when one of these does. */
export function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? NOTHING : Prisma.sql`(${Prisma.join([...conditions], " or ")})`;
}

/** Gives the condition that holds when all of these do. */
export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`(${Prisma.join([...conditions], " and ")})`;
}

const NOTHING = Prisma.sql`false`;
