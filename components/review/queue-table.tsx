import { DataTable } from "@/components/page/data-table";
import { JourneyName } from "@/components/page/journey-name";
import { Tag } from "@/components/page/tag";
import { When } from "@/components/page/when";
import { DUTY_NAMES } from "@/lib/domain/actor";
import { formatDate } from "@/lib/domain/iso-date";
import type { PathwayDuty } from "@/lib/domain/pathway";
import { ageInWorkingDays } from "@/lib/domain/promise";
import { londonDate, workingDaysBetween } from "@/lib/domain/working-days";

export interface QueueRow {
  readonly kind: "item" | "notApplicable" | "milestone";
  readonly journeyId: string;
  readonly key: string;
  readonly title: string;
  readonly duty: PathwayDuty;
  readonly since: Date;
  readonly promisedFor: string;
  readonly target: number;
  readonly ownWork: boolean;
  readonly supplierName: string;
  readonly productName: string;
  readonly productVersion: string;
  readonly organisationName: string | null;
}

/** The queue: what to decide, for whom, how old it is in working days, of how many, and when it was promised. */
export function QueueTable({
  entries,
  now,
}: {
  readonly entries: readonly QueueRow[];
  readonly now: Date;
}) {
  return (
    <DataTable
      caption="What waits for a decision"
      captionHidden
      rows={entries}
      rowKey={(entry) => `${entry.journeyId} ${entry.kind} ${entry.key}`}
      columns={[
        {
          key: "what",
          heading: "What to decide",
          rowHeading: true,
          cell: (entry) => <What entry={entry} />,
        },
        { key: "journey", heading: "Journey", cell: (entry) => <OfJourney entry={entry} /> },
        { key: "duty", heading: "As", cell: (entry) => DUTY_NAMES[entry.duty] },
        {
          key: "since",
          heading: "Waiting since",
          cell: (entry) => <When at={entry.since} time={false} />,
        },
        {
          key: "age",
          heading: "Working days",
          numeric: true,
          cell: (entry) => ageOf(entry, now),
        },
        {
          key: "promise",
          heading: "Promised for",
          cell: (entry) => <Promised entry={entry} now={now} />,
        },
      ]}
    />
  );
}

/** Why the person cannot decide on it themselves. */
const OTHERS = {
  item: "Given by you",
  notApplicable: "Asked by you",
  milestone: "Somebody else must sign",
} as const;

function ageOf({ since, target }: QueueRow, now: Date): string {
  return `${ageInWorkingDays(since, now)} of ${target}`;
}

function What({ entry }: { readonly entry: QueueRow }) {
  const base = `/journeys/${entry.journeyId}`;
  const href =
    entry.kind === "milestone"
      ? `${base}/milestones/${entry.key}`
      : `${base}/items/${entry.key}/review`;
  return (
    <>
      <a href={href}>{entry.kind === "milestone" ? `Sign off ${entry.title}` : entry.title}</a>{" "}
      {entry.kind === "notApplicable" ? <Tag colour="purple">Not applicable?</Tag> : null}
      {entry.ownWork ? <Tag colour="grey">{OTHERS[entry.kind]}</Tag> : null}
    </>
  );
}

function OfJourney({ entry }: { readonly entry: QueueRow }) {
  return (
    <>
      <a href={`/journeys/${entry.journeyId}`}>
        <JourneyName of={entry} />
      </a>
      <span className="ptl-quiet ptl-line">{entry.supplierName}</span>
    </>
  );
}

function Promised({ entry, now }: { readonly entry: QueueRow; readonly now: Date }) {
  const left = workingDaysBetween(londonDate(now), entry.promisedFor);
  return (
    <>
      {formatDate(entry.promisedFor)} {left < 0 ? <Tag colour="red">{overdue(-left)}</Tag> : null}
      {left === 0 ? <Tag colour="orange">Today</Tag> : null}
    </>
  );
}

function overdue(days: number): string {
  return days === 1 ? "1 day overdue" : `${days} days overdue`;
}
