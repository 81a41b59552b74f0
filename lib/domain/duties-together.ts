/**
 * Administrators manage people and approve nothing: nobody holds that duty together with one that reviews or signs for the NHS, in one
 * organisation or in two. Otherwise whoever lets people in could let themselves in, and sign. Derived, the same for an invitation, for
 * accepting it, for a change of duties and for the first administrator. Source: domain.md section 7.4.
 */
import { ASSURER_DUTIES } from "./actor.ts";
import type { Duty } from "./actor.ts";

export interface TogetherRefusal {
  readonly because: "administratorApproves";
  /** Of the duties that are wanted, those that cannot stand. */
  readonly duties: readonly Duty[];
  /** What they stand against in another organisation; empty where both are wanted in this one. */
  readonly elsewhere: readonly Duty[];
}

/** Gives what stands in the way of holding these duties, given those that the same person holds in other organisations. */
export function dutiesTogether(
  wanted: readonly Duty[],
  elsewhere: readonly Duty[],
): readonly TogetherRefusal[] {
  const because = "administratorApproves";
  const approving = wanted.filter(approves);
  if (wanted.includes("administrator")) {
    if (approving.length > 0) return [{ because, duties: approving, elsewhere: [] }];
    const held = [...new Set(elsewhere)].filter(approves);
    return held.length > 0 ? [{ because, duties: ["administrator"], elsewhere: held }] : [];
  }
  return approving.length > 0 && elsewhere.includes("administrator")
    ? [{ because, duties: approving, elsewhere: ["administrator"] }]
    : [];
}

function approves(duty: Duty): boolean {
  return (ASSURER_DUTIES as readonly Duty[]).includes(duty);
}
