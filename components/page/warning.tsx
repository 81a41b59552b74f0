import type { ReactNode } from "react";

interface WarningProps {
  readonly heading: string;
  /** The level of the heading on this page. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A thing nobody may miss: a sign-off that changed, what somebody is about to take back. */
export function Warning({ heading, level = 2, children }: WarningProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="nhsuk-card nhsuk-card--warning">
      <div className="nhsuk-card__content">
        <Heading className="nhsuk-card__heading">
          <span className="nhsuk-u-visually-hidden">Important: </span>
          {heading}
        </Heading>
        <div>{children}</div>
      </div>
    </div>
  );
}
