import type { ReactNode } from "react";

export interface SummaryRow {
  readonly key: string;
  readonly value: ReactNode;
  /** A link that changes it; `what` is heard after the word: "Change" + "the planned go-live". */
  readonly action?: { readonly href: string; readonly text: string; readonly what: string };
}

/** Facts as name and value. Rows may have an action; values may be any markup. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const anyAction = rows.some((row) => row.action !== undefined);
  return (
    <dl className="nhsuk-summary-list">
      {rows.map((row) => (
        <div
          className={`nhsuk-summary-list__row${anyAction && !row.action ? " nhsuk-summary-list__row--no-actions" : ""}`}
          key={row.key}
        >
          <dt className="nhsuk-summary-list__key">{row.key}</dt>
          <dd className="nhsuk-summary-list__value">{row.value}</dd>
          {row.action ? (
            <dd className="nhsuk-summary-list__actions">
              <a href={row.action.href}>
                {row.action.text}
                <span className="nhsuk-u-visually-hidden"> {row.action.what}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
