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
const invited: Invited = { person: ada, member: false, barred: false, signedIn: null };
const notTheirs = { because: "notPermitted", permission: "invitation.accept" };

test("whom it was sent to becomes a member, signed in or not", () => {
  for (const signedIn of [null, "p1"]) {
    expect(acceptInvitation(held, { ...invited, signedIn }, NOW)).toEqual({
      happened: {
        type: "InvitationAccepted",
        invitation: "i1",
        person: ada,
        duties: held.duties,
        region: null,
      },
      as: { duty: "supplier", organisation: organisations.supplier.name },
    });
  }
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
    ["a member already", {}, { member: true }, NOW, { because: "memberAlready" }],
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
