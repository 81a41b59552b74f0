import { describe, expect, test } from "vitest";
import { acceptInvitation } from "@/lib/domain/accept-invitation";
import type { InvitationHeld, Invited } from "@/lib/domain/accept-invitation";
import { invitationsAfter, membersAfter } from "@/lib/domain/organisation-event";
import type { Invitation, Member, OrganisationEvent } from "@/lib/domain/organisation-event";
import { organisations } from "../factories";

const NOW = new Date("2026-07-31T08:00:00Z");
const held: InvitationHeld = {
  id: "i1",
  organisation: organisations.supplier,
  duties: ["supplier", "supplier-signatory"],
  region: null,
  expiresAt: new Date("2026-08-07T08:00:00Z"),
  state: "open",
};
const ada = { id: "p1", name: "Ada Lovell" };
const email = "ada@example.test";
const invited: Invited = {
  person: ada,
  email,
  standing: "new",
  elsewhere: [],
  member: false,
  barred: false,
  signedIn: null,
};
const notTheirs = { because: "notPermitted", permission: "invitation.accept" };

test("whom it was sent to becomes a member", () => {
  expect(acceptInvitation(held, invited, NOW)).toEqual({
    happened: {
      type: "InvitationAccepted",
      invitation: "i1",
      person: ada,
      duties: held.duties,
      region: null,
    },
    as: { duty: "supplier", organisation: organisations.supplier.name },
    opensSession: true,
  });
});

describe("the link signs nobody in who has something here", () => {
  const signInFirst = { because: "signInFirst", email };
  const cases = [
    ["new", null, "accepts and is signed in"],
    ["new", "p1", "accepts and is signed in"],
    ["new", "p2", notTheirs],
    ["left", null, "accepts"],
    ["left", "p1", "accepts"],
    ["left", "p2", notTheirs],
    ["belongs", null, signInFirst],
    ["belongs", "p1", "accepts"],
    ["belongs", "p2", notTheirs],
  ] as const;
  test.each(cases)("%s, signed in as %s: %o", (standing, signedIn, expected) => {
    const answer = acceptInvitation(held, { ...invited, standing, signedIn }, NOW);
    if (typeof expected === "object") expect(answer).toEqual({ refused: [expected] });
    else {
      const opensSession = expected === "accepts and is signed in";
      expect(answer).toMatchObject({ happened: { person: ada }, opensSession });
    }
  });

  test("nor is it told that its person is a member, before they sign in", () => {
    const member = { ...invited, standing: "belongs", member: true } as const;
    expect(acceptInvitation(held, member, NOW)).toEqual({ refused: [signInFirst] });
  });

  test("nor whether an account is barred, which no sign-in would open", () => {
    for (const standing of ["left", "belongs"] as const) {
      const answer = acceptInvitation(held, { ...invited, standing, barred: true }, NOW);
      expect(answer).toEqual({ refused: [notTheirs] });
    }
  });
});

describe("an administrator approves nothing, whatever came to be since the invitation", () => {
  const signedIn = { ...invited, standing: "belongs", signedIn: "p1" } as const;
  const at = { ...held, organisation: organisations.nhs };
  const because = "administratorApproves";
  test.each([
    ["administrator", "platforms", true],
    ["platforms", "administrator", true],
    ["administrator", "auditor", false],
    ["administrator", "administrator", false],
    ["platforms", "clinical-safety", false],
    ["administrator", "supplier", false],
  ] as const)("invited as %s, %s elsewhere", (duty, elsewhere, refused) => {
    const answer = acceptInvitation(
      { ...at, duties: [duty] },
      { ...signedIn, elsewhere: [elsewhere] },
      NOW,
    );
    if (refused) {
      expect(answer).toEqual({ refused: [{ because, duties: [duty], elsewhere: [elsewhere] }] });
    } else expect(answer).toHaveProperty("happened");
  });

  test("nor by one invitation to both", () => {
    const duties = ["platforms", "administrator"] as const;
    expect(acceptInvitation({ ...at, duties }, invited, NOW)).toEqual({
      refused: [{ because, duties: ["platforms"], elsewhere: [] }],
    });
  });
});

describe("what stands in the way, the first alone", () => {
  const over = new Date("2026-08-07T08:00:00Z");
  test.each([
    ["accepted", { state: "accepted" }, {}, NOW, { because: "invitationAccepted" }],
    ["withdrawn", { state: "withdrawn" }, {}, NOW, { because: "invitationWithdrawn" }],
    ["its end has come", {}, {}, over, { because: "invitationExpired" }],
    ["somebody else is signed in", {}, { signedIn: "p2" }, NOW, notTheirs],
    ["the person is barred", {}, { barred: true }, NOW, notTheirs],
    ["no duty is left", { duties: [] }, {}, NOW, notTheirs],
    [
      "a member already",
      {},
      { standing: "belongs", member: true, signedIn: "p1" },
      NOW,
      { because: "memberAlready" },
    ],
    [
      "an account without a sign-in learns no more than that it is used",
      { state: "accepted" },
      { standing: "belongs" },
      NOW,
      { because: "invitationAccepted" },
    ],
    [
      "nor whose it was, once it has run out",
      {},
      { standing: "belongs" },
      over,
      { because: "invitationExpired" },
    ],
    [
      "somebody else learns no more than that it is used",
      { state: "accepted" },
      { signedIn: "p2" },
      NOW,
      { because: "invitationAccepted" },
    ],
    ["nor who is a member", {}, { signedIn: "p2", member: true }, NOW, notTheirs],
  ] as const)("%s", (_, changed, who, at, refusal) => {
    const answer = acceptInvitation({ ...held, ...changed }, { ...invited, ...who }, at);
    expect(answer).toEqual({ refused: [refusal] });
  });

  test("a moment before its end it is good", () => {
    const before = new Date(over.getTime() - 1);
    expect(acceptInvitation(held, invited, before)).toHaveProperty("happened");
  });
});

test("members and invitations follow from the events", () => {
  const expiresAt = "2026-08-07T08:00:00.000Z";
  const invite = (invitation: string): OrganisationEvent => ({
    type: "MemberInvited",
    invitation,
    name: "Ada",
    duties: ["supplier"],
    region: null,
    expiresAt,
  });
  const later = "2026-08-09T08:00:00.000Z";
  const events: OrganisationEvent[] = [
    invite("i1"),
    invite("i2"),
    invite("i3"),
    { type: "InvitationResent", invitation: "i2", name: "Ada", expiresAt: later },
    { type: "InvitationWithdrawn", invitation: "i3", name: "Ada" },
    {
      type: "InvitationAccepted",
      invitation: "i1",
      person: ada,
      duties: ["supplier"],
      region: null,
    },
  ];
  const invitations = events.reduce(invitationsAfter, [] as readonly Invitation[]);
  expect(invitations.map(({ id, state, expiresAt: end }) => [id, state, end])).toEqual([
    ["i1", "accepted", expiresAt],
    ["i2", "open", later],
    ["i3", "withdrawn", expiresAt],
  ]);
  const members = events.reduce(membersAfter, [] as readonly Member[]);
  expect(members).toEqual([{ person: ada, duties: ["supplier"], region: null }]);
  expect(membersAfter(members, { type: "MemberLeft", person: ada })).toEqual([]);
});
