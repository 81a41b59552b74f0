import { DataTable } from "@/components/page/data-table";
import { EmptyState } from "@/components/page/empty-state";
import { formatDate } from "@/lib/domain/iso-date";
import type { Pathway } from "@/lib/domain/pathway";
import type { Turn } from "@/lib/domain/turn";
import { turnWords } from "@/lib/domain/turn-words";

export interface DeploymentRow {
  readonly id: string;
  readonly organisationName: string | null;
  readonly organisationCode: string | null;
  readonly hereName: string | null;
  readonly percent: number;
  readonly plannedGoLive: string | null;
  readonly complete: boolean;
  readonly turn: Pick<Turn, "kind" | "duties"> | null;
}

/** The deployments of a product in a table: where, how far, whose turn, when. */
export function DeploymentList(props: {
  readonly deployments: readonly DeploymentRow[];
  readonly pathway: Pathway;
}) {
  const { deployments, pathway } = props;
  if (deployments.length === 0) {
    return (
      <EmptyState heading="No deployment has been started yet.">
        <p>A deployment can be started and prepared at any time, before the certificate too.</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Deployments of this product"
      captionHidden
      rows={deployments}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "organisation",
          heading: "End user organisation",
          rowHeading: true,
          cell: (row) => (
            <>
              <a href={`/journeys/${row.id}`}>{row.organisationName}</a>{" "}
              <span className="ptl-quiet">{row.organisationCode}</span>
            </>
          ),
        },
        {
          key: "stage",
          heading: "Stage",
          cell: (row) => (row.complete ? "Business Live" : row.hereName),
        },
        { key: "percent", heading: "Settled", numeric: true, cell: (row) => `${row.percent}%` },
        { key: "turn", heading: "Turn", cell: (row) => turnWords(pathway, row.turn) },
        {
          key: "golive",
          heading: "Planned go-live",
          cell: (row) => (row.plannedGoLive ? formatDate(row.plannedGoLive) : ""),
        },
      ]}
    />
  );
}
