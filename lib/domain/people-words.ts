/** What stands in the way of changing organisations and people, in words: what is wrong, and what to do. */
import type { OrganisationRefusal } from "./add-organisation.ts";
import type { WantedRefusal } from "./duties-wanted.ts";
import { dutiesInWords, wordsForTogether } from "./duty-words.ts";
import { formatMustBe } from "./field-format.ts";
import type { InviteRefusal } from "./invite-member.ts";
import type { LastRefusal } from "./last-of-a-duty.ts";
import type { LeaveRefusal } from "./leave-organisation.ts";
import type { NameRefusal } from "./readable-name.ts";
import { whereUnreadable } from "./readable-text.ts";
import type { DutiesRefusal } from "./set-duties.ts";

/** A line of a refusal; `field` is the field of the form that it is about, left out when it is about the whole page. */
export interface PeopleLine {
  readonly field?: "name" | "email" | "odsCode" | "kind" | "duties" | "region";
  readonly text: string;
}

/** Gives a refusal to invite somebody, or to set their duties, in words. */
export function wordsForPeople(refusal: InviteRefusal | DutiesRefusal): PeopleLine {
  switch (refusal.because) {
    case "notPermitted":
      return { text: "Only an administrator or a signatory can change who does what." };
    case "personNameMissing":
      return { field: "name", text: "Enter the person’s name" };
    case "nameUnreadable":
    case "nameWithoutLetter":
    case "nameHoldsAddress":
    case "nameTooLong":
      return wordsForName(refusal);
    case "emailMissing":
      return { field: "email", text: "Enter the person’s e-mail address" };
    case "emailMalformed":
      return {
        field: "email",
        text: "Enter an e-mail address in the right form, like name@example.nhs.uk",
      };
    case "memberAlready":
      return {
        field: "email",
        text: "Somebody with this e-mail address belongs to the organisation already: change their duties there",
      };
    case "invitedAlready":
      return {
        field: "email",
        text: "This e-mail address has an invitation already: send that one again, or withdraw it first",
      };
    case "sentOften":
      return {
        field: "email",
        text: `${refusal.most} invitations went to this e-mail address within a day: wait until tomorrow`,
      };
    case "manyInvited":
      return {
        text: `${refusal.most.toLocaleString("en-GB")} people were invited within a day: invite more tomorrow`,
      };
    case "dutiesMissing":
      return { field: "duties", text: "Choose at least one duty" };
    case "notAMember":
      return { text: "This person no longer belongs to the organisation." };
    case "nothingChanged":
      return { field: "duties", text: "Nothing has changed: choose other duties, or go back" };
    case "dutiesChangedMeanwhile": {
      const { duties, region } = refusal.now;
      const text = `Somebody changed these duties while you were reading. Now they are: ${dutiesInWords(duties, region)}. Check them before you go on`;
      return { field: "duties", text };
    }
    case "lastAdministrator":
    case "lastSignatory":
      return { field: "duties", text: wordsForLast(refusal) };
    default:
      return wordsForWanted(refusal);
  }
}

/** Gives a refusal to leave an organisation in words. */
export function wordsForLeaving(refusal: LeaveRefusal): PeopleLine {
  if (refusal.because === "notPermitted")
    return { text: "You do not belong to this organisation any more." };
  return { text: wordsForLast(refusal, "You are") };
}

/** Gives a refusal to remove somebody in words, about the whole page; `own` where they would remove themselves. */
export function wordsForRemoval(refusal: DutiesRefusal, own: boolean): PeopleLine {
  const isLast = refusal.because === "lastAdministrator" || refusal.because === "lastSignatory";
  return { text: own && isLast ? wordsForLast(refusal, "You are") : wordsForPeople(refusal).text };
}

/** Gives a refusal to add an organisation in words. */
export function wordsForOrganisation(refusal: OrganisationRefusal): PeopleLine {
  switch (refusal.because) {
    case "notPermitted":
      return { text: "Only an administrator can add an organisation." };
    case "nameMissing":
      return { field: "name", text: "Enter the name of the organisation" };
    case "nameUnreadable":
    case "nameWithoutLetter":
    case "nameHoldsAddress":
    case "nameTooLong":
      return wordsForName(refusal);
    case "nameTaken":
      return {
        field: "name",
        text: `The organisation with the ODS code ${refusal.odsCode} has this name already. If yours is another, add what tells them apart, such as its place`,
      };
    case "odsCodeMissing":
      return { field: "odsCode", text: "Enter the ODS code" };
    case "odsCodeMalformed":
      return { field: "odsCode", text: `The ODS code ${formatMustBe("ods-code")}` };
    case "kindMissing":
      return { field: "kind", text: "Choose what kind of organisation it is" };
    case "odsCodeTaken":
      return { field: "odsCode", text: `${refusal.by} has this ODS code already` };
  }
}

function wordsForName(refusal: NameRefusal): PeopleLine {
  return { field: "name", text: `The name ${afterName(refusal)}` };
}

function afterName(refusal: NameRefusal): string {
  switch (refusal.because) {
    case "nameUnreadable":
      return whereUnreadable(refusal);
    case "nameWithoutLetter":
      return "must hold a letter or a digit";
    case "nameHoldsAddress":
      return "must hold no web address: leave out www. and ://";
    case "nameTooLong":
      return `must be ${refusal.most} characters or fewer`;
  }
}

function wordsForWanted(refusal: WantedRefusal): PeopleLine {
  if (refusal.because === "regionMissing")
    return { field: "region", text: "Choose the region of the DoS lead" };
  if (refusal.because === "administratorApproves")
    return { field: "duties", text: wordsForTogether(refusal) };
  return {
    field: "duties",
    text: `Choose other duties: this kind of organisation has no ${dutiesInWords(refusal.duties)}`,
  };
}

function wordsForLast(refusal: LastRefusal, who: "This is" | "You are" = "This is"): string {
  return refusal.because === "lastAdministrator"
    ? `${who} the last administrator. Make somebody else an administrator first`
    : `${who} the last signatory of the organisation. Make somebody else a signatory first`;
}
