import { expect, test } from "vitest";
import { DUTIES } from "@/lib/domain/actor";
import type { Actor, Organisation, OrganisationKind } from "@/lib/domain/actor";
import { correctPerson, correctsAs } from "@/lib/domain/correct-person";
import { membersAfter, nameAfter } from "@/lib/domain/organisation-event";

const KINDS: readonly OrganisationKind[] = ["supplier", "assurance", "end-user-organisation"];
const person = { id: "p1", name: "Ada Lovel" };
const alone = { person, member: true, elsewhere: false };

function organisation(kind: OrganisationKind): Organisation {
  return { id: `o-${kind}`, name: kind, odsCode: "ZZ901", kind };
}
const boss: Actor = {
  id: "boss",
  name: "Boss",
  email: "boss@example.test",
  memberships: [
    { organisation: organisation("assurance"), duties: ["administrator"], region: null },
  ],
};
const there = organisation("supplier");

test("who may, in every combination of duty, of own and other organisation, and of where the person belongs", () => {
  for (const own of KINDS)
    for (const duty of DUTIES)
      for (const kind of KINDS)
        for (const member of [true, false])
          for (const elsewhere of [true, false]) {
            const memberships = [{ organisation: organisation(own), duties: [duty], region: null }];
            const actor: Actor = { ...boss, memberships };
            const now = { person, member, elsewhere };
            const answer = correctPerson(actor, organisation(kind), { name: "Ada Lovell" }, now);
            const administers = own === "assurance" && duty === "administrator";
            const signs =
              own === kind &&
              duty ===
                {
                  supplier: "supplier-signatory",
                  assurance: "",
                  "end-user-organisation": "end-user-signatory",
                }[own];
            const label = [own, duty, kind, member, elsewhere].join(" ");
            const expected =
              !administers && !signs
                ? { refused: [{ because: "notPermitted", permission: "people.manage" }] }
                : !member
                  ? { refused: [{ because: "notAMember" }] }
                  : elsewhere && !administers
                    ? { refused: [{ because: "belongsElsewhere" }] }
                    : {
                        happened: {
                          type: "PersonCorrected",
                          person: { id: "p1", name: "Ada Lovell" },
                          before: "Ada Lovel",
                        },
                        as: { duty, organisation: own },
                      };
            expect([label, answer]).toEqual([label, expected]);
            if (member)
              expect([label, correctsAs(actor, organisation(kind), now) !== null]).toEqual([
                label,
                "happened" in expected,
              ]);
          }
});

test.each([
  ["", ["personNameMissing"]],
  ["  ", ["personNameMissing"]],
  ["Ada\nLovell", ["nameUnreadable"]],
  ["Ada\u2028Lovell", ["nameUnreadable"]],
  ["Ada\0", ["nameUnreadable"]],
  ["\u202EAda", ["nameUnreadable"]],
  ["x".repeat(121), ["nameTooLong"]],
  [`\u202E${"x".repeat(120)}`, ["nameUnreadable", "nameTooLong"]],
  ["...", ["nameWithoutLetter"]],
  ["www.ada.example", ["nameHoldsAddress"]],
  ["Ada Lovel", ["sameName"]],
  [" Ada Lovel ", ["sameName"]],
])("%j is refused for everything that is wrong with it", (name, because) => {
  const answer = correctPerson(boss, there, { name }, alone);
  expect("refused" in answer && answer.refused.map((each) => each.because)).toEqual(because);
});

test.each(["Ada O’Lovell-Byron", "阿达", "x".repeat(120), "ada lovel"])("%j will do", (name) => {
  const answer = correctPerson(boss, there, { name: ` ${name} ` }, alone);
  expect(answer).toHaveProperty("happened.person", { id: "p1", name });
});

test("a name that cannot be read is corrected", () => {
  const turned = { ...alone, person: { id: "p1", name: "\u2067Ada" } };
  expect(correctPerson(boss, there, { name: "Ada" }, turned)).toHaveProperty("happened");
});

test("the member is called so from then on, with the duties they hold, and nobody else is", () => {
  const ben = { id: "p2", name: "Ben" };
  const set = (who: typeof person) =>
    ({ type: "DutiesSet", person: who, duties: ["supplier"], region: null }) as const;
  const named = { id: "p1", name: "Ada Lovell" };
  const corrected = { type: "PersonCorrected", person: named, before: "Ada Lovel" } as const;
  const events = [set(person), set(ben), corrected];
  const held = { duties: ["supplier"], region: null };
  expect(events.reduce(membersAfter, [] as ReturnType<typeof membersAfter>)).toEqual([
    { person: named, ...held },
    { person: ben, ...held },
  ]);
  expect(nameAfter("Fell", corrected)).toBe("Fell");
});
