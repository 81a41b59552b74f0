import { expect, test } from "vitest";
import { didToOrganisation } from "@/lib/domain/organisation-sentence";

const person = { id: "p", name: "Ada Lovell" };
const expiresAt = "2026-08-07T08:00:00.000Z";
const lead = { duties: ["dos-lead"], region: "london" } as const;

test.each([
  [
    { type: "OrganisationAdded", name: "Fell", odsCode: "ZF905", kind: "supplier" },
    "added Fell as supplier, ODS code ZF905",
  ],
  [{ type: "DutiesSet", person, ...lead }, "set the duties of Ada Lovell: DoS lead of London"],
  [{ type: "DutiesSet", person, duties: [], region: null }, "removed Ada Lovell"],
  [
    { type: "MemberInvited", invitation: "i", name: "Ada Lovell", ...lead, expiresAt },
    "invited Ada Lovell as DoS lead of London",
  ],
  [
    { type: "MemberInvited", invitation: "i", ...lead, expiresAt },
    "invited somebody as DoS lead of London",
  ],
  [
    { type: "InvitationResent", invitation: "i", expiresAt },
    "sent the invitation of somebody again",
  ],
  [{ type: "InvitationWithdrawn", invitation: "i" }, "withdrew the invitation of somebody"],
  [
    { type: "InvitationResent", invitation: "i", name: "Ada Lovell", expiresAt },
    "sent the invitation of Ada Lovell again",
  ],
  [
    { type: "InvitationWithdrawn", invitation: "i", name: "Ada Lovell" },
    "withdrew the invitation of Ada Lovell",
  ],
  [
    {
      type: "InvitationAccepted",
      invitation: "i",
      person,
      duties: ["supplier", "supplier-signatory"],
      region: null,
    },
    "accepted the invitation and became a member: Supplier contributor, Supplier signatory",
  ],
  [{ type: "MemberLeft", person }, "left the organisation"],
  [
    { type: "OrganisationCorrected", name: "Fell", before: "Fel" },
    "corrected the name of the organisation from Fel to Fell",
  ],
  [
    { type: "PersonCorrected", person, before: "Ada Lovel" },
    "corrected the name of Ada Lovel to Ada Lovell",
  ],
] as const)("%o", (event, did) => {
  expect(didToOrganisation(event)).toBe(did);
});
