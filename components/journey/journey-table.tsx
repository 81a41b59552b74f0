import { Fragment, type ReactNode } from "react";
import { type Column, DataTable } from "@/components/page/data-table";
import { JourneyName } from "@/components/page/journey-name";
import { When } from "@/components/page/when";
import { SupplierLink } from "@/components/programme/supplier-link";
import { roleName } from "@/lib/domain/find-in-pathway";
import { formatDate } from "@/lib/domain/iso-date";
import type { Pathway, Scope } from "@/lib/domain/pathway";
import {
  type Attention,
  attentionMark,
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
  readonly supplierId: string;
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
  /** Gives the address of the journeys of one supplier alone. */
  readonly ofSupplier: (supplier: string) => string | undefined;
}

/** Journeys in a table: what, whose, where, how far, whose turn, how long they have been where they are, and when they mean to be live. */
export function JourneyTable({ rows, pathways, now, sorted, href, ofSupplier }: JourneyTableProps) {
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
        const cells = {
          ...cellsOf(row, pathways.get(row.pathwayId), now),
          supplier: <SupplierLink name={row.supplierName} href={ofSupplier(row.supplierId)} />,
        };
        return (
          <>
            {cells[column.key]}
            {beneath.map(({ key }) =>
              cells[key] === null ? null : (
                <Fragment key={key}>
                  {" "}
                  <span className="ptl-quiet ptl-line">{cells[key]}</span>
                </Fragment>
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

function Ask({ for: what, of }: { readonly for: Attention; readonly of: JourneyRow }) {
  return <span className={`ptl-ask ptl-ask--${what}`}>{attentionMark(what, of)}</span>;
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
): Readonly<Record<Exclude<ProgrammeKey, "supplier">, ReactNode>> {
  const asks = attentionOf(row, now);
  const { turn, plannedGoLive } = row;
  return {
    journey: (
      <a href={`/journeys/${row.id}`}>
        <JourneyName of={row} />
      </a>
    ),
    scope: scopeName(row.scope),
    role: pathway ? roleName(pathway, row.role) : row.role,
    stage: stageWords(row),
    milestone:
      pathway && turn ? (
        <>
          for {milestoneWords(pathway, row.scope, turn)}{" "}
          {asks.includes("toSignAgain") ? <Ask for="toSignAgain" of={row} /> : null}
        </>
      ) : null,
    percent: `${row.percent}%`,
    // Of what is complete the stage says so.
    turn: pathway && turn ? turnWords(pathway, turn) : null,
    since: turn ? (
      <>
        since <When at={turn.since} time={false} />{" "}
        {asks.includes("waiting") ? <Ask for="waiting" of={row} /> : null}
      </>
    ) : null,
    days: row.complete ? "" : ageInWorkingDays(row.stageSince, now),
    goLive:
      plannedGoLive === null ? null : (
        <span className="ptl-whole">{formatDate(plannedGoLive)}</span>
      ),
    // Each stands with what it is about: a long wait with the turn.
    attention: asks.includes("overdue") ? <Ask for="overdue" of={row} /> : null,
  };
}
