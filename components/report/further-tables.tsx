import { MilestoneStateTag } from "@/components/journey/state-tag";
import { type Column, DataTable } from "@/components/page/data-table";
import { When } from "@/components/page/when";
import { authorWords } from "@/lib/domain/author-words";
import { formatDate } from "@/lib/domain/iso-date";
import { WITHHELD } from "@/lib/domain/withheld-words";
import type { ReportFact, ReportReturn } from "@/lib/reports/report-lines";
import type { ReportDeployment } from "@/lib/reports/report-model";

const RETURNS: readonly Column<ReportReturn>[] = [
  { key: "title", heading: "Item", rowHeading: true, cell: ({ title }) => title },
  { key: "at", heading: "Returned", cell: ({ at }) => <When at={at} time={false} /> },
  { key: "by", heading: "By", cell: ({ by }) => authorWords(by) },
  { key: "owner", heading: "Waits for", cell: ({ owner }) => owner },
  { key: "age", heading: "Age", numeric: true, cell: ({ age }) => age },
  {
    key: "reason",
    heading: "Reason",
    cell: ({ reason }) => reason ?? WITHHELD,
  },
];

const DEPLOYMENTS: readonly Column<ReportDeployment>[] = [
  {
    key: "organisation",
    heading: "End user organisation",
    rowHeading: true,
    cell: ({ journey, endUserOrganisation, odsCode }) => (
      <>
        <a href={`/journeys/${journey}`}>{endUserOrganisation}</a> ({odsCode})
      </>
    ),
  },
  { key: "region", heading: "Region", cell: ({ region }) => region },
  { key: "golive", heading: "Planned go-live", cell: (row) => formatDate(row.plannedGoLive) },
  { key: "percent", heading: "Settled", numeric: true, cell: (row) => `${row.measures.percent}%` },
  { key: "here", heading: "Stage", cell: (row) => row.measures.here ?? "Complete" },
  { key: "turn", heading: "Turn", cell: (row) => row.measures.turn?.words ?? "–" },
  { key: "milestones", heading: "Milestones", cell: (row) => <Signed deployment={row} /> },
];

const FACTS: readonly Column<ReportFact>[] = [
  { key: "label", heading: "Fact", rowHeading: true, cell: ({ label }) => label },
  { key: "value", heading: "Value", cell: ({ value }) => value },
  { key: "source", heading: "From", cell: ({ source }) => source },
];

/** What came back and waits for its owner. */
export function ReturnTable({ returns }: { readonly returns: readonly ReportReturn[] }) {
  if (returns.length === 0) return <p>Nothing waits to be answered after a return.</p>;
  return (
    <DataTable
      caption="Open returns"
      captionHidden
      columns={RETURNS}
      rows={returns}
      rowKey={({ item }) => item}
    />
  );
}

/** The deployments of a product in summary. */
export function DeploymentTable(props: { readonly deployments: readonly ReportDeployment[] }) {
  const { deployments } = props;
  if (deployments.length === 0) return <p>No deployment has been started.</p>;
  return (
    <DataTable
      caption="Deployments"
      captionHidden
      columns={DEPLOYMENTS}
      rows={deployments}
      rowKey={({ journey }) => journey}
    />
  );
}

/** The facts of a journey and where they come from. */
export function FactsOfReport({ facts }: { readonly facts: readonly ReportFact[] }) {
  return (
    <DataTable
      caption="Facts"
      captionHidden
      columns={FACTS}
      rows={facts}
      rowKey={({ key }) => key}
    />
  );
}

function Signed({ deployment }: { readonly deployment: ReportDeployment }) {
  return (
    <ul className="ptl-report__states">
      {deployment.milestones.map(({ key, name, state, signedAt }) => (
        <li key={key}>
          {name} <MilestoneStateTag state={state} />{" "}
          {signedAt ? <When at={signedAt} time={false} /> : null}
        </li>
      ))}
    </ul>
  );
}
