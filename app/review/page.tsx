import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { queueForm } from "./form";
import { QueueFilters } from "@/components/review/queue-filters";
import { QueueTable } from "@/components/review/queue-table";
import { EmptyState } from "@/components/page/empty-state";
import { ListRange } from "@/components/page/list-range";
import { listTitle } from "@/components/page/list-title";
import { NoSuchPage } from "@/components/page/no-such-page";
import { NotUnderstood } from "@/components/page/not-understood";
import { Pagination } from "@/components/page/pagination";
import { SignedInFrame, navigationFor } from "@/components/page/signed-in-frame";
import { ReviewDone } from "@/components/review/review-done";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { suppliersOf } from "@/lib/data/queries/list-journeys";
import { type Queue, reviewQueue } from "@/lib/data/queries/review-queue";
import { environment } from "@/lib/env";
import { type AddressQuery, readAddress } from "@/lib/forms/read-address";

interface Props {
  readonly searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { kind, supplier, search, page } = queueForm.parse(await searchParams);
  return { title: listTitle("Review queue", Boolean(kind || supplier || search), page) };
}

/** What waits for a decision of this person: the nearest or most overdue promise first. */
export default async function ReviewQueuePage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!navigationFor(actor).some(({ href }) => href === "/review")) notFound();
  const query = await searchParams;
  const reading = suppliersOf(actor, query["supplier"]);
  const { asked, notUnderstood } = await readAddress(queueForm, query, {
    supplier: async (supplier) => (await reading).suppliers.some(({ id }) => id === supplier),
  });
  const { page, done, journey, item, ...filters } = asked;
  const [queue, { suppliers, more }, decidedIn] = await Promise.all([
    reviewQueue(actor, filters, page),
    reading,
    done && journey ? findJourney(actor, journey, { withAnswers: false }) : null,
  ]);
  const address = (to: number): string => {
    const at = new URLSearchParams(
      Object.entries({ ...filters, page: String(to) }).flatMap(([key, value]) =>
        value ? [[key, value]] : [],
      ),
    );
    return `/review?${at}`;
  };
  const filtered = Object.values(filters).some((value) => value !== undefined && value !== "");
  return (
    <SignedInFrame actor={actor} demo={environment().demo} place="/review" wide>
      <ReviewDone done={done} journey={decidedIn} item={item} />
      <h1 className="nhsuk-heading-xl">
        Review queue
        <span className="nhsuk-caption-l">
          {filtered ? "With these filters: " : ""}
          {waiting(queue)}
        </span>
      </h1>
      <NotUnderstood parts={notUnderstood} />
      {queue.total === 0 && !filtered ? null : (
        <QueueFilters filters={filters} suppliers={suppliers} more={more} />
      )}
      {queue.page > queue.pages ? (
        <NoSuchPage page={queue.page} pages={queue.pages} of="this queue" href={address} />
      ) : queue.rows.length === 0 ? (
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
        <>
          <ListRange list={queue} />
          <QueueTable entries={queue.rows} now={new Date()} />
        </>
      )}
      <Pagination page={queue.page} pages={queue.pages} href={address} label="Pages of the queue" />
    </SignedInFrame>
  );
}

/** Says how much waits, apart what somebody else must decide. */
function waiting({ total, forActor }: Pick<Queue, "total" | "forActor">): string {
  const others = total - forActor;
  if (others === 0) return `${decisionsWait(total)} for you`;
  const whose = [
    ...(forActor === 0 ? [] : [`${counted(forActor)} for you`]),
    `${counted(others)} for somebody else`,
  ];
  return `${decisionsWait(total)}: ${whose.join(", ")}`;
}

function decisionsWait(count: number): string {
  return count === 1 ? "1 decision waits" : `${counted(count)} decisions wait`;
}

function counted(count: number): string {
  return count.toLocaleString("en-GB");
}
