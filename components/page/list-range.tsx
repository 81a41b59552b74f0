interface ListRangeProps {
  readonly list: {
    readonly rows: readonly unknown[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
  };
}

/** Which rows of a long list stand on this page: "26 to 50 of 21,299". Nothing where the list has one page. */
export function ListRange({ list: { rows, total, page, pages } }: ListRangeProps) {
  if (pages <= 1 || rows.length === 0) return null;
  // Only the last page is shorter than the others.
  const first = page < pages ? (page - 1) * rows.length + 1 : total - rows.length + 1;
  const last = first + rows.length - 1;
  return (
    <p className="ptl-quiet">
      {number(first)} to {number(last)} of {number(total)}
    </p>
  );
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}
