import type { ReactNode } from "react";

interface SomethingWentWrongProps {
  /** The id under which the server wrote the cause down; null when it has none. */
  readonly id: string | null;
  /** A button or link that tries again. */
  readonly children: ReactNode;
}

/** The words of a page that failed: what is known to be safe, what to do, what to quote. */
export function SomethingWentWrong({ id, children }: SomethingWentWrongProps) {
  return (
    <div className="nhsuk-u-reading-width">
      <h1 className="nhsuk-heading-xl">Sorry, something went wrong</h1>
      <p>
        The page could not be made. The service or its database may be away for a moment. What was
        saved before is safe; what you just sent may not have been saved, so look before you send it
        again.
      </p>
      {children}
      {id === null ? null : (
        <p>
          If it happens again, tell the team that gave you access, and quote <strong>{id}</strong>.
        </p>
      )}
    </div>
  );
}
