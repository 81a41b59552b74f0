import "server-only";
import type { Actor } from "../domain/actor.ts";
import { Prisma } from "./client.ts";

/** Duties that see every journey: NHS assurers and auditors. The DoS lead sees a region, the administrator none. */
const SEES_ALL = [
  "booking-team",
  "solutions-assurance",
  "clinical-safety",
  "information-governance",
  "service-management",
  "live-services",
  "platforms",
  "auditor",
] as const;

/**
 * Gives the condition that leaves of the journeys `j` those the actor may see, the same as the domain's `maySee` for one journey:
 * a supplier its own, an end user organisation its deployments, a DoS lead the deployments of its region, assurers and auditors all.
 */
export function visibleTo(actor: Actor): Prisma.Sql {
  const ways: Prisma.Sql[] = [];
  for (const { organisation, duties, region } of actor.memberships) {
    const holds = (...wanted: readonly string[]): boolean => duties.some((duty) => wanted.includes(duty));
    if (organisation.kind === "supplier" && holds("supplier", "supplier-signatory")) {
      ways.push(Prisma.sql`j."supplierId" = ${organisation.id}`);
    }
    if (organisation.kind === "end-user-organisation" && holds("end-user-organisation", "end-user-signatory")) {
      ways.push(Prisma.sql`j."endUserOrganisationId" = ${organisation.id}`);
    }
    if (organisation.kind === "assurance" && holds(...SEES_ALL)) return Prisma.sql`true`;
    if (organisation.kind === "assurance" && holds("dos-lead") && region) {
      ways.push(Prisma.sql`j.region = ${region}`);
    }
  }
  return ways.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(ways, " or ")})`;
}
