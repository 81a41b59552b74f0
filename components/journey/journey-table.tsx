import { DataTable } from "@/components/page/data-table";
import { When } from "@/components/page/when";
import { roleName } from "@/lib/domain/find-in-pathway";
import type { Pathway, RoleKey, Scope } from "@/lib/domain/pathway";
import { ageInWorkingDays } from "@/lib/domain/promise";
import type { Turn } from "@/lib/domain/turn";
import { turnWords } from "@/lib/domain/turn-words";

export interface JourneyRow {
  readonly id: string;
  readonly pathwayId: string;
  readonly scope: Scope;
  readonly role: RoleKey;
  readonly supplierName: string;
  readonly productName: string;
  readonly productVersion: string;
  readonly organisationName: string | null;
  readonly hereName: string | null;
  readonly stageSince: Date;
  readonly percent: number;
  readonly complete: boolean;
  readonly turn: Pick<Turn, "kind" | "duties" | "since"> | null;
}

/** Journeys in a table: what, whose, where, how far, whose turn, and how long they have been where they are. */
export function JourneyTable(props: {
  readonly rows: readonly JourneyRow[];
  /** By id, those of the rows. */
  readonly pathways: ReadonlyMap<string, Pathway>;
  readonly now: Date;
}) {
  const { rows, pathways, now } = props;
  const inWords = ({ pathwayId }: JourneyRow, say: (pathway: Pathway) => string): string => {
    const pathway = pathways.get(pathwayId);
    return pathway ? say(pathway) : "";
  };
  return (
    <DataTable
      caption="Journeys"
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "journey",
          heading: "Journey",
          rowHeading: true,
          cell: (row) => (
            <>
              <a href={`/journeys/${row.id}`}>
                {row.productName} {row.productVersion}
                {row.organisationName === null ? "" : ` at ${row.organisationName}`}
              </a>
              <span className="ptl-quiet ptl-line">
                {row.scope === "product" ? "Product" : "Deployment"}
              </span>
            </>
          ),
        },
        { key: "supplier", heading: "Supplier", cell: (row) => row.supplierName },
        {
          key: "role",
          heading: "Role",
          cell: (row) => inWords(row, (pathway) => roleName(pathway, row.role)),
        },
        {
          key: "stage",
          heading: "State",
          cell: (row) => (row.complete ? "Complete" : row.hereName),
        },
        { key: "percent", heading: "Settled", numeric: true, cell: (row) => `${row.percent}%` },
        {
          key: "turn",
          heading: "Turn",
          cell: (row) => (
            <>
              {inWords(row, (pathway) => turnWords(pathway, row.turn))}
              {row.turn ? (
                <span className="ptl-quiet ptl-line">
                  since <When at={row.turn.since} time={false} />
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "days",
          heading: "Working days in stage",
          numeric: true,
          cell: (row) => (row.complete ? "" : ageInWorkingDays(row.stageSince, now)),
        },
      ]}
    />
  );
}
