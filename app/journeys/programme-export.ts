import type { ProgrammeQuery } from "./form";
import { filterWords } from "./filter-words";
import { filtersOf } from "./programme-address";
import { readProgramme } from "./read-programme";
import { notFoundForRoute } from "@/lib/auth/require-actor";
import { type SupplierChoices, suppliersOf } from "@/lib/data/queries/list-journeys";
import { everyJourney } from "@/lib/data/queries/programme";
import type { Actor } from "@/lib/domain/actor";
import type { Pathway } from "@/lib/domain/pathway";
import { mayReadProgramme } from "@/lib/domain/programme";
import { londonDate } from "@/lib/domain/working-days";
import type { AddressQuery, NotUnderstood } from "@/lib/forms/read-address";
import { fileName } from "@/lib/reports/file-name";
import type { ProgrammeRow } from "@/lib/reports/programme-columns";

/** The programme as a route is asked for it. */
export interface AskedProgramme {
  readonly actor: Actor;
  readonly query: ProgrammeQuery;
  readonly pathways: ReadonlyMap<string, Pathway>;
  /** What the filters leave in, in words. */
  readonly only: readonly string[];
  readonly now: Date;
  /** Of the file, without its ending; it says whether the file holds all. */
  readonly name: string;
}

/** Gives the address of the page that offers the file, with its filters. */
export function programmePage(request: Request): string {
  return `/journeys${new URL(request.url).search}`;
}

/**
 * Gives what a file of the programme is made of: filters and order stand in the address. Given and gives back an answer where nobody is
 * signed in; answers not found where the actor may not read the programme, and that it is not understood where a filter or an order
 * means nothing: nobody is to take home a file of something else than was asked.
 */
export async function askedProgramme(
  actor: Actor | Response,
  request: Request,
): Promise<AskedProgramme | Response> {
  if (actor instanceof Response) return actor;
  if (!mayReadProgramme(actor)) return notFoundForRoute();
  const now = new Date();
  let suppliers: SupplierChoices["suppliers"] = [];
  const { notUnderstood, ...read } = await readProgramme(addressOf(request), async (chosen) => {
    const choices = await suppliersOf(actor, chosen);
    suppliers = choices.suppliers;
    return choices;
  });
  if (notUnderstood.length > 0) return notUnderstoodAnswer(request, notUnderstood);
  const only = filterWords(read.query, [...read.pathways.values()], suppliers);
  const name = fileName("programme", only.length > 0 ? "filtered" : "", londonDate(now));
  return { actor, ...read, only, now, name };
}

/** Gives the part behind the question mark as a page is given it. */
function addressOf(request: Request): AddressQuery {
  const { searchParams } = new URL(request.url);
  const all = [...searchParams.keys()].map((key) => {
    const [first, ...more] = searchParams.getAll(key);
    return [key, more.length > 0 ? [first ?? "", ...more] : first] as const;
  });
  return Object.fromEntries(all);
}

/** Who presses a link in a browser comes to the page, which says what was not understood; anything else is told here. */
function notUnderstoodAnswer(request: Request, parts: readonly NotUnderstood[]): Response {
  const never = { "cache-control": "no-store" };
  if (request.headers.get("accept")?.includes("text/html")) {
    const location = programmePage(request);
    return new Response(null, { status: 303, headers: { ...never, location } });
  }
  const said = parts.map(({ name, value }) => `${name} “${value}”`).join(", ");
  const headers = { ...never, "content-type": "text/plain; charset=utf-8" };
  return new Response(`Not understood in the address: ${said}. No file was made.\n`, {
    status: 400,
    headers,
  });
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
