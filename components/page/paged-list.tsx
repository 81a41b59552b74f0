import type { ReactNode } from "react";
import { EmptyState } from "@/components/page/empty-state";
import { rangeOf } from "@/components/page/list-range";
import { Pagination } from "@/components/page/pagination";

interface PagedListProps {
  readonly list: {
    readonly rows: readonly unknown[];
    readonly page: number;
    readonly pages: number;
  };
  /** What is paged, as its pages are called: "members". */
  readonly of: string;
  readonly href: (page: number) => string;
  /** What stands there when there is nothing. */
  readonly empty: ReactNode;
  /** The rows of this page. */
  readonly children: ReactNode;
}

/** A page of a list with the links to the others; where there is no such page, the way to the last one. */
export function PagedList({ list, of, href, empty, children }: PagedListProps) {
  const { rows, page, pages } = list;
  return (
    <>
      {page > pages ? (
        <EmptyState heading={`There is no page ${page} of the ${of}.`}>
          <p>
            <a href={href(pages)}>
              {pages === 1 ? "Show the first page" : `Show the last page, ${pages}`}
            </a>
          </p>
        </EmptyState>
      ) : rows.length === 0 ? (
        empty
      ) : (
        children
      )}
      <Pagination page={page} pages={pages} href={href} label={`Pages of the ${of}`} />
    </>
  );
}

/** Gives the heading of a list that may be longer than its page: "Members" or "Members, 26 to 50 of 5,000". */
export function rangedHeading(heading: string, list: Parameters<typeof rangeOf>[0]): string {
  const range = rangeOf(list);
  return range === null ? heading : `${heading}, ${range}`;
}
