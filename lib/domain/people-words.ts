/** What stands in the way of changing organisations and duties, in words: what is wrong, and what to do. */
import { DUTY_NAMES } from "./actor.ts";
import type { Duty, OrganisationKind } from "./actor.ts";
import type { OrganisationRefusal } from "./add-organisation.ts";
import { formatMustBe } from "./field-format.ts";
import type { DutiesRefusal } from "./set-duties.ts";

export const KIND_NAMES: Readonly<Record<OrganisationKind, string>> = {
  supplier: "Supplier",
  assurance: "Assurance body",
  "end-user-organisation": "End user organisation",
};

/** A line of a refusal; `field` is the field of the form that it is about, left out when it is about the whole page. */
export interface PeopleLine {
  readonly field?: "name" | "odsCode" | "duties" | "region";
  readonly text: string;
}

const NAME_UNREADABLE: PeopleLine = {
  field: "name",
  text: "The name holds characters that cannot be read. Type it again",
};

/** Gives a refusal to set duties in words. */
export function wordsForDuties(refusal: DutiesRefusal): PeopleLine {
  switch (refusal.because) {
    case "notPermitted":
      return { text: "Only an administrator can change who does what." };
    case "nameUnreadable":
      return NAME_UNREADABLE;
    case "dutiesOfAnotherKind":
      return {
        field: "duties",
        text: `Choose other duties: this kind of organisation has no ${namesOf(refusal.duties)}`,
      };
    case "regionMissing":
      return { field: "region", text: "Choose the region of the DoS lead" };
    case "notAMember":
      return { field: "duties", text: "Choose at least one duty" };
    case "nothingChanged":
      return { field: "duties", text: "Nothing has changed: choose other duties, or go back" };
    case "lastAdministrator":
      return {
        field: "duties",
        text: "This is the last administrator. Make somebody else an administrator first",
      };
  }
}

/** Gives a refusal to add an organisation in words. */
export function wordsForOrganisation(refusal: OrganisationRefusal): PeopleLine {
  switch (refusal.because) {
    case "notPermitted":
      return { text: "Only an administrator can add an organisation." };
    case "nameMissing":
      return { field: "name", text: "Enter the name of the organisation" };
    case "nameUnreadable":
      return NAME_UNREADABLE;
    case "nameTooLong":
      return { field: "name", text: `The name must be ${refusal.most} characters or fewer` };
    case "odsCodeMalformed":
      return {
        field: "odsCode",
        text: `The ODS code ${formatMustBe("ods-code")}`,
      };
    case "odsCodeTaken":
      return { field: "odsCode", text: `${refusal.by} has this ODS code already` };
  }
}

function namesOf(duties: readonly Duty[]): string {
  return duties.map((duty) => DUTY_NAMES[duty]).join(", ");
}
