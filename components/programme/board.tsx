import { BoardNumbers } from "@/components/programme/board-numbers";
import { ProgrammeCard, type CardLine } from "@/components/programme/programme-card";
import type { Pathway } from "@/lib/domain/pathway";
import type { Attention } from "@/lib/domain/programme";
import type { BoardColumn, BoardGroup, PlaceFilters } from "@/lib/domain/programme-board";

/** Gives the address of the list of what is in a place, or of what there asks for attention. */
type Href = (place: PlaceFilters, more?: { readonly attention?: Attention }) => string;

interface BoardProps {
  readonly columns: readonly BoardColumn<CardLine>[];
  /** By id, those of the cards. */
  readonly pathways: ReadonlyMap<string, Pathway>;
  readonly now: Date;
  readonly href: Href;
  /** Gives the address of the journeys of one supplier alone. */
  readonly ofSupplier: (supplier: string) => string | undefined;
  /** So many cards of a place stand here; a single one more does, too. */
  readonly most: number;
}

/** The journeys by stage, and in each stage by milestone: a list of lists, beside each other where there is room. */
export function Board({ columns, ...rest }: BoardProps) {
  return (
    <ul className="ptl-board">
      {columns.map((column) => (
        <li className="ptl-board__column" key={column.name}>
          <h2 className="ptl-board__stage">
            <span>{column.name}</span>{" "}
            <BoardNumbers
              counted={column}
              name={column.name}
              href={(more) => rest.href(column.filters, more)}
            />
          </h2>
          {column.groups.map((group) => (
            <Group key={group.name} column={column.name} group={group} {...rest} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Group(
  props: Omit<BoardProps, "columns"> & {
    readonly column: string;
    readonly group: BoardGroup<CardLine>;
  },
) {
  const { group, column, pathways, now, href, ofSupplier, most } = props;
  const cards = group.total > most + 1 ? group.cards.slice(0, most) : group.cards;
  return (
    <section className="ptl-board__group">
      <h3 className="ptl-board__milestone">
        <span>{group.name}</span>{" "}
        <BoardNumbers
          counted={group}
          name={`${column}, ${group.name}`}
          href={(attention) => href(group.filters, attention)}
        />
      </h3>
      {cards.length > 0 ? (
        <ul className="ptl-board__cards">
          {cards.map((line) => (
            <li key={line.id}>
              <ProgrammeCard
                line={line}
                pathway={pathways.get(line.pathwayId)}
                now={now}
                supplier={ofSupplier(line.supplierId)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {group.total > cards.length ? (
        <p className="ptl-board__more">
          <a href={href(group.filters)}>
            See all {group.total.toLocaleString("en-GB")}
            <span className="nhsuk-u-visually-hidden">
              {" "}
              in {column}, {group.name}
            </span>
          </a>
        </p>
      ) : null}
    </section>
  );
}
