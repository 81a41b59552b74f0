import "server-only";
import type { Region } from "../../domain/actor.ts";
import type { PathwayDuty, RoleKey, Scope } from "../../domain/pathway.ts";
import type { TurnKind } from "../../domain/turn.ts";
import { Prisma } from "../client.ts";

/** A journey in one line of a list, read from its summary alone. */
export interface JourneyLine {
  readonly id: string;
  readonly pathwayId: string;
  readonly scope: Scope;
  readonly role: RoleKey;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly productName: string;
  readonly productVersion: string;
  readonly productJourneyId: string | null;
  /** Of a deployment. */
  readonly organisationName: string | null;
  readonly organisationCode: string | null;
  readonly region: Region | null;
  readonly plannedGoLive: string | null;
  readonly startedAt: Date;
  readonly lastEventAt: Date;
  readonly revision: number;
  readonly settled: number;
  readonly required: number;
  readonly percent: number;
  /** The key of the stage it is in, and its name as its pathway writes it; null when complete. */
  readonly here: string | null;
  readonly hereName: string | null;
  readonly stageSince: Date;
  readonly turn: LineTurn | null;
  readonly readyToSign: readonly string[];
  readonly complete: boolean;
  readonly completedAt: Date | null;
}

export interface LineTurn {
  readonly scope: Scope;
  readonly milestone: string;
  readonly kind: TurnKind;
  readonly duties: readonly PathwayDuty[];
  readonly since: Date;
}

export interface LineRow extends Omit<JourneyLine, "turn"> {
  readonly turnScope: Scope | null;
  readonly turnMilestone: string | null;
  readonly turnKind: TurnKind | null;
  readonly turnDuties: readonly PathwayDuty[];
  readonly turnSince: Date | null;
}

/** The columns of a line; goes with `LINE_TABLES`. */
export const LINE_COLUMNS = Prisma.sql`
  j.id, j."pathwayId", j.scope, j.role, j."supplierId", s.name as "supplierName", p.name as "productName", j."productVersion",
  j."productJourneyId", o.name as "organisationName", o."odsCode" as "organisationCode", j.region, j."plannedGoLive", j."startedAt",
  j."lastEventAt", j.revision, j.settled, j.required, j.percent, j.here, g.name as "hereName", j."stageSince", j."turnScope",
  j."turnMilestone", j."turnKind", j."turnDuties", j."turnSince", j."readyToSign", j.complete, j."completedAt"`;

/** The journeys `j` with everything a line names. */
export const LINE_TABLES = Prisma.sql`
  "Journey" j
  join "Organisation" s on s.id = j."supplierId"
  join "Product" p on p.id = j."productId"
  left join "Organisation" o on o.id = j."endUserOrganisationId"
  left join "Stage" g on g."pathwayId" = j."pathwayId" and g.key = j.here`;

/** Gives the line of a row. */
export function toLine(row: LineRow): JourneyLine {
  const { turnScope, turnMilestone, turnKind, turnDuties, turnSince, ...line } = row;
  if (!turnScope || !turnMilestone || !turnKind || !turnSince) return { ...line, turn: null };
  return {
    ...line,
    turn: {
      scope: turnScope,
      milestone: turnMilestone,
      kind: turnKind,
      duties: turnDuties,
      since: turnSince,
    },
  };
}

/**
 * Gives the condition that a text stands in one of the names of a line, whatever its capitals; goes with `PRODUCT_OF_LINE`. The few
 * organisations it names are found first: asked journey by journey, their names would be read many thousand times.
 */
export function lineMentions(text: string): Prisma.Sql {
  // The NUL character cannot be part of a text in PostgreSQL; the rest are its wildcards.
  const pattern = `%${text
    .replaceAll("\0", "")
    .trim()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const named = Prisma.sql`array(
    select f.id from "Organisation" f where f.name ilike ${pattern} or f."odsCode" ilike ${pattern})`;
  return Prisma.sql`(j."supplierId" = any(${named}) or j."endUserOrganisationId" = any(${named})
    or lower(p.name || ' ' || j."productVersion") like lower(${pattern}))`;
}

/** Joins to the journeys `j` what a search in them reads besides. */
export const PRODUCT_OF_LINE = Prisma.sql`join "Product" p on p.id = j."productId"`;
