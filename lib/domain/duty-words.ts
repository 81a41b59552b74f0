/** Kinds of organisations and duties in them, as they are read. */
import { DUTY_NAMES } from "./actor.ts";
import type { Duty, OrganisationKind, Region } from "./actor.ts";
import type { TogetherRefusal } from "./duties-together.ts";
import { REGION_NAMES } from "./region-names.ts";

export const KIND_NAMES: Readonly<Record<OrganisationKind, string>> = {
  supplier: "Supplier",
  assurance: "Assurance body",
  "end-user-organisation": "End user organisation",
};

/** Gives duties as they are read: "Supplier signatory, DoS lead of London". */
export function dutiesInWords(duties: readonly Duty[], region: Region | null = null): string {
  return duties
    .map((duty) =>
      duty === "dos-lead" && region !== null
        ? `${DUTY_NAMES[duty]} of ${REGION_NAMES[region]}`
        : DUTY_NAMES[duty],
    )
    .join(", ");
}

/** Says which duties one person does not hold together, as a sentence without its full stop. */
export function wordsForTogether({ duties, elsewhere }: TogetherRefusal): string {
  const here = dutiesInWords(duties);
  return elsewhere.length === 0
    ? `An administrator approves nothing: choose either Administrator or ${here}`
    : `An administrator approves nothing: nobody holds ${here} here and ${dutiesInWords(elsewhere)} in another organisation`;
}
