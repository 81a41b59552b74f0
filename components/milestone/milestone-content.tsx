import { ContentTable } from "@/components/milestone/content-table";
import type { Journey } from "@/lib/domain/journey";

interface MilestoneContentProps {
  readonly journey: Journey;
  readonly milestone: string;
  readonly heading: string;
  /** While something stands in the way, the whole list is behind a summary. */
  readonly folded: boolean;
}

/** What a milestone's sign-off is over, item by item. */
export function MilestoneContent({ journey, milestone, heading, folded }: MilestoneContentProps) {
  const table = <ContentTable journey={journey} milestone={milestone} />;
  if (!folded) {
    return (
      <>
        <h2 className="nhsuk-heading-m">{heading}</h2>
        {table}
      </>
    );
  }
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Every item before this milestone</span>
      </summary>
      <div className="nhsuk-details__text">{table}</div>
    </details>
  );
}
