import { EmptyState } from "@/components/page/empty-state";
import { When } from "@/components/page/when";
import { capital } from "@/lib/domain/capital";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";

interface RecentDecisionsProps {
  readonly decisions: readonly {
    readonly journeyId: string;
    readonly journeyName: string;
    readonly subject: string;
    readonly recorded: Recorded<JourneyEvent>;
  }[];
}

const DECIDED: Readonly<Partial<Record<JourneyEvent["type"], string>>> = {
  ItemAccepted: "accepted",
  ItemReturned: "returned",
  NotApplicableAgreed: "agreed to be not applicable",
  NotApplicableRefused: "refused as not applicable",
  ItemReopened: "reopened",
  MilestoneSignedOff: "signed off",
  SignOffWithdrawn: "sign-off withdrawn",
};

/** What was decided lately, the newest first. */
export function RecentDecisions({ decisions }: RecentDecisionsProps) {
  if (decisions.length === 0) return <EmptyState heading="Nothing has been decided yet." />;
  return (
    <ol className="ptl-steps">
      {decisions.map(({ journeyId, journeyName, subject, recorded }) => (
        <li key={`${journeyId} ${recorded.number}`}>
          <p className="ptl-steps__name">
            <a href={addressOf(journeyId, recorded.event)}>{subject}</a>
          </p>
          <p className="ptl-steps__hint">
            {capital(DECIDED[recorded.event.type] ?? "decided")} by {recorded.by.name},{" "}
            <When at={recorded.at} time={false} />. {journeyName}
          </p>
        </li>
      ))}
    </ol>
  );
}

function addressOf(journeyId: string, event: JourneyEvent): string {
  if ("item" in event) return `/journeys/${journeyId}/items/${event.item}`;
  return "milestone" in event
    ? `/journeys/${journeyId}/milestones/${event.milestone}`
    : `/journeys/${journeyId}`;
}
