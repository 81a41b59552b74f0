/** How many rows a page of a list shows. */
export const PAGE_SIZE = 25;

/** So many pages no list has: what is asked beyond them is sought there and not farther, so that no number is too large for the database. */
const LAST_PAGE = 100_000;

/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Rows on all pages. */
  readonly total: number;
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
}

/** Gives how many rows come before a page; what is no page number counts as the first. */
export function offsetOf(page: number): number {
  return (Math.min(pageNumber(page), LAST_PAGE) - 1) * PAGE_SIZE;
}

/** Gives a page of a list. */
export function pageOf<Row>(rows: readonly Row[], total: number, page: number): Page<Row> {
  return { rows, total, page: pageNumber(page), pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}

/**
 * Reads a page of rows that each carry how many there are on all pages, from so many rows on. Only a page beyond the end has to ask again.
 */
export async function readPage<Found extends { readonly total: number }, Row>(
  page: number,
  from: (offset: number) => Promise<readonly Found[]>,
  toRow: (found: Found) => Row,
): Promise<Page<Row>> {
  const rows = await from(offsetOf(page));
  const counted = rows.length > 0 || offsetOf(page) === 0 ? rows : await from(0);
  return pageOf(rows.map(toRow), counted[0]?.total ?? 0, page);
}

function pageNumber(page: number): number {
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}
