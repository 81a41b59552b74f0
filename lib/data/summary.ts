import "server-only";
import { milestoneOf } from "../domain/find-in-pathway.ts";
import type { Journey } from "../domain/journey.ts";
import { measuresOf } from "../domain/measures.ts";
import { canBeSigned, milestonesOf, toSignAgain } from "../domain/milestone-state.ts";
import { signOffPromiseFrom } from "../domain/promise.ts";
import type { Since } from "./load-journey.ts";

/** The columns of a journey that lists read instead of loading it whole. */
export interface Summary {
  readonly settled: number;
  readonly required: number;
  readonly percent: number;
  readonly here: string | null;
  readonly stageSince: Date;
  readonly turnScope: string | null;
  readonly turnMilestone: string | null;
  readonly turnKind: string | null;
  readonly turnDuties: string[];
  readonly turnSince: Date | null;
  readonly readyToSign: string[];
  readonly readyDuties: string[];
  readonly readyPromisedFor: string | null;
  readonly toSignAgain: string | null;
  readonly complete: boolean;
  readonly completedAt: Date | null;
}

/**
 * Gives the summary of a journey after an event at that moment, its own or its product's. `before` is what the summary said
 * until then, null when the journey begins: since when it is in its stage cannot be seen from the journey alone.
 */
export function summaryOf(journey: Journey, before: Since | null, at: Date): Summary {
  const { settled, required, percent, here, complete, turn } = measuresOf(journey);
  const ready = milestonesOf(journey).filter(({ key }) => canBeSigned(journey, key));
  return {
    settled,
    required,
    percent,
    here,
    stageSince: before && before.here === here ? before.stageSince : at,
    turnScope: turn?.scope ?? null,
    turnMilestone: turn?.milestone ?? null,
    turnKind: turn?.kind ?? null,
    turnDuties: [...(turn?.duties ?? [])],
    turnSince: turn?.since ?? null,
    readyToSign: ready.map(({ key }) => key),
    readyDuties: [...new Set(ready.map(({ key }) => milestoneOf(journey.pathway, key).signedBy))],
    readyPromisedFor:
      turn && ready.length > 0 ? signOffPromiseFrom(journey.pathway, turn.since) : null,
    toSignAgain: toSignAgain(journey),
    complete,
    completedAt: complete ? (before?.completedAt ?? at) : null,
  };
}
