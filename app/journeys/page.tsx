import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { filtersOf, isFiltered, programmeAddress, withoutFilters } from "./programme-address";
import { programmeForm } from "./form";
import { listTitle } from "@/components/page/list-title";
import { readProgramme } from "./read-programme";
import { ProgrammeBoard, ProgrammeTable } from "./programme-views";
import { JourneyFilters } from "@/components/journey/journey-filters";
import { EmptyState } from "@/components/page/empty-state";
import { NotUnderstood } from "@/components/page/not-understood";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { ProgrammeDownloads } from "@/components/programme/programme-downloads";
import { ProgrammeFigures } from "@/components/programme/programme-figures";
import { ViewLinks } from "@/components/programme/view-links";
import { requireActor } from "@/lib/auth/require-actor";
import { suppliersOf } from "@/lib/data/queries/list-journeys";
import { countProgramme } from "@/lib/data/queries/programme";
import { mayReadProgramme } from "@/lib/domain/programme";
import { sumOf } from "@/lib/domain/programme-board";
import { wordsForNoJourney } from "@/lib/domain/programme-words";
import { environment } from "@/lib/env";
import type { AddressQuery } from "@/lib/forms/read-address";

interface Props {
  readonly searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = programmeForm.parse(await searchParams);
  return {
    title: listTitle("Programme", isFiltered(query), query.view === "table" ? query.page : 1),
  };
}

/**
 * Every journey the person may see, on a board by stage and milestone or in a table: where each stands, whose turn, for how long. For
 * assurers, auditors and DoS leads.
 */
export default async function ProgrammePage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayReadProgramme(actor)) notFound();
  const address = await searchParams;
  const reading = suppliersOf(actor, address["supplier"]);
  const asked = await readProgramme(address, () => reading);
  const { query, notUnderstood, pathways } = asked;
  const now = new Date();
  const empty = wordsForNoJourney(actor);
  const [counts, choices] = await Promise.all([
    countProgramme(actor, filtersOf(query), now),
    reading,
  ]);
  const cleared = programmeAddress(withoutFilters(query));
  const view = { actor, query, counts, pathways, now };
  return (
    <SignedInFrame actor={actor} demo={environment().demo} place="/journeys" wide>
      <h1 className="nhsuk-heading-xl">Programme</h1>
      <NotUnderstood parts={notUnderstood} />
      {choices.suppliers.length === 0 && !choices.more ? (
        <EmptyState heading={empty.heading}>
          <p>{empty.text}</p>
        </EmptyState>
      ) : (
        <>
          <JourneyFilters
            filters={query}
            anySet={isFiltered(query)}
            cleared={cleared}
            pathways={[...pathways.values()]}
            suppliers={choices.suppliers}
            more={choices.more}
          />
          <ProgrammeFigures
            counts={counts}
            href={(filters) => programmeAddress(query, { ...filters, view: "table", page: 1 })}
          />
          <div className="ptl-programme__bar">
            <ViewLinks
              view={query.view}
              href={(to) => programmeAddress(query, { view: to, page: 1 })}
            />
            <ProgrammeDownloads
              total={sumOf(counts).total}
              href={(file) => programmeAddress({ ...query, view: "board", page: 1 }, {}, file)}
            />
          </div>
          {counts.length === 0 ? (
            <EmptyState heading="No journey passes these filters.">
              <p>
                <a href={cleared}>Show all journeys</a>
              </p>
            </EmptyState>
          ) : query.view === "board" ? (
            <ProgrammeBoard {...view} />
          ) : (
            <ProgrammeTable {...view} />
          )}
        </>
      )}
    </SignedInFrame>
  );
}
