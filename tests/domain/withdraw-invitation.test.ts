import { expect, test } from "vitest";
import { DUTIES } from "@/lib/domain/actor";
import { withdrawInvitation } from "@/lib/domain/withdraw-invitation";
import { organisations, personWith } from "../factories";

const open = { id: "i1", name: "Ada", email: "ada@example.test", state: "open" } as const;
const organisation = organisations.supplier;

test.each(DUTIES)("who withdraws it: %s", (duty) => {
  const answer = withdrawInvitation(personWith[duty], organisation, open);
  if (duty === "administrator" || duty === "supplier-signatory") {
    expect(answer).toEqual({
      happened: { type: "InvitationWithdrawn", invitation: "i1" },
      as: { duty, organisation: expect.any(String) as string },
    });
  } else
    expect(answer).toEqual({ refused: [{ because: "notPermitted", permission: "people.manage" }] });
});

test("one whose address is no longer kept can be withdrawn still", () => {
  const cleared = { ...open, name: null, email: null };
  const answer = withdrawInvitation(personWith.administrator, organisation, cleared);
  expect(answer).toHaveProperty("happened.invitation", "i1");
});

test.each([
  ["accepted", "invitationAccepted"],
  ["withdrawn", "invitationWithdrawn"],
] as const)("refuses one that is %s", (state, because) => {
  const answer = withdrawInvitation(personWith.administrator, organisation, { ...open, state });
  expect(answer).toEqual({ refused: [{ because }] });
});
