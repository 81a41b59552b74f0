import { describe, expect, test } from "vitest";
import { invitationsAfter, membersAfter } from "@/lib/domain/organisation-event";
import type { Invitation, Member, OrganisationEvent } from "@/lib/domain/organisation-event";

const expiresAt = "2026-08-07T08:00:00.000Z";
const supplier = { duties: ["supplier"], region: null } as const;
const signatory = { duties: ["supplier-signatory"], region: null } as const;
const person = (id: string) => ({ id, name: id.toUpperCase() });
const accepted = (id: string): OrganisationEvent => ({
  type: "InvitationAccepted",
  invitation: `of-${id}`,
  person: person(id),
  ...supplier,
});
const invited = (id: string): OrganisationEvent => ({
  type: "MemberInvited",
  invitation: `of-${id}`,
  name: id,
  expiresAt,
  ...supplier,
});

const membersOf = (...events: readonly OrganisationEvent[]) =>
  events.reduce<readonly Member[]>(membersAfter, []);
const invitationsOf = (...events: readonly OrganisationEvent[]) =>
  events.reduce<readonly Invitation[]>(invitationsAfter, []);

describe("the members of an organisation", () => {
  const three = ["a", "b", "c"].map(accepted);

  test("are all who joined, in that order", () => {
    expect(membersOf(...three)).toEqual(
      ["a", "b", "c"].map((id) => ({ person: person(id), ...supplier })),
    );
  });

  test("keep their place when their duties are set, and their duties when another's are", () => {
    const set: OrganisationEvent = { type: "DutiesSet", person: person("b"), ...signatory };
    expect(membersOf(...three, set)).toEqual([
      { person: person("a"), ...supplier },
      { person: person("b"), ...signatory },
      { person: person("c"), ...supplier },
    ]);
  });

  test.each<OrganisationEvent>([
    { type: "DutiesSet", person: person("b"), duties: [], region: null },
    { type: "MemberLeft", person: person("b") },
  ])("are those who are left after $type", (event) => {
    expect(membersOf(...three, event).map((each) => each.person.id)).toEqual(["a", "c"]);
  });

  test("are no others because of an invitation", () => {
    expect(membersOf(...three, invited("d"))).toEqual(membersOf(...three));
  });
});

describe("the invitations of an organisation", () => {
  const two = ["a", "b"].map(invited);
  const open = { id: "of-a", expiresAt, state: "open", ...supplier };
  const other = { ...open, id: "of-b" };

  test.each<[OrganisationEvent, object]>([
    [
      { type: "InvitationResent", invitation: "of-a", name: "a", expiresAt: "later" },
      { expiresAt: "later" },
    ],
    [{ type: "InvitationWithdrawn", invitation: "of-a", name: "a" }, { state: "withdrawn" }],
    [accepted("a"), { state: "accepted" }],
    [{ type: "MemberLeft", person: person("a") }, {}],
  ])("the one of %o is changed, and no other", (event, change) => {
    expect(invitationsOf(...two, event)).toEqual([{ ...open, ...change }, other]);
  });
});
