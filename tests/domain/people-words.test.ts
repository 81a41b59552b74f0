import { expect, test } from "vitest";
import type { OrganisationRefusal } from "@/lib/domain/add-organisation";
import type { PeopleLine } from "@/lib/domain/people-words";
import { KIND_NAMES, wordsForDuties, wordsForOrganisation } from "@/lib/domain/people-words";
import type { DutiesRefusal } from "@/lib/domain/set-duties";

test.each<[DutiesRefusal, PeopleLine]>([
  [
    { because: "notPermitted", permission: "people.manage" },
    { text: "Only an administrator can change who does what." },
  ],
  [
    { because: "nameUnreadable" },
    { field: "name", text: "The name holds characters that cannot be read. Type it again" },
  ],
  [
    { because: "dutiesOfAnotherKind", duties: ["platforms", "auditor"] },
    {
      field: "duties",
      text: "Choose other duties: this kind of organisation has no Platforms and DNS, Auditor",
    },
  ],
  [{ because: "regionMissing" }, { field: "region", text: "Choose the region of the DoS lead" }],
  [{ because: "notAMember" }, { field: "duties", text: "Choose at least one duty" }],
  [
    { because: "nothingChanged" },
    { field: "duties", text: "Nothing has changed: choose other duties, or go back" },
  ],
  [
    { because: "lastAdministrator" },
    {
      field: "duties",
      text: "This is the last administrator. Make somebody else an administrator first",
    },
  ],
])("duties that are refused, %o, say at which field and what to do", (refusal, line) => {
  expect(wordsForDuties(refusal)).toEqual(line);
});

test.each<[OrganisationRefusal, PeopleLine]>([
  [
    { because: "notPermitted", permission: "people.manage" },
    { text: "Only an administrator can add an organisation." },
  ],
  [{ because: "nameMissing" }, { field: "name", text: "Enter the name of the organisation" }],
  [
    { because: "nameUnreadable" },
    { field: "name", text: "The name holds characters that cannot be read. Type it again" },
  ],
  [
    { because: "nameTooLong", most: 120 },
    { field: "name", text: "The name must be 120 characters or fewer" },
  ],
  [
    { because: "odsCodeMalformed" },
    {
      field: "odsCode",
      text: "The ODS code must be an ODS code of up to 9 letters and digits, such as A12345",
    },
  ],
  [
    { because: "odsCodeTaken", by: "Fell Systems" },
    { field: "odsCode", text: "Fell Systems has this ODS code already" },
  ],
])("an organisation that is refused, %o, says at which field and what to do", (refusal, line) => {
  expect(wordsForOrganisation(refusal)).toEqual(line);
});

test("the kinds of organisation have names", () => {
  expect(KIND_NAMES).toEqual({
    supplier: "Supplier",
    assurance: "Assurance body",
    "end-user-organisation": "End user organisation",
  });
});
