/**
 * An administrator corrects the name of an organisation: one that was misspelt, or another since it merged. Everything that shows the
 * organisation shows the new name from then on; what happened before keeps the name as it was. Its ODS code is not corrected: the code is
 * which organisation it is. Source: UK GDPR article 5(1)(d), accuracy.
 */
import type { Actor, Organisation } from "./actor.ts";
import { LONGEST_ORGANISATION_NAME } from "./add-organisation.ts";
import type { OrganisationEvent } from "./organisation-event.ts";
import { capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";
import { problemsWithName } from "./readable-name.ts";
import type { NameRefusal } from "./readable-name.ts";
import { plainText } from "./readable-text.ts";

export type CorrectOrganisationRefusal =
  | { readonly because: "notPermitted"; readonly permission: "organisation.correct" }
  | { readonly because: "nameMissing" }
  | NameRefusal
  /** By the organisation that has this ODS code. */
  | { readonly because: "nameTaken"; readonly odsCode: string }
  | { readonly because: "sameName" };

export type CorrectOrganisationDecision =
  | {
      readonly happened: Extract<OrganisationEvent, { type: "OrganisationCorrected" }>;
      readonly as: Capacity;
    }
  | { readonly refused: readonly CorrectOrganisationRefusal[] };

/**
 * Given who asks, the organisation as it is, the name wanted and the ODS code of another that is read by that name (null where none is),
 * gives the event OrganisationCorrected, with the name before. Refuses, naming
 * everything in the way: anybody but an administrator; a name that is missing, not one readable line with a letter in it, a web address,
 * too long, taken, or the one it has.
 */
export function correctOrganisation(
  actor: Actor,
  organisation: Pick<Organisation, "id" | "name">,
  wanted: { readonly name: string },
  takenBy: string | null,
): CorrectOrganisationDecision {
  const as = capacityFor("organisation.correct", actor, organisation);
  if (!as) return { refused: [{ because: "notPermitted", permission: "organisation.correct" }] };
  const name = plainText(wanted.name);
  const before = organisation.name;
  const refused: CorrectOrganisationRefusal[] = [
    ...problemsWithName(name, LONGEST_ORGANISATION_NAME),
  ];
  if (name === "") refused.push({ because: "nameMissing" });
  if (takenBy !== null) refused.push({ because: "nameTaken", odsCode: takenBy });
  if (name === before) refused.push({ because: "sameName" });
  if (refused.length > 0) return { refused };
  return { happened: { type: "OrganisationCorrected", name, before }, as };
}
