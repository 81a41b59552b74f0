/**
 * An administrator adds an organisation: a supplier, an assurance body or an end user organisation, known by its ODS code.
 * The code identifies it everywhere, so no two may share one; people know it by its name, so no two may share that either, whatever the
 * capitals. Source: domain.md sections 2.3 and 4.3.
 */
import type { Actor, OrganisationKind } from "./actor.ts";
import { hasFormat } from "./field-format.ts";
import { capacityToAdd } from "./manage-people.ts";
import type { OrganisationEvent } from "./organisation-event.ts";
import type { Capacity } from "./people-permissions.ts";
import { problemsWithName } from "./readable-name.ts";
import type { NameRefusal } from "./readable-name.ts";
import { plainText } from "./readable-text.ts";

export const LONGEST_ORGANISATION_NAME = 120;

export type OrganisationRefusal =
  | { readonly because: "notPermitted"; readonly permission: "organisation.add" }
  | { readonly because: "nameMissing" }
  | NameRefusal
  /** By the organisation that has this ODS code. */
  | { readonly because: "nameTaken"; readonly odsCode: string }
  | { readonly because: "odsCodeMissing" }
  | { readonly because: "odsCodeMalformed" }
  | { readonly because: "odsCodeTaken"; readonly by: string }
  | { readonly because: "kindMissing" };

export type OrganisationDecision =
  | {
      readonly happened: Extract<OrganisationEvent, { type: "OrganisationAdded" }>;
      readonly as: Capacity;
    }
  | { readonly refused: readonly OrganisationRefusal[] };

/** Who has code and name already; null where nobody has. */
export interface OrganisationTaken {
  /** The name of the organisation that has this ODS code. */
  readonly code: string | null;
  /** The ODS code of an organisation that is read by the same name. */
  readonly name: string | null;
}

/**
 * Given who asks, what is wanted and who has the code or the name already, gives the
 * event OrganisationAdded, its code in capitals. Refuses, naming everything in the way: anybody but an administrator, a name
 * that is missing, not one readable line with a letter in it, a web address, too long or taken, a code that is missing or has not the form
 * of one, a code that is taken, and no kind.
 */
export function addOrganisation(
  actor: Actor,
  wanted: { name: string; odsCode: string; kind: OrganisationKind | null },
  taken: OrganisationTaken,
): OrganisationDecision {
  const as = capacityToAdd(actor);
  if (!as) return { refused: [{ because: "notPermitted", permission: "organisation.add" }] };
  const name = plainText(wanted.name);
  const odsCode = plainText(wanted.odsCode).toUpperCase();
  const refused: OrganisationRefusal[] = [];
  if (name === "") refused.push({ because: "nameMissing" });
  refused.push(...problemsWithName(name, LONGEST_ORGANISATION_NAME));
  // The same organisation once more is told by its code alone.
  if (taken.name !== null && taken.name !== odsCode) {
    refused.push({ because: "nameTaken", odsCode: taken.name });
  }
  if (odsCode === "") refused.push({ because: "odsCodeMissing" });
  else if (!hasFormat("ods-code", odsCode)) refused.push({ because: "odsCodeMalformed" });
  else if (taken.code !== null) refused.push({ because: "odsCodeTaken", by: taken.code });
  const { kind } = wanted;
  if (kind === null) refused.push({ because: "kindMissing" });
  if (kind === null || refused.length > 0) return { refused };
  return { happened: { type: "OrganisationAdded", name, odsCode, kind }, as };
}
