import type { ReactNode } from "react";

/** What stands where a list would be: why it is empty, and what would fill it. */
export function EmptyState(props: { readonly heading: string; readonly children?: ReactNode }) {
  return (
    <div className="ptl-empty">
      <p className="ptl-empty__heading">{props.heading}</p>
      {props.children}
    </div>
  );
}
