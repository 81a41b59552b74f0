import type { ReactNode } from "react";
import { Button } from "@/components/page/button";

/** Beside the search where the suppliers are too many for a list to choose from. */
export const FIND_SUPPLIER = "Find a supplier by name or ODS code";

/**
 * The filters of a list: words to seek, its own choices, a button. They stand in the address, so a view can be kept or sent. On phones they
 * are folded away until one is set.
 */
export function Filters(props: {
  /** The address of the list. */
  readonly action: string;
  readonly search: string | undefined;
  /** What is sought, "Name or ODS code", where the search is what the list is filtered by above all. */
  readonly searchLabel?: string;
  /** What else the search is good for. */
  readonly searchHint?: string;
  /** Whether any filter is set, the search included. */
  readonly anySet: boolean;
  /** The address of the list without any filter, where it is not that of the list. */
  readonly cleared?: string;
  readonly children?: ReactNode;
}) {
  const does = props.searchLabel === undefined ? "Filter" : "Search";
  return (
    <search>
      <details className="nhsuk-details ptl-fold" open={props.anySet}>
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">{does}</span>
        </summary>
        <form className="ptl-filters" method="get" action={props.action}>
          <div className="nhsuk-form-group">
            <label className="nhsuk-label" htmlFor="search">
              {props.searchLabel ?? "Search names and ODS codes"}
            </label>
            {props.searchHint === undefined ? null : (
              <div className="nhsuk-hint" id="search-hint">
                {props.searchHint}
              </div>
            )}
            <input
              className="nhsuk-input"
              id="search"
              name="search"
              type="search"
              defaultValue={props.search ?? ""}
              {...(props.searchHint === undefined ? {} : { "aria-describedby": "search-hint" })}
            />
          </div>
          {props.children}
          <div className="ptl-filters__end">
            <Button look="secondary">{does}</Button>
            {props.anySet ? <a href={props.cleared ?? props.action}>Clear filters</a> : null}
          </div>
        </form>
      </details>
    </search>
  );
}

interface FilterProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** One choice of a filter, with "All" on top. */
export function Filter({ id, label, value, options }: FilterProps) {
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <select className="nhsuk-select" id={id} name={id} defaultValue={value ?? ""}>
        <option value="">All</option>
        {options.map((option) => (
          <option value={option.value} key={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
