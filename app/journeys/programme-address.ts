import { FILTER_KEYS, type ProgrammeQuery } from "./form";
import type { JourneyFilters } from "@/lib/data/queries/journey-filters";

/** Gives the address of a view of the programme: what was asked for, with these changes. What goes without saying is left out. */
export function programmeAddress(
  asked: ProgrammeQuery,
  changes: Partial<ProgrammeQuery> = {},
  path = "/journeys",
): string {
  const query = { ...asked, ...changes };
  const given = [
    ...(query.view === "board" ? [] : [["view", query.view]]),
    ...FILTER_KEYS.map((key) => [key, query[key] ?? ""]),
    ...(query.sort === "turn" && query.order === "ascending"
      ? []
      : [
          ["sort", query.sort],
          ["order", query.order],
        ]),
    ...(query.page === 1 ? [] : [["page", String(query.page)]]),
  ].filter(([, value]) => value !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Gives the filters of an address as the queries take them. */
export function filtersOf({ complete, ...query }: ProgrammeQuery): JourneyFilters {
  return { ...query, complete: complete === undefined ? undefined : complete === "yes" };
}

/** Gives what an address asks for without any filter: its view and its order, from the first page. */
export function withoutFilters({ view, sort, order }: ProgrammeQuery): ProgrammeQuery {
  return { view, sort, order, page: 1 };
}

/** Tells whether an address leaves out any journey. */
export function isFiltered(query: ProgrammeQuery): boolean {
  return FILTER_KEYS.some((key) => query[key] !== undefined && query[key] !== "");
}
