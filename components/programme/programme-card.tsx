import { JourneyName } from "@/components/page/journey-name";
import { SupplierLink } from "@/components/programme/supplier-link";
import { capital } from "@/lib/domain/capital";
import { formatDate } from "@/lib/domain/iso-date";
import type { Pathway, Scope } from "@/lib/domain/pathway";
import { attentionMark, attentionOf, type ProgrammeLine } from "@/lib/domain/programme";
import { ageInWorkingDays } from "@/lib/domain/promise";
import type { Turn } from "@/lib/domain/turn";
import { turnWords } from "@/lib/domain/turn-words";

export interface CardLine extends ProgrammeLine {
  readonly supplierId: string;
  readonly here: string | null;
  readonly turn:
    | (Pick<Turn, "kind" | "duties" | "since"> & {
        readonly scope: Scope;
        readonly milestone: string;
      })
    | null;
}

/** One journey on the board: its name, whose, how far, whose turn and for how long, and the day it is to be live. */
export function ProgrammeCard(props: {
  readonly line: CardLine;
  readonly pathway: Pathway | undefined;
  readonly now: Date;
  /** The address of the journeys of its supplier alone. */
  readonly supplier: string | undefined;
}) {
  const { line, pathway, now, supplier } = props;
  const attention = attentionOf(line, now);
  const days = line.turn ? ageInWorkingDays(line.turn.since, now) : 0;
  return (
    <div className="ptl-board__card">
      <a href={`/journeys/${line.id}`}>
        <JourneyName of={line} />
      </a>
      <span>
        <SupplierLink name={line.supplierName} href={supplier} />
      </span>
      {line.complete ? null : (
        <>
          <span className="ptl-board__far">
            <span className="ptl-board__bar" aria-hidden="true">
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" focusable="false">
                <rect width={line.percent} height="4" />
              </svg>
            </span>
            {line.percent}%<span className="nhsuk-u-visually-hidden"> settled</span>
          </span>
          {attention.includes("toSignAgain") ? (
            <span>
              <span className="ptl-ask ptl-ask--toSignAgain">
                {capital(attentionMark("toSignAgain", line))}
              </span>
            </span>
          ) : null}
          {line.turn && pathway ? (
            <span>
              {turnWords(pathway, line.turn)},{" "}
              <span className={attention.includes("waiting") ? "ptl-ask ptl-ask--waiting" : ""}>
                {days === 1 ? "1 working day" : `${days} working days`}
              </span>
            </span>
          ) : null}
        </>
      )}
      {line.plannedGoLive === null || line.complete ? null : (
        <span>
          Go-live{" "}
          <span className={attention.includes("overdue") ? "ptl-ask ptl-ask--overdue" : ""}>
            {formatDate(line.plannedGoLive)}
            {attention.includes("overdue") ? ", overdue" : ""}
          </span>
        </span>
      )}
    </div>
  );
}
