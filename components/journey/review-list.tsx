import { ItemStateTag } from "@/components/journey/state-tag";
import { EmptyState } from "@/components/page/empty-state";
import type { Actor } from "@/lib/domain/actor";
import { dutyName } from "@/lib/domain/find-in-pathway";
import { formatDate } from "@/lib/domain/iso-date";
import { stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { journeyName, recordOf } from "@/lib/domain/journey";
import { mayDecide, waitingForOthers } from "@/lib/domain/next-steps";
import type { Item } from "@/lib/domain/pathway";
import { ageInWorkingDays, targetOf } from "@/lib/domain/promise";
import { reviewerOf } from "@/lib/domain/turn";
import { londonDate } from "@/lib/domain/working-days";

interface ReviewListProps {
  /** Leaves out what this person decides: that waits for them, not for others. */
  readonly exceptBy?: Actor;
  readonly journeys: readonly Journey[];
  readonly now: Date;
  readonly most?: number;
}

/** What is in review, by whom, for how long, and until when: the longest waiting first. */
export function ReviewList({ journeys, now, most = 8, exceptBy }: ReviewListProps) {
  const all = journeys.flatMap((journey) =>
    waitingForOthers(journey)
      .filter((item) => !exceptBy || !mayDecide(journey, exceptBy, item))
      .map((item) => ({ journey, item })),
  );
  if (all.length === 0) return <EmptyState heading="Nothing is in review." />;
  const shown = all.toSorted((one, other) => since(one) - since(other)).slice(0, most);
  return (
    <>
      <ol className="ptl-steps">
        {shown.map(({ journey, item }) => (
          <li key={`${journey.id} ${item.key}`}>
            <p className="ptl-steps__name">
              <a href={`/journeys/${journey.id}/items/${item.key}`}>{item.title}</a>
              <ItemStateTag state={stateOfItem(journey, item.key)} />
            </p>
            <p className="ptl-steps__hint">
              {journeys.length > 1 ? `${journeyName(journey)}. ` : ""}
              {waitingWords(journey, item, now)}
            </p>
          </li>
        ))}
      </ol>
      {all.length > shown.length ? (
        <p className="ptl-quiet">
          <More count={all.length - shown.length} journeys={journeys} />
        </p>
      ) : null}
    </>
  );
}

/** Says how many are left out, and leads there where they are all of one journey. */
function More({
  count,
  journeys,
}: {
  readonly count: number;
  readonly journeys: readonly Journey[];
}) {
  const [only] = journeys;
  if (journeys.length > 1 || !only) return `and ${count} more in these journeys`;
  return <a href={`/journeys/${only.id}/report`}>and {count} more in the progress report</a>;
}

function since({ journey, item }: { readonly journey: Journey; readonly item: Item }): number {
  return recordOf(journey, item.key).submittedAt?.getTime() ?? 0;
}

function waitingWords(journey: Journey, item: Item, now: Date): string {
  const { submittedAt, promisedFor } = recordOf(journey, item.key);
  const reviewer = dutyName(journey.pathway, reviewerOf(journey, item));
  if (!submittedAt) return reviewer;
  const age = `day ${ageInWorkingDays(submittedAt, now)} of ${targetOf(journey.pathway, item)}`;
  if (!promisedFor) return `${reviewer}, ${age}`;
  const late = promisedFor < londonDate(now);
  return `${reviewer}, ${age}, ${late ? "was to decide" : "decides"} by ${formatDate(promisedFor)}`;
}
