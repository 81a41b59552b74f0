import { expect, test } from "vitest";
import { DUTIES } from "@/lib/domain/actor";
import type { Actor, Organisation, OrganisationKind } from "@/lib/domain/actor";
import { correctOrganisation } from "@/lib/domain/correct-organisation";
import { nameAfter } from "@/lib/domain/organisation-event";

const KINDS: readonly OrganisationKind[] = ["supplier", "assurance", "end-user-organisation"];

function organisation(kind: OrganisationKind): Organisation {
  return { id: `o-${kind}`, name: "Fel Systems", odsCode: "ZZ901", kind };
}
const boss: Actor = {
  id: "boss",
  name: "Boss",
  email: "boss@example.test",
  memberships: [
    { organisation: organisation("assurance"), duties: ["administrator"], region: null },
  ],
};

test("an administrator corrects every organisation, nobody else any", () => {
  for (const own of KINDS)
    for (const duty of DUTIES)
      for (const kind of KINDS) {
        const memberships = [{ organisation: organisation(own), duties: [duty], region: null }];
        const actor: Actor = { ...boss, memberships };
        const answer = correctOrganisation(
          actor,
          organisation(kind),
          { name: "Fell Systems" },
          null,
        );
        const may = own === "assurance" && duty === "administrator";
        const label = [own, duty, kind].join(" ");
        expect([label, answer]).toEqual([
          label,
          may
            ? {
                happened: {
                  type: "OrganisationCorrected",
                  name: "Fell Systems",
                  before: "Fel Systems",
                },
                as: { duty, organisation: "Fel Systems" },
              }
            : { refused: [{ because: "notPermitted", permission: "organisation.correct" }] },
        ]);
      }
});

test.each([
  [" ", ["nameMissing"]],
  ["Fell\nSystems", ["nameUnreadable"]],
  ["Fell\0", ["nameUnreadable"]],
  ["x".repeat(121), ["nameTooLong"]],
  [`\0${"x".repeat(120)}`, ["nameUnreadable", "nameTooLong"]],
  ["...", ["nameWithoutLetter"]],
  ["https://fell.example", ["nameHoldsAddress"]],
  [" Fel Systems ", ["sameName"]],
])("%j is refused for everything that is wrong with it", (name, because) => {
  const answer = correctOrganisation(boss, organisation("supplier"), { name }, null);
  expect("refused" in answer && answer.refused.map((each) => each.because)).toEqual(because);
});

test("a name that another organisation is read by is taken, whatever else is wrong with it", () => {
  const taken = { because: "nameTaken", odsCode: "ZF905" };
  const ask = (name: string) =>
    correctOrganisation(boss, organisation("supplier"), { name }, "ZF905");
  expect(ask("Fell Systems")).toEqual({ refused: [taken] });
  expect(ask("Fel Systems")).toEqual({ refused: [taken, { because: "sameName" }] });
});

test("it is called so from then on", () => {
  const added = {
    type: "OrganisationAdded",
    name: "Fel",
    odsCode: "ZZ901",
    kind: "supplier",
  } as const;
  const corrected = { type: "OrganisationCorrected", name: "Fell", before: "Fel" } as const;
  const left = { type: "MemberLeft", person: { id: "p", name: "Ada" } } as const;
  expect([added, corrected, left].reduce(nameAfter, "")).toBe("Fell");
  expect([added, left].reduce(nameAfter, "")).toBe("Fel");
});
