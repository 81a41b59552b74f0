/** What stands in the way of correcting a name, in words: what is wrong, and what to do. */
import type { CorrectOrganisationRefusal } from "./correct-organisation.ts";
import type { CorrectPersonRefusal } from "./correct-person.ts";
import { wordsForOrganisation, wordsForPeople } from "./people-words.ts";
import type { PeopleLine } from "./people-words.ts";

/** Gives a refusal to correct the name of a person or of an organisation in words. */
export function wordsForCorrection(
  refusal: CorrectPersonRefusal | CorrectOrganisationRefusal,
): PeopleLine {
  switch (refusal.because) {
    case "belongsElsewhere":
      return {
        text: "This person belongs to another organisation as well: ask an administrator to correct the name",
      };
    case "sameName":
      return { field: "name", text: "Nothing has changed: correct the name, or go back" };
    case "nameMissing":
    case "nameTaken":
      return wordsForOrganisation(refusal);
    case "notPermitted":
      return { text: "You cannot correct this name." };
    default:
      return wordsForPeople(refusal);
  }
}
