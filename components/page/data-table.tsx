/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- some browsers take a table that is laid out as blocks for no table, unless its parts say so */
import type { ReactNode } from "react";

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly numeric?: boolean;
  /** The cell that names its row. */
  readonly rowHeading?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the heading a link that sorts by it; `now` is how it is sorted at this moment. */
  readonly sort?: { readonly href: string; readonly now: "ascending" | "descending" | "none" };
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** Leaves the caption to be heard alone, when a heading above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/**
 * A table with caption and scopes, numbers to the right. On phones every row becomes a block of its own, each value beside the heading of
 * its column; elsewhere, where it is too wide, it scrolls, and the scroller takes focus. The roles are those that its elements have
 * anyway: some browsers forget them where a table is not laid out as one.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the keyboard's focus (WCAG 2.1.1), although it is no control
    <section className="ptl-scroller" aria-label={caption} tabIndex={0}>
      <table className="nhsuk-table ptl-table" role="table">
        <caption
          className={
            captionHidden
              ? "nhsuk-u-visually-hidden"
              : "nhsuk-table__caption nhsuk-table__caption--m"
          }
        >
          {caption}
        </caption>
        <thead className="nhsuk-table__head" role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                className={cellClass("header", column.numeric)}
                scope="col"
                role="columnheader"
                key={column.key}
                {...(column.sort ? { "aria-sort": column.sort.now } : {})}
              >
                {column.sort ? <a href={column.sort.href}>{column.heading}</a> : column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              {columns.map((column) =>
                column.rowHeading ? (
                  <th
                    className={cellClass("header", column.numeric)}
                    scope="row"
                    role="rowheader"
                    key={column.key}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    className={cellClass("cell", column.numeric)}
                    role="cell"
                    data-heading={column.heading}
                    key={column.key}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellClass(part: "header" | "cell", numeric = false): string {
  return `nhsuk-table__${part}${numeric ? ` nhsuk-table__${part}--numeric` : ""}`;
}
