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
