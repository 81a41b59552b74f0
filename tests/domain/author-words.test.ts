import { expect, test } from "vitest";
import { authorWords, authorWordsInFull, dutyBeside } from "@/lib/domain/author-words";

test.each([
  ["Priya Shah", "Booking Team", "Priya Shah, Booking Team"],
  ["Booking Team", "Booking Team", "Booking Team"],
  ["booking  team", "Booking Team", "booking  team"],
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
