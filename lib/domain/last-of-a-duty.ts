/**
 * An organisation that has signatories keeps one, and the product keeps an administrator: otherwise nobody could sign for the organisation,
 * or let anybody in again. Whoever is the last makes somebody else one first. Derived, for setting duties and for leaving.
 */
import type { Duty } from "./actor.ts";

/** Who else there is, counted among people who can sign in. */
export interface Standing {
  /** People who are administrators in any organisation, each id once. */
  readonly administrators: readonly string[];
  /** The person is an administrator in another organisation as well. */
  readonly administratorElsewhere: boolean;
  /** People who sign for this organisation. */
  readonly signatories: readonly string[];
}

export type LastRefusal =
  { readonly because: "lastAdministrator" } | { readonly because: "lastSignatory" };

/** Gives what stands in the way of a person holding `kept` here instead of `held`. */
export function lastOfADuty(
  person: string,
  { held, kept }: { readonly held: readonly Duty[]; readonly kept: readonly Duty[] },
  now: Standing,
): readonly LastRefusal[] {
  const lost = held.filter((duty) => !kept.includes(duty));
  const alone = (others: readonly string[]): boolean => others.every((id) => id === person);
  const refused: LastRefusal[] = [];
  if (lost.includes("administrator") && !now.administratorElsewhere && alone(now.administrators))
    refused.push({ because: "lastAdministrator" });
  if (lost.some(isSignatory) && alone(now.signatories)) refused.push({ because: "lastSignatory" });
  return refused;
}

/** Tells whether this duty signs for an organisation. */
export function isSignatory(duty: Duty): boolean {
  return duty === "supplier-signatory" || duty === "end-user-signatory";
}
