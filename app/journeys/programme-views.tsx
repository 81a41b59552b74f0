import type { ProgrammeQuery } from "./form";
import { filtersOf, programmeAddress } from "./programme-address";
import { JourneyTable } from "@/components/journey/journey-table";
import { ListRange } from "@/components/page/list-range";
import { NoSuchPage } from "@/components/page/no-such-page";
import { Pagination } from "@/components/page/pagination";
import { Board } from "@/components/programme/board";
import { listJourneys } from "@/lib/data/queries/list-journeys";
import { firstOfProgramme, type ProgrammeCount } from "@/lib/data/queries/programme";
import type { Actor } from "@/lib/domain/actor";
import type { Pathway } from "@/lib/domain/pathway";
import { boardOf, sumOf } from "@/lib/domain/programme-board";

interface ViewProps {
  readonly actor: Actor;
  readonly query: ProgrammeQuery;
  readonly counts: readonly ProgrammeCount[];
  readonly pathways: ReadonlyMap<string, Pathway>;
  readonly now: Date;
}

/** How many journeys of a place of the way stand on the board itself. */
const CARDS = 3;

/** The journeys by stage and milestone, a few of each place, every number a link to its list. */
export async function ProgrammeBoard({ actor, query, counts, pathways, now }: ViewProps) {
  const cards = await firstOfProgramme(actor, filtersOf(query), {
    now,
    // One more: where it would be the only one left, it stands there instead of a link to it.
    each: CARDS + 1,
    places: counts,
  });
  return (
    <Board
      columns={boardOf([...pathways.values()], counts, cards)}
      pathways={pathways}
      now={now}
      href={(place, more = {}) =>
        programmeAddress(query, { ...place, ...more, view: "table", page: 1 })
      }
      ofSupplier={(supplier) => addressOfSupplier(query, supplier)}
      most={CARDS}
    />
  );
}

/** The journeys in a table, a page at a time. */
export async function ProgrammeTable({ actor, query, counts, pathways, now }: ViewProps) {
  const { sort, order, page } = query;
  const { total } = sumOf(counts);
  const list = await listJourneys(actor, filtersOf(query), page, {
    order: { sort, order },
    now,
    total,
  });
  const href = (to: number): string => programmeAddress(query, { page: to });
  return (
    <>
      {list.page > list.pages ? (
        <NoSuchPage page={list.page} pages={list.pages} of="the journeys" href={href} />
      ) : (
        <>
          <ListRange list={list} />
          <JourneyTable
            rows={list.rows}
            pathways={pathways}
            now={now}
            sorted={{ sort, order }}
            href={(to) => programmeAddress(query, { ...to, page: 1 })}
            ofSupplier={(supplier) => addressOfSupplier(query, supplier)}
          />
        </>
      )}
      <Pagination page={list.page} pages={list.pages} href={href} label="Pages of the journeys" />
    </>
  );
}

/** Gives the address of the journeys of one supplier alone, the other filters kept; none where they stand alone already. */
function addressOfSupplier(query: ProgrammeQuery, supplier: string): string | undefined {
  return query.supplier === supplier ? undefined : programmeAddress(query, { supplier, page: 1 });
}
