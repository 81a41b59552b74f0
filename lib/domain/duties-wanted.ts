/** What is wrong with duties that somebody is to hold, the same for an invitation, an import and a change. */
import { DUTIES_OF_KIND } from "./actor.ts";
import type { Duty, OrganisationKind, Region } from "./actor.ts";
import { dutiesTogether } from "./duties-together.ts";
import type { TogetherRefusal } from "./duties-together.ts";

export type WantedRefusal =
  | { readonly because: "dutiesOfAnotherKind"; readonly duties: readonly Duty[] }
  | { readonly because: "regionMissing" }
  | TogetherRefusal;

/**
 * Gives the duties in the order of the kind's list, each once, the region where they need one, and what stands in the way: duties of
 * another kind of organisation, a DoS lead without a region, and an administrator who would approve, there or with what they hold
 * `elsewhere`, in other organisations.
 */
export function dutiesWanted(
  kind: OrganisationKind,
  wanted: { readonly duties: readonly Duty[]; readonly region: Region | null },
  elsewhere: readonly Duty[],
): {
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly refused: readonly WantedRefusal[];
} {
  const possible = DUTIES_OF_KIND[kind];
  const duties = possible.filter((duty) => wanted.duties.includes(duty));
  const region = duties.includes("dos-lead") ? wanted.region : null;
  const foreign = [...new Set(wanted.duties)].filter((duty) => !possible.includes(duty));
  const refused: WantedRefusal[] = [];
  if (foreign.length > 0) refused.push({ because: "dutiesOfAnotherKind", duties: foreign });
  if (duties.includes("dos-lead") && region === null) refused.push({ because: "regionMissing" });
  refused.push(...dutiesTogether(duties, elsewhere));
  return { duties, region, refused };
}
