import "server-only";
import type { Region } from "../../domain/actor.ts";
import type { ToSignAgain } from "../../domain/milestone-state.ts";
import type { PathwayDuty, RoleKey, Scope } from "../../domain/pathway.ts";
import type { TurnKind } from "../../domain/turn.ts";
import { Prisma } from "../client.ts";
import { allOf } from "../visible-to.ts";
import { searchPattern } from "./search-pattern.ts";

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
  readonly toSignAgain: ToSignAgain | null;
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
  j."turnMilestone", j."turnKind", j."turnDuties", j."turnSince", j."readyToSign", j."toSignAgain", j.complete, j."completedAt"`;

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
 * Gives the condition that a text stands in one of the names of the line of a journey `j`, whatever its capitals. Several texts, parted by
 * commas or by "at" as in "Harbour Triage 4.2 at Mere Valley", have to stand in one each. What is named is found first and its journeys
 * then, each by an index: to read the names of every journey takes longer the more there are.
 */
export function lineMentions(text: string): Prisma.Sql {
  const parts = text.split(/,|\sat\s/i).map(wordsOf);
  const asked = parts.filter((words) => words.length > 0);
  return allOf(asked.map(oneMentions));
}

function oneMentions(words: readonly string[]): Prisma.Sql {
  const whole = searchPattern(words.join(" "));
  const organisation = Prisma.sql`(o.name ilike ${whole} or o."odsCode" ilike ${whole})`;
  // What stands in "Triage 4.2" begins in the name or is of the version alone.
  const begins = searchPattern(words[0] ?? "");
  return Prisma.sql`j.id in (
    select f.id from "Organisation" o join "Journey" f on f."supplierId" = o.id where ${organisation}
    union all
    select f.id from "Organisation" o join "Journey" f on f."endUserOrganisationId" = o.id where ${organisation}
    union all
    select f.id from "Product" p join "Journey" f on f."productId" = p.id
      where p.name ilike ${begins} and p.name || ' ' || f."productVersion" ilike ${whole}
    union all
    select f.id from "Journey" f where f."productVersion" ilike ${whole})`;
}

/** Gives the words of a text; the NUL character cannot be part of one in PostgreSQL. */
function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll("\0", "")
    .split(/\s+/)
    .filter((word) => word !== "");
}
