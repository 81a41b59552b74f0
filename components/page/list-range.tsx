/** A page of a list, as it is shown. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** Rows on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Which rows of a long list stand on this page: "26 to 50 of 21,299". Nothing where the list has one page. */
export function ListRange({ list }: { readonly list: PageOf<unknown> }) {
  const range = rangeOf(list);
  return range === null ? null : <p className="ptl-quiet">{range}</p>;
}

/** Gives the same as text, for a list whose caption says it; null where the list has one page. */
export function rangeOf({ rows, total, page, pages }: PageOf<unknown>): string | null {
  if (pages <= 1 || rows.length === 0) return null;
  // Only the last page is shorter than the others.
  const first = page < pages ? (page - 1) * rows.length + 1 : total - rows.length + 1;
  const last = first + rows.length - 1;
  return `${number(first)} to ${number(last)} of ${number(total)}`;
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}
