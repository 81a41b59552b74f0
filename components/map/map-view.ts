/**
 * What the progress map shows, as plain data: made from a journey by whoever may see it, drawn by the components of this room
 * and by the picture of the report. Words are finished words; nothing here is worked out again on screen.
 */
import type { MilestoneState } from "@/lib/domain/milestone-state";
import type { Layout } from "@/lib/domain/map-layout";

export interface MapStage {
  readonly key: string;
  readonly name: string;
  /** The environment or document at the foot of its box. */
  readonly resource: string;
  /** Null where the reader may not open it: then it is text. */
  readonly href: string | null;
  /** "Settled", "In progress", "Can start", "Not yet". */
  readonly state: string;
  /** Required, applicable items of this journey's own scope in this stage, and how many are settled. */
  readonly settled: number;
  readonly required: number;
  /** "3 returned, 2 in review, 4 can start"; null when none of it is so, or the reader is not told. */
  readonly standing: string | null;
  /** "Review due 3 December 2026"; null when no date is promised. */
  readonly nextDate: string | null;
  /** "Waiting for Solutions Assurance"; null when nobody's move lies here. */
  readonly turn: string | null;
  /** At most one stage of a map is. */
  readonly isHere: boolean;
  /** Further short lines: what comes next by name where one is, "2 deployments here". */
  readonly lines: readonly MapLine[];
}

export interface MapLine {
  readonly text: string;
  readonly href: string | null;
}

export interface MapMilestone {
  readonly key: string;
  readonly name: string;
  readonly href: string | null;
  readonly state: MilestoneState;
  /** It rests on a sign-off that changed or was withdrawn. */
  readonly rests: boolean;
  /** "14 April 2026": when it was signed, changed or withdrawn. */
  readonly dateText: string | null;
  /** "Booking Team": the duty that signed, or is to sign. */
  readonly signerText: string | null;
  /** The key of the stage at whose foot it stands; null for a circle on a border. */
  readonly inside: string | null;
}

export interface MapView {
  /** What is on its way: "Harbour Triage 4.2", "Harbour Triage 4.2 at Mere Valley Urgent Care". */
  readonly title: string;
  readonly layout: Layout;
  /** In the order of the way. */
  readonly stages: readonly MapStage[];
  /** In the order of the way. */
  readonly milestones: readonly MapMilestone[];
  readonly settled: number;
  readonly required: number;
  readonly percent: number;
  /** The name of the stage one is in; null when the journey is complete. */
  readonly here: string | null;
  /** Whose turn it is and since when, as a sentence; null when the journey is complete. */
  readonly turn: string | null;
}

/** Gives "To be signed by Solutions Assurance" or, where somebody did, "Signed by …", "Withdrawn by …"; null where nobody is named. */
export function signerWords({
  state,
  signerText,
}: Pick<MapMilestone, "state" | "signerText">): string | null {
  if (signerText === null) return null;
  if (state === "signedOff" || state === "changedSince") return `Signed by ${signerText}`;
  return `${state === "withdrawn" ? "Withdrawn" : "To be signed"} by ${signerText}`;
}

export const RESTS_WORDS = "Rests on a changed or withdrawn sign-off";

export type StageTone = "here" | "settled" | "begun" | "ahead";

/** Gives how a stage looks: where one is, behind, begun though not there yet, or ahead. */
export function toneOf(stage: MapStage): StageTone {
  if (stage.isHere) return "here";
  if (stage.required > 0 && stage.settled >= stage.required) return "settled";
  return stage.settled > 0 ? "begun" : "ahead";
}

/** Gives "12 of 19 required", or null for a stage that asks nothing of this journey. */
export function countWords(stage: Pick<MapStage, "settled" | "required">): string | null {
  return stage.required === 0 ? null : `${stage.settled} of ${stage.required} required`;
}
