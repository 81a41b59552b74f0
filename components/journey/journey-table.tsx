import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/page/data-table";
import { JourneyName } from "@/components/page/journey-name";
import { When } from "@/components/page/when";
import { roleName } from "@/lib/domain/find-in-pathway";
import { formatDate } from "@/lib/domain/iso-date";
import type { Pathway, Scope } from "@/lib/domain/pathway";
import {
  ATTENTION_MARKS,
  attentionOf,
  type Order,
  PROGRAMME_COLUMNS,
  PROGRAMME_SORTS,
  type ProgrammeKey,
  type ProgrammeLine,
  type ProgrammeSort,
} from "@/lib/domain/programme";
import { milestoneWords, scopeName, stageWords } from "@/lib/domain/programme-words";
import { ageInWorkingDays } from "@/lib/domain/promise";
import type { Turn } from "@/lib/domain/turn";
import { turnWords } from "@/lib/domain/turn-words";

export interface JourneyRow extends ProgrammeLine {
  readonly turn:
    | (Pick<Turn, "kind" | "duties" | "since"> & {
        readonly scope: Scope;
        readonly milestone: string;
      })
    | null;
}

interface Sorted {
  readonly sort: ProgrammeSort;
  readonly order: Order;
}

interface JourneyTableProps {
  readonly rows: readonly JourneyRow[];
  /** By id, those of the rows. */
  readonly pathways: ReadonlyMap<string, Pathway>;
  readonly now: Date;
  readonly sorted: Sorted;
  /** Gives the address of the list in another order. */
  readonly href: (to: Sorted) => string;
}

/** Journeys in a table: what, whose, where, how far, whose turn, how long they have been where they are, and when they mean to be live. */
export function JourneyTable({ rows, pathways, now, sorted, href }: JourneyTableProps) {
  const shown = PROGRAMME_COLUMNS.filter((column) => !("beneath" in column));
  const columns = shown.map((column): Column<JourneyRow> => {
    const beneath = PROGRAMME_COLUMNS.filter(
      (each) => "beneath" in each && each.beneath === column.key,
    );
    const sort = PROGRAMME_SORTS.find((each) => each === column.key);
    return {
      key: column.key,
      heading: column.heading,
      numeric: "numeric" in column,
      rowHeading: column.key === "journey",
      cell: (row) => {
        const cells = cellsOf(row, pathways.get(row.pathwayId), now);
        return (
          <>
            {cells[column.key]}
            {beneath.map(({ key }) =>
              cells[key] === null ? null : (
                <span className="ptl-quiet ptl-line" key={key}>
                  {cells[key]}
                </span>
              ),
            )}
          </>
        );
      },
      ...(sort ? { sort: sorting(sort, sorted, href) } : {}),
    };
  });
  return (
    <div className="ptl-programme">
      <DataTable
        caption="Journeys"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
      />
    </div>
  );
}

/** A second press turns the order round. */
function sorting(
  sort: ProgrammeSort,
  { sort: current, order }: Sorted,
  href: JourneyTableProps["href"],
): NonNullable<Column<JourneyRow>["sort"]> {
  if (sort !== current) return { now: "none", href: href({ sort, order: "ascending" }) };
  const turned = order === "ascending" ? "descending" : "ascending";
  return { now: order, href: href({ sort, order: turned }) };
}

function cellsOf(
  row: JourneyRow,
  pathway: Pathway | undefined,
  now: Date,
): Readonly<Record<ProgrammeKey, ReactNode>> {
  const asks = attentionOf(row, now);
  const { turn, plannedGoLive } = row;
  return {
    journey: (
      <a href={`/journeys/${row.id}`}>
        <JourneyName of={row} />
      </a>
    ),
    scope: scopeName(row.scope),
    supplier: row.supplierName,
    role: pathway ? roleName(pathway, row.role) : row.role,
    stage: stageWords(row),
    milestone: pathway && turn ? `for ${milestoneWords(pathway, row.scope, turn)}` : null,
    percent: `${row.percent}%`,
    turn: pathway ? turnWords(pathway, turn) : null,
    since: turn ? (
      <>
        since <When at={turn.since} time={false} />
      </>
    ) : null,
    days: row.complete ? "" : ageInWorkingDays(row.stageSince, now),
    goLive: plannedGoLive === null ? null : formatDate(plannedGoLive),
    attention:
      asks.length === 0
        ? null
        : asks.map((each) => (
            <span className={`ptl-line ptl-ask ptl-ask--${each}`} key={each}>
              {ATTENTION_MARKS[each]}
            </span>
          )),
  };
}
