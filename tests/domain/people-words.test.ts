import { expect, test } from "vitest";
import { wordsForCorrection } from "@/lib/domain/correction-words";
import type { OrganisationRefusal } from "@/lib/domain/add-organisation";
import { wordsForAccepting, wordsForInvitation } from "@/lib/domain/invitation-words";
import { dutiesInWords, KIND_NAMES } from "@/lib/domain/duty-words";
import type { InviteRefusal } from "@/lib/domain/invite-member";
import type { PeopleLine } from "@/lib/domain/people-words";
import {
  wordsForLeaving,
  wordsForOrganisation,
  wordsForPeople,
  wordsForRemoval,
} from "@/lib/domain/people-words";
import type { DutiesRefusal } from "@/lib/domain/set-duties";

const UNSEEN = { because: "nameUnreadable", character: "U+202E", after: "Fell" } as const;
const UNREADABLE =
  "The name holds a character that nobody can see (U+202E), after “Fell”: delete it there, or type the words again";
const LAST_SIGNATORY =
  "This is the last signatory of the organisation. Make somebody else a signatory first";

test.each<[DutiesRefusal | InviteRefusal, PeopleLine]>([
  [
    { because: "notPermitted", permission: "people.manage" },
    { text: "Only an administrator or a signatory can change who does what." },
  ],
  [UNSEEN, { field: "name", text: UNREADABLE }],
  [
    { because: "nameWithoutLetter" },
    { field: "name", text: "The name must hold a letter or a digit" },
  ],
  [
    { because: "nameHoldsAddress" },
    { field: "name", text: "The name must hold no web address: leave out www. and ://" },
  ],
  [
    { because: "dutiesOfAnotherKind", duties: ["platforms", "auditor"] },
    {
      field: "duties",
      text: "Choose other duties: this kind of organisation has no Platforms and DNS, Auditor",
    },
  ],
  [
    { because: "administratorApproves", duties: ["platforms", "clinical-safety"], elsewhere: [] },
    {
      field: "duties",
      text: "An administrator approves nothing: choose either Administrator or Platforms and DNS, Clinical safety",
    },
  ],
  [
    { because: "administratorApproves", duties: ["platforms"], elsewhere: ["administrator"] },
    {
      field: "duties",
      text: "An administrator approves nothing: nobody holds Platforms and DNS here and Administrator in another organisation",
    },
  ],
  [{ because: "regionMissing" }, { field: "region", text: "Choose the region of the DoS lead" }],
  [{ because: "notAMember" }, { text: "This person no longer belongs to the organisation." }],
  [{ because: "dutiesMissing" }, { field: "duties", text: "Choose at least one duty" }],
  [{ because: "personNameMissing" }, { field: "name", text: "Enter the person’s name" }],
  [
    { because: "nameTooLong", most: 120 },
    { field: "name", text: "The name must be 120 characters or fewer" },
  ],
  [{ because: "emailMissing" }, { field: "email", text: "Enter the person’s e-mail address" }],
  [
    { because: "emailMalformed" },
    {
      field: "email",
      text: "Enter an e-mail address in the right form, like name@example.nhs.uk",
    },
  ],
  [
    { because: "memberAlready" },
    {
      field: "email",
      text: "Somebody with this e-mail address belongs to the organisation already: change their duties there",
    },
  ],
  [
    { because: "invitedAlready" },
    {
      field: "email",
      text: "This e-mail address has an invitation already: send that one again, or withdraw it first",
    },
  ],
  [
    { because: "sentOften", most: 5 },
    {
      field: "email",
      text: "5 invitations went to this e-mail address within a day: wait until tomorrow",
    },
  ],
  [
    { because: "manyInvited", most: 20_000 },
    { text: "20,000 people were invited within a day: invite more tomorrow" },
  ],
  [{ because: "lastSignatory" }, { field: "duties", text: LAST_SIGNATORY }],
  [
    { because: "nothingChanged" },
    { field: "duties", text: "Nothing has changed: choose other duties, or go back" },
  ],
  [
    {
      because: "dutiesChangedMeanwhile",
      now: { duties: ["auditor", "dos-lead"], region: "london" },
    },
    {
      field: "duties",
      text: "Somebody changed these duties while you were reading. Now they are: Auditor, DoS lead of London. Check them before you go on",
    },
  ],
  [
    { because: "lastAdministrator" },
    {
      field: "duties",
      text: "This is the last administrator. Make somebody else an administrator first",
    },
  ],
])("duties that are refused, %o, say at which field and what to do", (refusal, line) => {
  expect(wordsForPeople(refusal)).toEqual(line);
});

