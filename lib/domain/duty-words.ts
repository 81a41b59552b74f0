/** Kinds of organisations and duties in them, as they are read. */
import { DUTY_NAMES } from "./actor.ts";
import type { Duty, OrganisationKind, Region } from "./actor.ts";
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
