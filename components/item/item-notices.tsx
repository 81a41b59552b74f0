import { DoneBanner } from "@/components/page/done-banner";
import { dutyName } from "@/lib/domain/find-in-pathway";
import { formatDate } from "@/lib/domain/iso-date";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { reviewerOf } from "@/lib/domain/turn";

interface ItemNoticesProps {
  readonly journey: Journey;
  readonly item: Item;
  /** From the address: what was done. */
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
}

/** What happened just now, on top of the item's page. The address says it, so that it needs no script and does no harm bookmarked. */
export function ItemNotices({ journey, item, query }: ItemNoticesProps) {
  const { done } = query;
  const heading = typeof done === "string" ? headingOf(done, journey, item) : null;
  if (!heading) return null;
  return (
    <DoneBanner heading={heading}>
      {done === "submitted" ? <p>{whatNext(journey, item)}</p> : null}
    </DoneBanner>
  );
}

function headingOf(done: string, journey: Journey, item: Item): string | null {
  const { progress } = recordOf(journey, item.key);
  switch (done) {
    case "saved":
      return progress === "inProgress" || progress === "returned"
        ? "Your answers are saved. Nothing is submitted yet."
        : null;
    case "submitted":
      if (progress === "declared") return "Declared: this item is settled.";
      return progress === "submitted" ? "Submitted for review." : null;
    case "withdrawn":
      return "It is yours again: change what you want and submit it once more.";
    case "asked":
      return progress === "notApplicableAsked" ? "Your question is with the reviewer." : null;
    case "reopened":
      return progress === "inProgress" ? "The item is open again." : null;
    case "commented":
      return "Your comment is added.";
    case "uploaded":
      return "The file is saved with this item, and so are your answers.";
    case "removed":
      return "The file is taken away. Its earlier version stays in the history.";
    default:
      return null;
  }
}

function whatNext(journey: Journey, item: Item): string {
  const { promisedFor } = recordOf(journey, item.key);
  if (item.verifier === null) return "Nobody needs to review it.";
  const reviewer = dutyName(journey.pathway, reviewerOf(journey, item));
  return `${reviewer} decides${promisedFor ? ` by ${formatDate(promisedFor)}` : ""}. You can take it back until then.`;
}
