import { JourneyName } from "@/components/page/journey-name";
import { DoneBanner } from "@/components/page/done-banner";
import { isInReview, ownItem } from "@/lib/domain/item-state";
import type { ItemProgress, Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";

interface ReviewDoneProps {
  /** The decision just made, from the address. */
  readonly done: string | undefined;
  /** Where it was made, and its item; null when there is none such for this person. */
  readonly journey: Journey | null;
  readonly item: string | undefined;
}

const DONE = new Map<string, { words: string; isSo: (progress: ItemProgress) => boolean }>([
  ["ItemAccepted", { words: "is accepted", isSo: (now) => now === "accepted" }],
  ["ItemReturned", { words: "is returned", isSo: (now) => now === "returned" }],
  [
    "NotApplicableAgreed",
    { words: "is not applicable: you agreed", isSo: (now) => now === "notApplicable" },
  ],
  [
    "NotApplicableRefused",
    { words: "stays applicable: you refused", isSo: (now) => !isInReview(now) },
  ],
]);

/** Confirms the last decision of the queue, as long as it is true. */
export function ReviewDone({ done, journey, item: key }: ReviewDoneProps) {
  const said = DONE.get(done ?? "");
  const item = journey && key ? ownItem(journey, key) : null;
  if (!said || !journey || !item) return null;
  if (!said.isSo(recordOf(journey, item.key).progress)) return null;
  return (
    <DoneBanner heading={`${item.title} ${said.words}.`}>
      <p>
        <a href={`/journeys/${journey.id}/items/${item.key}`}>
          See it in <JourneyName of={journey} />
        </a>
      </p>
    </DoneBanner>
  );
}
