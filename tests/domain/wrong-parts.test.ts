import { expect, test } from "vitest";
import { type WrongParts, wrongParts } from "@/lib/domain/wrong-parts";
import type { AnswerProblem } from "@/lib/domain/answer-problem";
import type { Field, FieldType } from "@/lib/domain/field";

const aField = (type: FieldType): Field => ({ key: "a", label: "A", type, required: true });

const cases: readonly [string, AnswerProblem, FieldType, WrongParts | null][] = [
  [
    "a person who is not given: all that one cannot do without",
    { field: "a", problem: "notGiven" },
    "person",
    { at: 0, parts: ["name", "email", "telephone"] },
  ],
  [
    "a signature that is not given: all of it",
    { field: "a", problem: "notGiven" },
    "signature",
    { at: 0, parts: ["name", "role", "authority", "date", "documentVersion"] },
  ],
  [
    "nothing to reach somebody by: both ways, of the one who lacks them",
    { field: "a", at: 1, part: "email", problem: "neitherEmailNorTelephone" },
    "person",
    { at: 1, parts: ["email", "telephone"] },
  ],
  [
    "a part that is missing",
    { field: "a", part: "name", problem: "partMissing" },
    "person",
    { at: 0, parts: ["name"] },
  ],
  ["a line that is not given", { field: "a", problem: "notGiven" }, "text", null],
  ["a person with a fault of no part", { field: "a", problem: "moreThanOne" }, "person", null],
];

test.each(cases)("%s", (_, problem, type, parts) => {
  expect(wrongParts(problem, aField(type))).toEqual(parts && { wrong: parts });
});
