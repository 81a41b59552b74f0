interface PaginationProps {
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
  /** Gives the address of a page, filters included. */
  readonly href: (page: number) => string;
  /** What is paged, when there is more than one list: "Journeys". */
  readonly label?: string;
}

/**
 * Pages of a list: previous, numbers near here, next. Nothing when there is one page. Beyond the last page, the pages there are and no
 * "previous", which would be none of them.
 */
export function Pagination({ page, pages, href, label = "Pagination" }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="nhsuk-pagination nhsuk-pagination--numbered" aria-label={label}>
      {page > 1 && page <= pages ? (
        <a className="nhsuk-pagination__previous" href={href(page - 1)} rel="prev">
          <span className="nhsuk-pagination__title">
            Previous<span className="nhsuk-u-visually-hidden"> page</span>
          </span>
        </a>
      ) : null}
      <ul className="nhsuk-pagination__list">
        {shownPages(page, pages).map((shown) =>
          shown < 0 ? (
            <li className="nhsuk-pagination__item nhsuk-pagination__item--ellipsis" key={shown}>
              ⋯
            </li>
          ) : (
            <li
              className={`nhsuk-pagination__item${shown === page ? " nhsuk-pagination__item--current" : ""}`}
              key={shown}
            >
              <a
                className="nhsuk-pagination__link"
                href={href(shown)}
                aria-label={`Page ${shown}`}
                {...(shown === page ? { "aria-current": "page" as const } : {})}
              >
                {shown}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages ? (
        <a className="nhsuk-pagination__next" href={href(page + 1)} rel="next">
          <span className="nhsuk-pagination__title">
            Next<span className="nhsuk-u-visually-hidden"> page</span>
          </span>
        </a>
      ) : null}
    </nav>
  );
}

/** Gives the page numbers to show: first, last, and those beside this one; a negative number stands for a gap. */
function shownPages(page: number, pages: number): readonly number[] {
  const here = Math.min(page, pages);
  const near = new Set([1, here - 1, here, here + 1, pages]);
  const shown = [...near].filter((each) => each >= 1 && each <= pages).toSorted((a, b) => a - b);
  return shown.flatMap((each, index) => {
    const before = shown[index - 1];
    if (before === undefined || each - before === 1) return [each];
    return each - before === 2 ? [each - 1, each] : [-each, each];
  });
}
