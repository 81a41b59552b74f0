import { expect, test } from "vitest";
import {
  authorWords,
  authorWordsInFull,
  dutyBeside,
  standingWords,
} from "@/lib/domain/author-words";
import { memberOf } from "../factories";

test.each([
  ["Priya Shah", "Booking Team", "Priya Shah, Booking Team"],
  ["Booking Team", "Booking Team", "Booking Team"],
  ["booking  team", "Booking Team", "booking  team"],
  [" Booking Team ", "Booking Team", " Booking Team "],
  ["Solutions Assurance 2", "Solutions Assurance", "Solutions Assurance 2"],
  ["Supplier signatory, Calder", "Supplier signatory", "Supplier signatory, Calder"],
  ["Auditorium Jones", "Auditor", "Auditorium Jones, Auditor"],
  ["", "Auditor", ", Auditor"],
])("%s as %s is written: %s", (name, duty, words) => {
  expect(authorWords({ name, duty })).toBe(words);
});

test("the organisation follows, unless the name ends with it", () => {
  const [duty, organisation] = ["Booking Team", "NHS England"];
  expect(authorWordsInFull({ name: "Priya Shah", duty, organisation })).toBe(
    "Priya Shah, Booking Team, NHS England",
  );
  expect(authorWordsInFull({ name: duty, duty, organisation })).toBe("Booking Team, NHS England");
  expect(authorWordsInFull({ name: "Lead, NHS England", duty, organisation })).toBe(
    "Lead, NHS England, Booking Team",
  );
});

test("the joint is the caller's; a duty that the name says is left out", () => {
  expect(authorWords({ name: "Priya Shah", duty: "Auditor" }, ", as ")).toBe(
    "Priya Shah, as Auditor",
  );
  expect(dutyBeside("Auditor", "Auditor")).toBeNull();
  expect(dutyBeside("Priya Shah", "Auditor")).toBe("Auditor");
});

test.each([
  ["Priya Shah", [], "No organisation"],
  ["Priya Shah", ["Northgate"], "Supplier signatory, Northgate"],
  ["Supplier signatory", ["Northgate"], "Northgate"],
  ["Supplier signatory, Northgate", ["Northgate"], ""],
  [
    "Priya Shah",
    ["Northgate", "Calder"],
    "Supplier signatory, Calder · Supplier signatory, Northgate",
  ],
  [
    "Priya Shah",
    ["Calder", "Northgate"],
    "Supplier signatory, Calder · Supplier signatory, Northgate",
  ],
  ["Supplier signatory, Northgate", ["Northgate", "Calder"], "Calder"],
  ["Priya Shah", ["Northgate", "Calder", "Mere"], "3 organisations"],
])("beside %s of %j stands: %s", (name, names, words) => {
  const memberships = names.map((each) =>
    memberOf({ id: each, name: each, odsCode: each, kind: "supplier" }, ["supplier-signatory"]),
  );
  expect(standingWords({ name, memberships })).toBe(words);
});
