import { describe, expect, test } from "vitest";
import { DUTIES, DUTIES_OF_KIND } from "@/lib/domain/actor";
import type { Actor, OrganisationKind } from "@/lib/domain/actor";
import { isEmailAddress } from "@/lib/domain/email-address";
import { invitationEnd, invitationSent, inviteMember } from "@/lib/domain/invite-member";
import { anActor, memberOf, organisations, personWith } from "../factories";

const NOW = new Date("2026-07-31T08:00:00Z");
const nobody = { elsewhere: [], member: false, invited: false, sentOften: false, today: 0 };
const kinds = {
  supplier: organisations.supplier,
  assurance: organisations.nhs,
  "end-user-organisation": organisations.hospital,
} as const satisfies Record<OrganisationKind, unknown>;
const { administrator } = personWith;
const wanted = {
  invitation: "i1",
  organisation: organisations.supplier,
  name: " Ada Lovell ",
  email: " Ada.Lovell@Example.TEST ",
  duties: ["supplier"],
  region: null,
} as const;

test("an administrator invites: the event has neither name nor address, and ends after seven days", () => {
  expect(inviteMember(administrator, wanted, nobody, NOW)).toEqual({
    happened: {
      type: "MemberInvited",
      invitation: "i1",
      duties: ["supplier"],
      region: null,
      expiresAt: "2026-08-07T08:00:00.000Z",
    },
    name: "Ada Lovell",
    email: "ada.lovell@example.test",
    as: { duty: "administrator", organisation: organisations.nhs.name },
  });
});

describe("who invites whom: every duty in its organisation, to every organisation and every duty", () => {
  const others = { supplier: organisations.otherSupplier, hospital: organisations.otherHospital };
  test.each(DUTIES)("somebody who is %s", (duty) => {
    const actor: Actor = personWith[duty];
    const home = actor.memberships[0]?.organisation;
    for (const organisation of [...Object.values(kinds), ...Object.values(others)]) {
      const may =
        duty === "administrator" || (duty.endsWith("-signatory") && organisation === home);
      for (const given of DUTIES) {
        const asked = { ...wanted, organisation, duties: [given], region: "london" as const };
        const answer = inviteMember(actor, asked, nobody, NOW);
        const label = `${duty}: ${organisation.name}, ${given}`;
        if (!may) {
          const refusal = { because: "notPermitted", permission: "people.manage" };
          expect([label, answer]).toEqual([label, { refused: [refusal] }]);
        } else if (DUTIES_OF_KIND[organisation.kind].includes(given)) {
          expect([label, answer]).toMatchObject([
            label,
            { happened: { duties: [given] }, as: { duty } },
          ]);
        } else {
          expect([label, answer]).toEqual([
            label,
            {
              refused: [{ because: "dutiesOfAnotherKind", duties: [given] }],
            },
          ]);
        }
      }
    }
  });

  test("a signatory's duty held in an organisation of another kind is worth nothing", () => {
    const forged = anActor("forged", memberOf(organisations.supplier, ["end-user-signatory"]));
    expect(inviteMember(forged, wanted, nobody, NOW)).toHaveProperty("refused");
  });

  test("who may in two ways does it as one of the organisation's own", () => {
    const both = anActor(
      "both",
      memberOf(organisations.nhs, ["administrator"]),
      memberOf(organisations.supplier, ["supplier-signatory"]),
    );
    expect(inviteMember(both, wanted, nobody, NOW)).toHaveProperty("as.duty", "supplier-signatory");
  });
});

