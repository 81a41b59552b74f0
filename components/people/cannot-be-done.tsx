import type { ReactNode } from "react";
import { Inset } from "@/components/page/inset";

interface CannotBeDoneProps {
  /** What stands in the way, in the words of the refusal. */
  readonly reasons: readonly { readonly text: string }[];
  /** Where that is mended. */
  readonly mend: { readonly href: string; readonly text: string };
  readonly children: ReactNode;
}

/** In place of the question whether to do something that would be refused: why, and what to do first. There is no button. */
export function CannotBeDone({ reasons, mend, children }: CannotBeDoneProps) {
  return (
    <div className="nhsuk-u-reading-width">
      {children}
      <Inset>
        {reasons.map(({ text }) => (
          <p key={text}>{text}.</p>
        ))}
      </Inset>
      <p>
        <a href={mend.href}>{mend.text}</a>
      </p>
    </div>
  );
}
