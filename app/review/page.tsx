import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { queueForm } from "./form";
import { QueueFilters } from "@/components/review/queue-filters";
import { QueueTable } from "@/components/review/queue-table";
import { EmptyState } from "@/components/page/empty-state";
import { Pagination } from "@/components/page/pagination";
import { SignedInFrame, navigationFor } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { suppliersOf } from "@/lib/data/queries/list-journeys";
import { reviewQueue } from "@/lib/data/queries/review-queue";
import { environment } from "@/lib/env";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Review queue" };

/** What waits for a decision of this person: the nearest or most overdue promise first. */
export default async function ReviewQueuePage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!navigationFor(actor).some(({ href }) => href === "/review")) notFound();
  const { page, ...filters } = queueForm.parse(await searchParams);
  const [queue, suppliers] = await Promise.all([
    reviewQueue(actor, filters, page),
    suppliersOf(actor),
  ]);
  const address = (to: number): string => {
    const query = new URLSearchParams(
      Object.entries({ ...filters, page: String(to) }).flatMap(([key, value]) =>
        value ? [[key, value]] : [],
      ),
    );
    return `/review?${query}`;
  };
  const filtered = Object.values(filters).some((value) => value !== undefined && value !== "");
  return (
    <SignedInFrame actor={actor} demo={environment().demo} place="/review" wide>
      <h1 className="nhsuk-heading-xl">
        Review queue
        <span className="nhsuk-caption-l">
          {queue.total === 1 ? "1 decision waits for you" : `${queue.total} decisions wait for you`}
        </span>
      </h1>
      <QueueFilters filters={filters} suppliers={suppliers} />
      {queue.rows.length === 0 ? (
        <EmptyState heading={filtered ? "Nothing passes these filters." : "Nothing waits for you."}>
          <p>
            {filtered ? (
              <a href="/review">Show the whole queue</a>
            ) : (
              "What suppliers submit for your review shows here."
            )}
          </p>
        </EmptyState>
      ) : (
        <QueueTable entries={queue.rows} now={new Date()} />
      )}
      <Pagination page={queue.page} pages={queue.pages} href={address} label="Pages of the queue" />
    </SignedInFrame>
  );
}
