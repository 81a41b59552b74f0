import { expect, test } from "vitest";
import type { AnswerProblem } from "@/lib/domain/answer-problem";
import { wordsForProblem } from "@/lib/domain/answer-words";
import type { Field } from "@/lib/domain/field";

const field = (change: Partial<Field>): Field => ({
  key: "f",
  label: "INT ASID",
  type: "identifier",
  required: true,
  ...change,
});
const at = { field: "f" } as const;
const AGAIN = "could not be read: load the page again and answer once more";

test.each<[Partial<Field>, AnswerProblem, string]>([
  [{}, { ...at, problem: "notGiven" }, "Enter the INT ASID"],
  [
    { label: "DoS service id used" },
    { ...at, problem: "notGiven" },
    "Enter the DoS service id used",
  ],
  [
    { label: "Summary letter", type: "file" },
    { ...at, problem: "notGiven" },
    "Upload the summary letter",
  ],
  [
    { label: "Your clinical safety officer", type: "person" },
    { ...at, problem: "notGiven" },
    "Enter your clinical safety officer",
  ],
  [
    { label: "Who hosts it?", type: "choice" },
    { ...at, problem: "notGiven" },
    "Select an answer to “Who hosts it?”",
  ],
  [
    { label: "What did you find?", type: "longText" },
    { ...at, problem: "notGiven" },
    "Answer “What did you find?”",
  ],
  [
    { label: "When was it sent?", type: "date" },
    { ...at, problem: "notGiven" },
    "Enter a date for “When was it sent?”",
  ],
  [
    { label: "The file is open", type: "declaration" },
    { ...at, problem: "notDeclared" },
    "Confirm that this is so: “The file is open”",
  ],
  [
    {},
    { ...at, problem: "noneOf", fields: ["f", "g"], labels: ["Rule", "File"] },
    "Give at least one of: “Rule” or “File”",
  ],
  [
    {},
    { ...at, problem: "badFormat", format: "asid", given: "12" },
    "INT ASID must be an ASID of exactly 12 digits, such as 123456789012, not “12”",
  ],
  [
    { label: "Host name, as registered" },
    { ...at, problem: "tooLong", limit: 255, length: 300 },
    "“Host name, as registered” must be 255 characters or fewer: it is 45 too long",
  ],
  [
    { label: "When was it sent?", type: "date" },
    { ...at, problem: "dateIncomplete", missing: ["day", "year"] },
    "The answer to “When was it sent?” must include a day and a year",
  ],
  [
    { label: "Call held on", type: "date" },
    { ...at, problem: "yearOutOfRange", from: 2000, to: 2100 },
    "Call held on must be in the years 2000 to 2100",
  ],
  [
    { label: "Service desk", type: "person" },
    { ...at, part: "email", problem: "neitherEmailNorTelephone" },
    "Service desk: enter an e-mail address or a telephone number",
  ],
  [
    { label: "Contacts", type: "person" },
    { ...at, at: 1, part: "email", problem: "notAnEmail" },
    "Contacts (number 2): the e-mail address must be like name@example.com",
  ],
  [
    { label: "Record of the test", type: "testSession" },
    { ...at, step: 2, part: "step", problem: "stepWithoutOutcome" },
    "Record of the test, step 3: choose whether it passed, failed or was not run",
  ],
])("%o with %o", (change, problem, words) => {
  expect(wordsForProblem(problem, field(change))).toBe(words);
});

test.each<[string, AnswerProblem, string]>([
  ["unknownField", { ...at, problem: "unknownField" }, AGAIN],
  ["wrongKind", { ...at, problem: "wrongKind" }, AGAIN],
  ["notForRole", { ...at, problem: "notForRole" }, "is not asked in the role of this journey"],
  [
    "unreadable",
    { ...at, problem: "unreadable", character: "U+0000", after: "made by" },
    "holds a character that nobody can see (U+0000), after “made by”: delete it there, or type the words again",
  ],
  ["withoutLetter", { ...at, problem: "withoutLetter" }, "must hold a letter or a digit"],
  [
    "holdsAddress",
    { ...at, problem: "holdsAddress" },
    "must hold no web address: leave out www. and ://",
  ],
  [
    "notAnOption",
    { ...at, problem: "notAnOption", given: "x" },
    "must be one of those on the list",
  ],
  ["moreThanOne", { ...at, problem: "moreThanOne" }, "takes one answer only"],
  ["severalLines", { ...at, problem: "severalLines" }, "must be on one line"],
  ["notARealDate", { ...at, problem: "notARealDate" }, "must be a real date, such as 22 11 2026"],
  [
    "notAnAddress",
    { ...at, problem: "notAnAddress", given: "x" },
    "must be a web address that begins with https:// or http://, such as https://www.example.nhs.uk/",
  ],
  ["tooMany", { ...at, problem: "tooMany", most: 50 }, "must be 50 or fewer"],
  ["repeated", { ...at, problem: "repeated", given: "A1" }, "has “A1” twice: enter each once"],
  [
    "tooLong",
    { ...at, problem: "tooLong", limit: 4000, length: 5234 },
    "must be 4,000 characters or fewer: it is 1,234 too long",
  ],
  [
    "wrongEnding",
    { ...at, problem: "wrongEnding", given: "plan.exe", endings: ["pdf", "png"] },
    "must be a file ending in .pdf, .png, not “plan.exe”",
  ],
])("%s follows the name of the field", (_problem, problem, words) => {
  expect(wordsForProblem(problem, field({}))).toBe(`INT ASID ${words}`);
});

