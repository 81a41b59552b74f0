import { describe, expect, test } from "vitest";
import { DUTIES } from "@/lib/domain/actor";
import { leaveOrganisation } from "@/lib/domain/leave-organisation";
import { anActor, inHouse, memberOf, organisations, personWith } from "../factories";

const others = {
  administrators: ["x"],
  administratorElsewhere: false,
  signatories: ["y"],
};
const refusal = { because: "notPermitted", permission: "membership.leave" };

test.each(DUTIES)("somebody who is %s leaves their own organisation, and no other", (duty) => {
  const actor = personWith[duty];
  for (const organisation of Object.values(organisations)) {
    const answer = leaveOrganisation(actor, organisation, others);
    if (organisation === actor.memberships[0]?.organisation) {
      expect(answer).toEqual({
        happened: { type: "MemberLeft", person: { id: actor.id, name: actor.name } },
        as: { duty, organisation: organisation.name },
      });
    } else expect(answer).toEqual({ refused: [refusal] });
  }
});

test("of two organisations the one is left", () => {
  const answer = leaveOrganisation(inHouse, organisations.hospital, others);
  expect(answer).toHaveProperty("as.organisation", organisations.hospital.name);
});

test("a member whose duties count for nothing there does not leave it by themselves", () => {
  const { hospital } = organisations;
  const forged = anActor("forged", memberOf(hospital, ["supplier"]));
  expect(leaveOrganisation(forged, hospital, others)).toEqual({ refused: [refusal] });
});

describe("the last of a duty stays", () => {
  const { administrator } = personWith;
  const signatory = anActor(
    "signatory",
    memberOf(organisations.hospital, ["end-user-organisation", "end-user-signatory"]),
  );
  test.each([
    [administrator, { ...others, administrators: [administrator.id] }, "lastAdministrator"],
    [signatory, { ...others, signatories: [signatory.id] }, "lastSignatory"],
    [signatory, { ...others, signatories: [] }, "lastSignatory"],
  ] as const)("%o", (actor, now, because) => {
    const own = actor.memberships[0]?.organisation ?? organisations.nhs;
    expect(leaveOrganisation(actor, own, now)).toEqual({ refused: [{ because }] });
  });

  test("what they are in another organisation is no matter here", () => {
    const ofTwo = anActor(
      "of-two",
      memberOf(organisations.nhs, ["auditor"]),
      memberOf(organisations.hospital, ["end-user-signatory"]),
    );
    const now = { ...others, signatories: [ofTwo.id] };
    expect(leaveOrganisation(ofTwo, organisations.hospital, now)).toEqual({
      refused: [{ because: "lastSignatory" }],
    });
    expect(leaveOrganisation(ofTwo, organisations.nhs, now)).toHaveProperty("happened");
  });

  test("an administrator elsewhere may", () => {
    const now = { ...others, administrators: [administrator.id], administratorElsewhere: true };
    expect(leaveOrganisation(administrator, organisations.nhs, now)).toHaveProperty("happened");
  });
});
