import type { ReactNode } from "react";

/** A passage set apart from the text around it. */
export function Inset({ children }: { readonly children: ReactNode }) {
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">Information: </span>
      {children}
    </div>
  );
}
