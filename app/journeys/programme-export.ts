import { type ProgrammeQuery, programmeForm } from "./form";
import { filtersOf } from "./programme-address";
import { notFoundForRoute } from "@/lib/auth/require-actor";
import { pathwaysInUse } from "@/lib/data/pathway";
import { everyJourney } from "@/lib/data/queries/programme";
import type { Actor } from "@/lib/domain/actor";
import type { Pathway } from "@/lib/domain/pathway";
import { mayReadProgramme } from "@/lib/domain/programme";
import { londonDate } from "@/lib/domain/working-days";
import type { ProgrammeRow } from "@/lib/reports/programme-columns";

/** The programme as a route is asked for it. */
export interface AskedProgramme {
  readonly actor: Actor;
  readonly query: ProgrammeQuery;
  readonly pathways: ReadonlyMap<string, Pathway>;
  readonly now: Date;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Gives the address of the page that offers the file, with its filters. */
export function programmePage(request: Request): string {
  return `/journeys${new URL(request.url).search}`;
}

/**
 * Gives what a file of the programme is made of: filters and order stand in the address. Given and gives back an answer where nobody is
 * signed in; answers not found where the actor may not read the programme.
 */
export async function askedProgramme(
  actor: Actor | Response,
  request: Request,
): Promise<AskedProgramme | Response> {
  if (actor instanceof Response) return actor;
  if (!mayReadProgramme(actor)) return notFoundForRoute();
  const now = new Date();
  return {
    actor,
    query: programmeForm.parse(Object.fromEntries(new URL(request.url).searchParams)),
    pathways: await pathwaysInUse(),
    now,
    name: `programme-${londonDate(now)}`,
  };
}

/** Gives the rows of the file, a part at a time. */
export async function* programmeRows(
  { actor, query, pathways, now }: AskedProgramme,
  most?: number,
): AsyncGenerator<readonly ProgrammeRow[], void, void> {
  const asked = { now, order: query, ...(most === undefined ? {} : { most }) };
  for await (const lines of everyJourney(actor, filtersOf(query), asked)) {
    yield lines.flatMap((line) => {
      const pathway = pathways.get(line.pathwayId);
      return pathway ? [{ line, pathway, now }] : [];
    });
  }
}