test.each<[OrganisationRefusal, PeopleLine]>([
  [
    { because: "notPermitted", permission: "organisation.add" },
    { text: "Only an administrator can add an organisation." },
  ],
  [{ because: "nameMissing" }, { field: "name", text: "Enter the name of the organisation" }],
  [
    { because: "nameWithoutLetter" },
    { field: "name", text: "The name must hold a letter or a digit" },
  ],
  [
    { because: "nameHoldsAddress" },
    { field: "name", text: "The name must hold no web address: leave out www. and ://" },
  ],
  [{ because: "kindMissing" }, { field: "kind", text: "Choose what kind of organisation it is" }],
  [UNSEEN, { field: "name", text: UNREADABLE }],
  [
    { because: "nameTooLong", most: 120 },
    { field: "name", text: "The name must be 120 characters or fewer" },
  ],
  [{ because: "odsCodeMissing" }, { field: "odsCode", text: "Enter the ODS code" }],
  [
    { because: "odsCodeMalformed" },
    {
      field: "odsCode",
      text: "The ODS code must be an ODS code of 3 to 9 letters and digits, such as A12345",
    },
  ],
  [
    { because: "nameTaken", odsCode: "ZF902" },
    {
      field: "name",
      text: "The organisation with the ODS code ZF902 has this name already. If yours is another, add what tells them apart, such as its place",
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

test("a region is named with the duty that has one, and with no other", () => {
  expect(dutiesInWords(["auditor", "dos-lead"], "london")).toBe("Auditor, DoS lead of London");
  expect(dutiesInWords(["dos-lead"])).toBe("DoS lead");
});

test("who cannot leave is told why, and what to do first", () => {
  expect(wordsForLeaving({ because: "lastSignatory" })).toEqual({
    text: "You are the last signatory of the organisation. Make somebody else a signatory first",
  });
  const gone = wordsForLeaving({ because: "notPermitted", permission: "membership.leave" });
  expect(gone).toEqual({ text: "You do not belong to this organisation any more." });
});

test("who would remove themselves is spoken to, anybody else is spoken of", () => {
  expect(wordsForRemoval({ because: "lastSignatory" }, false)).toEqual({ text: LAST_SIGNATORY });
  expect(wordsForRemoval({ because: "lastSignatory" }, true)).toEqual({
    text: "You are the last signatory of the organisation. Make somebody else a signatory first",
  });
  expect(wordsForRemoval({ because: "lastAdministrator" }, true)).toEqual({
    text: "You are the last administrator. Make somebody else an administrator first",
  });
  expect(wordsForRemoval({ because: "notAMember" }, true).text).toMatch(/^This person no longer/);
});

test.each([
  [
    { because: "notPermitted", permission: "people.manage" },
    "Only an administrator or a signatory",
  ],
  [{ because: "invitationAccepted" }, "was accepted meanwhile. The person is a member now"],
  [{ because: "invitationWithdrawn" }, "was withdrawn meanwhile. Invite the person again"],
  [{ because: "addressCleared" }, "Withdraw it and invite the person again"],
  [{ because: "sentOften", most: 5 }, "look among unwanted mail, or send it again tomorrow"],
] as const)("an invitation that cannot be changed, %o", (refusal, words) => {
  expect(wordsForInvitation(refusal).text).toContain(words);
});

test.each([
  [{ because: "notPermitted", permission: "invitation.accept" }, "not for the account", "Sign out"],
  [{ because: "invitationAccepted" }, "has been accepted", "sign in with your e-mail"],
  [{ because: "invitationWithdrawn" }, "was withdrawn", "Ask whoever invited you"],
  [{ because: "invitationExpired" }, "has run out", "send it again"],
  [{ because: "signInFirst", email: "a@b.example" }, "Sign in to accept", "Sign in as a@b.example"],
  [
    { because: "administratorApproves", duties: ["platforms"], elsewhere: ["administrator"] },
    "cannot hold these duties together",
    "nobody holds Platforms and DNS here and Administrator in another organisation. Ask whoever",
  ],
  [{ because: "memberAlready" }, "belong to this organisation already", "nothing to accept"],
] as const)("an invitation that cannot be accepted, %o, says what to do", (refusal, what, todo) => {
  const { heading, text } = wordsForAccepting(refusal);
  expect(heading).toContain(what);
  expect(text).toContain(todo);
});

test.each([
  [{ because: "personNameMissing" }, "name", "Enter the person’s name"],
  [{ because: "nameMissing" }, "name", "Enter the name of the organisation"],
  [
    { because: "nameTaken", odsCode: "ZF902" },
    "name",
    "The organisation with the ODS code ZF902 has this name already. If yours is another, add what tells them apart, such as its place",
  ],
  [UNSEEN, "name", UNREADABLE],
  [{ because: "nameTooLong", most: 120 }, "name", "The name must be 120 characters or fewer"],
  [{ because: "sameName" }, "name", "Nothing has changed: correct the name, or go back"],
  [{ because: "notAMember" }, undefined, "This person no longer belongs to the organisation."],
  [
    { because: "belongsElsewhere" },
    undefined,
    "This person belongs to another organisation as well: ask an administrator to correct the name",
  ],
  [
    { because: "notPermitted", permission: "organisation.correct" },
    undefined,
    "You cannot correct this name.",
  ],
] as const)("a correction that is refused, %o, says what to do", (refusal, field, text) => {
  expect(wordsForCorrection(refusal)).toEqual(field === undefined ? { text } : { field, text });
});
