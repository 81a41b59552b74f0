/**
 * An administrator adds an organisation: a supplier, an assurance body or an end user organisation, known by its ODS code.
 * The code identifies it everywhere, so no two may share one. Source: domain.md sections 2.3 and 4.3.
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
  | { readonly because: "odsCodeMalformed" }
  | { readonly because: "odsCodeTaken"; readonly by: string }
  | { readonly because: "kindMissing" };

export type OrganisationDecision =
  | {
      readonly happened: Extract<OrganisationEvent, { type: "OrganisationAdded" }>;
      readonly as: Capacity;
    }
  | { readonly refused: readonly OrganisationRefusal[] };

/**
 * Given who asks, what is wanted and the name of the organisation that has the code already (null when none has), gives the
 * event OrganisationAdded, its code in capitals. Refuses, naming everything in the way: anybody but an administrator, a name
 * that is missing, not one readable line with a letter in it, a web address or too long, a code that has not the form of one, a code that is taken, and no kind.
 */
export function addOrganisation(
  actor: Actor,
  wanted: { name: string; odsCode: string; kind: OrganisationKind | null },
  takenBy: string | null,
): OrganisationDecision {
  const as = capacityToAdd(actor);
  if (!as) return { refused: [{ because: "notPermitted", permission: "organisation.add" }] };
  const name = plainText(wanted.name);
  const odsCode = plainText(wanted.odsCode).toUpperCase();
  const refused: OrganisationRefusal[] = [];
  if (name === "") refused.push({ because: "nameMissing" });
  refused.push(...problemsWithName(name, LONGEST_ORGANISATION_NAME));
  if (!hasFormat("ods-code", odsCode)) refused.push({ because: "odsCodeMalformed" });
  else if (takenBy !== null) refused.push({ because: "odsCodeTaken", by: takenBy });
  const { kind } = wanted;
  if (kind === null) refused.push({ because: "kindMissing" });
  if (kind === null || refused.length > 0) return { refused };
  return { happened: { type: "OrganisationAdded", name, odsCode, kind }, as };
}
