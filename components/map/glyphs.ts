/** The signs in the circles, each a stroke on a field of 100 by 100, so that a state is told by its shape alone. */
import type { MilestoneState } from "@/lib/domain/milestone-state";

export type Glyph = "tick" | "pen" | "exclamation" | "cross" | "dot" | "flag";

export const GLYPHS: Readonly<Record<Glyph, string>> = {
  tick: "M30 52l14 14 26-31",
  pen: "M33 57 58 32l10 10-25 25-13 3zM52 38l10 10M52 71h18",
  exclamation: "M50 27v28M50 71v1",
  cross: "M35 35l30 30M65 35 35 65",
  dot: "M50 50v.01",
  flag: "M36 76V26M36 28c9-5 17 5 30 0v24c-13 5-21-5-30 0",
};

const BY_STATE: Readonly<Record<MilestoneState, Glyph>> = {
  notYet: "dot",
  readyToSign: "pen",
  signedOff: "tick",
  changedSince: "exclamation",
  withdrawn: "cross",
};

/** Gives the sign of a state; the last milestone of the way carries a flag until something happened to it. */
export function glyphOf(state: MilestoneState, last: boolean): Glyph {
  return last && state === "notYet" ? "flag" : BY_STATE[state];
}