test.each([
  [{ name: "  " }, nobody, ["personNameMissing"]],
  [{ name: "Ada\r\nBcc: all@example.test" }, nobody, ["nameUnreadable"]],
  [{ name: "Ada\u2028Lovell" }, nobody, ["nameUnreadable"]],
  [{ name: "\u202EadA" }, nobody, ["nameUnreadable"]],
  [{ name: "x".repeat(121) }, nobody, ["nameTooLong"]],
  [{ email: " " }, nobody, ["emailMissing"]],
  [{ email: "ada@example.test\r\nBcc: all@example.test" }, nobody, ["emailMalformed"]],
  [{ duties: [] }, nobody, ["dutiesMissing"]],
  [
    { organisation: organisations.nhs, duties: ["administrator", "platforms"] },
    nobody,
    ["administratorApproves"],
  ],
  [
    { organisation: organisations.nhs, duties: ["administrator", "auditor"] },
    { ...nobody, elsewhere: ["clinical-safety"] },
    ["administratorApproves"],
  ],
  [
    { organisation: organisations.nhs, duties: ["clinical-safety"] },
    { ...nobody, elsewhere: ["administrator"] },
    ["administratorApproves"],
  ],
  [{}, { ...nobody, member: true }, ["memberAlready"]],
  [{}, { ...nobody, invited: true }, ["invitedAlready"]],
  [{}, { ...nobody, sentOften: true }, ["sentOften"]],
  [{}, { ...nobody, today: 20_000 }, ["manyInvited"]],
  [{ name: "" }, { ...nobody, today: 20_001 }, ["personNameMissing", "manyInvited"]],
  [
    { name: "", email: "nobody", duties: ["auditor"] },
    nobody,
    ["personNameMissing", "emailMalformed", "dutiesOfAnotherKind"],
  ],
] as const)("refuses %o", (changed, already, reasons) => {
  const answer = inviteMember(administrator, { ...wanted, ...changed }, already, NOW);
  expect("refused" in answer && answer.refused.map(({ because }) => because)).toEqual(reasons);
});

test("when an invitation was sent is known by its end", () => {
  expect(invitationSent(new Date(invitationEnd(NOW)))).toEqual(NOW);
});

test("a name has up to 120 characters", () => {
  const name = "x".repeat(120);
  const answer = inviteMember(administrator, { ...wanted, name: ` ${name} ` }, nobody, NOW);
  expect(answer).toHaveProperty("name", name);
});

test("a DoS lead has a region", () => {
  const asked = { ...wanted, organisation: organisations.nhs, duties: ["dos-lead"] } as const;
  expect(inviteMember(administrator, asked, nobody, NOW)).toEqual({
    refused: [{ because: "regionMissing" }],
  });
  const answer = inviteMember(administrator, { ...asked, region: "london" }, nobody, NOW);
  expect(answer).toHaveProperty("happened.region", "london");
});

describe("an e-mail address", () => {
  test.each(["a@b.co", "ada.lovell+x@trust.nhs.uk", "o'neil@x-y.example", "1_a@a1.example"])(
    "%j is one",
    (address) => {
      expect(isEmailAddress(address)).toBe(true);
    },
  );
  test("is up to 254 characters long, 64 of them before the @", () => {
    const before = "a".repeat(64);
    const after = (last: number) => `${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(last)}.uk`;
    const longest = `${before}@${after(58)}`;
    expect([longest.length, isEmailAddress(longest)]).toEqual([254, true]);
    expect(isEmailAddress(`${before}@${after(59)}`)).toBe(false);
    expect(isEmailAddress(`a${before}@b.co`)).toBe(false);
  });
  test.each([
    "",
    "a@b",
    "@b.co",
    "a@b..co",
    "a@.co",
    "a@-b.co",
    ".a@b.co",
    "a..b@c.co",
    "a b@c.co",
    "a@b.co,c@d.co",
    "a@b.co;c@d.co",
    "<a@b.co>",
    '"a"@b.co',
    "a@b.co\n",
    "a\r\nBcc: c@d.co@b.co",
    "a@b@c.co",
    "ä@b.co",
    "a@b.1",
    `${"a".repeat(65)}@b.co`,
    `a@${"b.".repeat(126)}co`,
  ])("%j is none", (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