const P = "partMissing";
test.each<[AnswerProblem, string]>([
  [{ ...at, part: "name", problem: P }, "enter the name"],
  [{ ...at, part: "role", problem: P }, "enter the role"],
  [{ ...at, part: "email", problem: P }, "enter the e-mail address"],
  [{ ...at, part: "telephone", problem: P }, "enter the telephone number"],
  [{ ...at, part: "authority", problem: P }, "enter the authority to sign"],
  [{ ...at, part: "date", problem: P }, "enter the date"],
  [{ ...at, part: "documentVersion", problem: P }, "enter the version of the document"],
  [{ ...at, part: "participants", problem: P }, "enter who took part"],
  [{ ...at, part: "step", problem: P }, "enter the step"],
  [{ ...at, part: "note", problem: P }, "enter the note"],
  [
    { ...at, part: "telephone", problem: "notATelephone" },
    "the telephone number must be digits, such as 0113 496 0000 or +44 113 496 0000",
  ],
  [
    { ...at, part: "step", problem: "noStepRun" },
    "say of at least one step whether it passed or failed",
  ],
  [{ ...at, part: "step", problem: "stepWithoutName" }, "enter what the step was"],
  [
    { ...at, part: "note", problem: "tooLong", limit: 1000, length: 1001 },
    "the note must be 1,000 characters or fewer: it is 1 too long",
  ],
])("of a part, %o, it is said what to do: %s", (problem, words) => {
  expect(wordsForProblem(problem, field({ label: "Service desk" }))).toBe(`Service desk: ${words}`);
});

test.each<[Partial<Field>, string]>([
  [{ label: "Go live on", type: "date" }, "Enter the go live on"],
  [{ label: "Hosting model", type: "choice" }, "Select the hosting model"],
  [{ label: "Is it so?", type: "yesNo" }, "Select an answer to “Is it so?”"],
  [{ label: "A name of yours" }, "Enter a name of yours"],
  [{ label: "An address" }, "Enter an address"],
  [{ label: "The address" }, "Enter the address"],
  [{ label: "Its address" }, "Enter its address"],
  [{ label: "Each address" }, "Enter each address"],
  [{ label: "One address" }, "Enter one address"],
  [{ label: "What you found" }, "Enter what you found"],
  [{ label: "How you found it" }, "Enter how you found it"],
  [{ label: "Who found it" }, "Enter who found it"],
  [{ label: "We found" }, "Enter we found"],
  [{ label: "Party, as registered" }, "Enter the party, as registered"],
  [{ label: "Your, and mine" }, "Enter your, and mine"],
])("%o that was not given: %s", (change, words) => {
  expect(wordsForProblem({ ...at, problem: "notGiven" }, field(change))).toBe(words);
});

test("labels that run into the sentence are quoted, long texts are cut, places are numbered", () => {
  const said = (change: Partial<Field>, problem: AnswerProblem): string =>
    wordsForProblem(problem, field(change));
  const wrong = { ...at, problem: "moreThanOne" } as const;
  expect(said({ label: "Name: full" }, wrong)).toBe("“Name: full” takes one answer only");
  expect(said({ label: "Name" }, { ...wrong, at: 0 })).toBe(
    "Name (number 1) takes one answer only",
  );
  expect(said({ label: "Why?" }, { ...wrong, at: 1 })).toBe(
    "The answer to “Why?” (number 2) takes one answer only",
  );
  expect(said({ label: "Why?" }, { ...at, step: 0, part: "note", problem: P })).toBe(
    "The answer to “Why?”, step 1: enter the note",
  );
  expect(said({}, { ...at, step: 0, problem: "stepWithoutName" })).toBe(
    "INT ASID, step 1: enter what the step was",
  );
  const repeated = (given: string): string => said({}, { ...at, problem: "repeated", given });
  expect(repeated("x".repeat(80))).toContain(`“${"x".repeat(80)}”`);
  expect(repeated("x".repeat(81))).toContain(`“${"x".repeat(77)}…”`);
});

test("an answer to nothing that is asked here sends back to the page", () => {
  expect(wordsForProblem({ ...at, problem: "unknownField" }, undefined)).toBe(
    "The form sent an answer that is not asked for here. Load the page again and answer once more",
  );
});
