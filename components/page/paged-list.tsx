import type { ReactNode } from "react";
import { type PageOf, rangeOf } from "@/components/page/list-range";
import { NoSuchPage } from "@/components/page/no-such-page";
import { Pagination } from "@/components/page/pagination";

interface PagedListProps {
  readonly list: PageOf<unknown>;
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
        <NoSuchPage page={page} pages={pages} of={`the ${of}`} href={href} />
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
export function rangedHeading(heading: string, list: PageOf<unknown>): string {
  const range = rangeOf(list);
  return range === null ? heading : `${heading}, ${range}`;
}

/** Gives the address of a page with several lists, at the one of them that `place` names; what is empty is left out. */
export function listAddress(
  base: string,
  asked: Readonly<Record<string, string>>,
  place: string,
): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  return `${base}${query.size > 0 ? `?${query}` : ""}#${place}`;
}

/** Gives the number of a page for an address; the first page needs none. */
export function numbered(page: number): string {
  return page === 1 ? "" : String(page);
}
