import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { filterForm } from "./form";
import { JourneyFilters } from "@/components/journey/journey-filters";
import { JourneyTable } from "@/components/journey/journey-table";
import { EmptyState } from "@/components/page/empty-state";
import { Pagination } from "@/components/page/pagination";
import { SignedInFrame, navigationFor } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { pathwaysInUse } from "@/lib/data/pathway";
import { listJourneys, suppliersOf } from "@/lib/data/queries/list-journeys";
import { environment } from "@/lib/env";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "All journeys" };

/** Every journey the person may see, in a table: where each stands, whose turn, for how long. For assurers and auditors. */
export default async function AllJourneysPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!navigationFor(actor).some(({ href }) => href === "/journeys")) notFound();
  const { page, complete, ...filters } = filterForm.parse(await searchParams);
  const [list, suppliers, pathways] = await Promise.all([
    listJourneys(
      actor,
      { ...filters, ...(complete === undefined ? {} : { complete: complete === "yes" }) },
      page,
    ),
    suppliersOf(actor),
    pathwaysInUse(),
  ]);
  const address = (to: number): string => {
    const given = Object.entries({ ...filters, complete, page: String(to) });
    return `/journeys?${new URLSearchParams(given.flatMap(([key, value]) => (value ? [[key, value]] : [])))}`;
  };
  return (
    <SignedInFrame actor={actor} demo={environment().demo} place="/journeys" wide>
      <h1 className="nhsuk-heading-xl">
        All journeys
        <span className="nhsuk-caption-l">
          {list.total === 1 ? "1 journey" : `${list.total} journeys`}
        </span>
      </h1>
      {pathways.size > 0 ? (
        <>
          <JourneyFilters
            filters={{ ...filters, complete }}
            pathways={[...pathways.values()]}
            suppliers={suppliers}
          />
          {list.rows.length === 0 ? (
            <EmptyState heading="No journey passes these filters.">
              <p>
                <a href="/journeys">Show all journeys</a>
              </p>
            </EmptyState>
          ) : (
            <JourneyTable rows={list.rows} pathways={pathways} now={new Date()} />
          )}
        </>
      ) : (
        <EmptyState heading="No journey has been started yet." />
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        href={address}
        label="Pages of the journeys"
      />
    </SignedInFrame>
  );
}
