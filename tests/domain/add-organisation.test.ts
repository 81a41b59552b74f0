import { describe, expect, test } from "vitest";
import { DUTIES } from "@/lib/domain/actor";
import type { Actor, Duty } from "@/lib/domain/actor";
import { addOrganisation } from "@/lib/domain/add-organisation";
import { mayReadAllPeople } from "@/lib/domain/manage-people";

function actorWith(duty: Duty): Actor {
  const organisation = { id: "o", name: "O", odsCode: "ZZ900", kind: "assurance" } as const;
  const memberships = [{ organisation, duties: [duty], region: null }];
  return { id: "a", name: "A", email: "a@example.test", memberships };
}
const nobody = { code: null, name: null };
const somebody = { code: "Somebody", name: null };
const wanted = { name: " Fell Systems ", odsCode: " zf902 ", kind: "supplier" } as const;

describe("adding an organisation", () => {
  test.each(DUTIES)("somebody who is %s", (duty) => {
    const answer = addOrganisation(actorWith(duty), wanted, nobody);
    if (duty === "administrator") {
      expect(answer).toEqual({
        happened: {
          type: "OrganisationAdded",
          name: "Fell Systems",
          odsCode: "ZF902",
          kind: "supplier",
        },
        as: { duty: "administrator", organisation: "O" },
      });
    } else
      expect(answer).toEqual({
        refused: [{ because: "notPermitted", permission: "organisation.add" }],
      });
  });

  test.each([
    [{ ...wanted, name: "  " }, nobody, ["nameMissing"]],
    [{ ...wanted, name: "Fell \u202EsmetsyS" }, nobody, ["nameUnreadable"]],
    [{ ...wanted, name: "x".repeat(121) }, nobody, ["nameTooLong"]],
    [{ ...wanted, odsCode: " " }, nobody, ["odsCodeMissing"]],
    [{ ...wanted, odsCode: "ZF-902" }, nobody, ["odsCodeMalformed"]],
    [{ ...wanted, odsCode: "ZZZZZZZZZZ" }, nobody, ["odsCodeMalformed"]],
    [{ ...wanted, odsCode: "Z" }, nobody, ["odsCodeMalformed"]],
    [{ ...wanted, odsCode: "ZF" }, nobody, ["odsCodeMalformed"]],
    [wanted, somebody, ["odsCodeTaken"]],
    [wanted, { code: null, name: "ZF901" }, ["nameTaken"]],
    [wanted, { code: "Fell Systems", name: "ZF902" }, ["odsCodeTaken"]],
    [wanted, { code: "Somebody", name: "ZF901" }, ["nameTaken", "odsCodeTaken"]],
    [{ ...wanted, kind: null }, nobody, ["kindMissing"]],
    [
      { name: "", odsCode: "", kind: null },
      nobody,
      ["nameMissing", "odsCodeMissing", "kindMissing"],
    ],
    [{ ...wanted, name: "" }, somebody, ["nameMissing", "odsCodeTaken"]],
  ])("refuses %o", (asked, taken, reasons) => {
    const answer = addOrganisation(actorWith("administrator"), asked, taken);
    expect(answer).toHaveProperty("refused");
    expect("refused" in answer && answer.refused.map((one) => one.because)).toEqual(reasons);
  });
});

test("a name of 120 characters still fits", () => {
  const name = "x".repeat(120);
  expect(addOrganisation(actorWith("administrator"), { ...wanted, name }, nobody)).toMatchObject({
    happened: { name },
  });
});

test("a name that is too long is refused with what fits, a code that is taken with whose it is", () => {
  const asked = { ...wanted, name: "x".repeat(121) };
  expect(addOrganisation(actorWith("administrator"), asked, somebody)).toEqual({
    refused: [
      { because: "nameTooLong", most: 120 },
      { because: "odsCodeTaken", by: "Somebody" },
    ],
  });
});

test("organisations and their people are read by administrators and auditors", () => {
  const reading = DUTIES.filter((duty) => mayReadAllPeople(actorWith(duty)));
  expect(reading).toEqual(["auditor", "administrator"]);
});
