import { expect, test } from "vitest";
import { DUTIES } from "@/lib/domain/actor";
import { resendInvitation } from "@/lib/domain/resend-invitation";
import { organisations, personWith } from "../factories";

const NOW = new Date("2026-07-31T08:00:00Z");
const open = { id: "i1", name: "Ada", email: "ada@example.test", state: "open" } as const;
const organisation = organisations.hospital;

test.each(DUTIES)("who sends it again: %s", (duty) => {
  const answer = resendInvitation(personWith[duty], organisation, open, false, NOW);
  if (duty === "administrator" || duty === "end-user-signatory") {
    expect(answer).toEqual({
      happened: {
        type: "InvitationResent",
        invitation: "i1",
        expiresAt: "2026-08-07T08:00:00.000Z",
      },
      as: { duty, organisation: expect.any(String) as string },
    });
  } else
    expect(answer).toEqual({ refused: [{ because: "notPermitted", permission: "people.manage" }] });
});

test.each([
  [{ state: "accepted" }, "invitationAccepted"],
  [{ state: "withdrawn" }, "invitationWithdrawn"],
  [{ name: null, email: null }, "addressCleared"],
  [{ name: null }, "addressCleared"],
  [{ email: null }, "addressCleared"],
] as const)("refuses %o", (changed, because) => {
  const answer = resendInvitation(
    personWith.administrator,
    organisation,
    { ...open, ...changed },
    false,
    NOW,
  );
  expect(answer).toEqual({ refused: [{ because }] });
});

test("is not sent again to an address that was written to often within a day", () => {
  const { administrator } = personWith;
  expect(resendInvitation(administrator, organisation, open, true, NOW)).toEqual({
    refused: [{ because: "sentOften", most: 5 }],
  });
});
