import { describe, expect, test } from "vitest";
import type { Answer } from "@/lib/domain/answer";
import { canonical, filesIn, sameAnswers } from "@/lib/domain/answer";
import type { AnswerProblem } from "@/lib/domain/answer-problem";
import { LONGEST, MOST_ANSWERS, MOST_STEPS, YEARS } from "@/lib/domain/answer-problem";
import { missingAnswers, problemsWithAnswers } from "@/lib/domain/answer-problems";
import type { Field } from "@/lib/domain/field";
import { PERSON, SIGNATURE, aFile, aSession } from "./some-answers";

const field = (change: Partial<Field>): Field => ({
  key: "f",
  label: "Field",
  type: "text",
  required: true,
  ...change,
});
const problems = (change: Partial<Field>, ...given: readonly Answer[]): readonly AnswerProblem[] =>
  problemsWithAnswers([field(change)], { f: given }, "consumer");
const missing = (change: Partial<Field>, ...given: readonly Answer[]): readonly AnswerProblem[] =>
  missingAnswers({ fields: [field(change)] }, { f: given }, "consumer");
const at = { field: "f" } as const;

test("how much fits into an answer", () => {
  expect(LONGEST).toEqual({
    text: 200,
    identifier: 255,
    url: 2048,
    longText: 4000,
    part: 200,
    note: 1000,
  });
  expect([YEARS.from, YEARS.to, MOST_ANSWERS, MOST_STEPS]).toEqual([2000, 2100, 50, 100]);
});

describe("a problem names its place and what was given", () => {
  const session = aSession({});
  const [step = { step: "x", outcome: "passed" as const, note: "" }] = session.steps;
  const steps = [step, { ...step, note: "x".repeat(1001) }, { ...step, step: "" }];
  const outcomeless = { ...step, outcome: "" as "passed" };
  const strange = { ...step, outcome: "maybe" as "passed" };

  test.each<[Partial<Field>, readonly Answer[], AnswerProblem]>([
    [{}, ["a\u0000"], { ...at, problem: "unreadable", character: "U+0000", after: "a" }],
    [{}, ["a", "b"], { ...at, problem: "moreThanOne" }],
    [{}, ["x".repeat(201)], { ...at, problem: "tooLong", limit: 200, length: 201 }],
    [{ multiple: true }, ["a", "b", "a"], { ...at, at: 2, problem: "repeated", given: "a" }],
    [{ multiple: true }, ["a", "b\nc"], { ...at, at: 1, problem: "severalLines" }],
    [{ multiple: true }, ["b\nc"], { ...at, problem: "severalLines" }],
    [
      { type: "identifier", format: "asid" },
      ["12"],
      { ...at, problem: "badFormat", format: "asid", given: "12" },
    ],
    [{ type: "url" }, ["example"], { ...at, problem: "notAnAddress", given: "example" }],
    [{ type: "yesNo" }, ["perhaps"], { ...at, problem: "notAnOption", given: "perhaps" }],
    [{ type: "declaration" }, ["no"], { ...at, problem: "notAnOption", given: "no" }],
    [{ type: "choice" }, ["a"], { ...at, problem: "notAnOption", given: "a" }],
    [{ type: "date" }, ["1/9/1850"], { ...at, problem: "yearOutOfRange", from: 2000, to: 2100 }],
    [
      { type: "csr" },
      [{ ...aFile({ type: "csr" }), name: "plan.pdf" }],
      {
        ...at,
        problem: "wrongEnding",
        given: "plan.pdf",
        endings: ["csr", "req", "pem", "p10", "der"],
      },
    ],
    [
      { type: "person" },
      [{ ...PERSON, email: "wren" }],
      { ...at, part: "email", problem: "notAnEmail" },
    ],
    [
      { type: "person", multiple: true },
      [PERSON, { ...PERSON, telephone: "call me" }],
      { ...at, at: 1, part: "telephone", problem: "notATelephone" },
    ],
    [
      { type: "person" },
      [{ ...PERSON, role: "a\nb" }],
      { ...at, part: "role", problem: "severalLines" },
    ],
    [
      { type: "person" },
      [{ ...PERSON, name: "…" }],
      { ...at, part: "name", problem: "withoutLetter" },
    ],
    [
      { type: "signature" },
      [{ ...SIGNATURE, name: "…" }],
      { ...at, part: "name", problem: "withoutLetter" },
    ],
    [
      { type: "signature" },
      [{ ...SIGNATURE, documentVersion: "\u0000" }],
      { ...at, part: "documentVersion", problem: "unreadable", character: "U+0000", after: "" },
    ],
    [
      { type: "signature" },
      [{ ...SIGNATURE, date: "/1/2026" }],
      { ...at, part: "date", problem: "dateIncomplete", missing: ["day"] },
    ],
    [
      { type: "testSession" },
      [{ ...session, date: "2026-02-30" }],
      { ...at, part: "date", problem: "notARealDate" },
    ],
    [
      { type: "testSession" },
      [{ ...session, participants: "x".repeat(4001) }],
      { ...at, part: "participants", problem: "tooLong", limit: 4000, length: 4001 },
    ],
    [
      { type: "testSession" },
      [{ ...session, steps: Array.from({ length: 101 }, () => step) }],
      { ...at, part: "step", problem: "tooMany", most: 100 },
    ],
    [
      { type: "testSession" },
      [{ ...session, steps: steps.slice(0, 2) }],
      { ...at, step: 1, part: "note", problem: "tooLong", limit: 1000, length: 1001 },
    ],
    [
      { type: "testSession" },
      [{ ...session, steps: [steps[2]!] }],
      { ...at, step: 0, part: "step", problem: "stepWithoutName" },
    ],
    [
      { type: "testSession" },
      [{ ...session, steps: [step, outcomeless] }],
      { ...at, step: 1, part: "step", problem: "stepWithoutOutcome" },
    ],
    [
      { type: "testSession" },
      [{ ...session, steps: [strange] }],
      { ...at, step: 0, part: "step", problem: "notAnOption", given: "maybe" },
    ],
    [
      { type: "testSession" },
      [{ ...session, steps: [{ ...step, step: "a\nb" }] }],
      { ...at, step: 0, part: "step", problem: "severalLines" },
    ],
  ])("%o with %o", (change, given, problem) => {
    expect(problems(change, ...given)).toEqual([problem]);
  });

  test("as many answers and steps as fit are taken", () => {
    const many = Array.from({ length: 50 }, (_each, n) => `${n}`);
    expect(problems({ multiple: true }, ...many)).toEqual([]);
    const full = Array.from({ length: 100 }, () => step);
    expect(problems({ type: "testSession" }, { ...session, steps: full })).toEqual([]);
    const longest = { ...step, step: "x".repeat(200), note: "x".repeat(1000) };
    expect(problems({ type: "testSession" }, { ...session, steps: [longest] })).toEqual([]);
  });

  test("two people that are the same are not refused: only words are repeated", () => {
    expect(problems({ type: "person", multiple: true }, PERSON, PERSON)).toEqual([]);
  });

  test("parts that are left out are missing, not wrong, each at its place", () => {
    const nobody = { ...PERSON, name: "", role: "", email: "", telephone: "" };
    expect(problems({ type: "person" }, nobody)).toEqual([]);
    expect(missing({ type: "person", multiple: true }, PERSON, nobody)).toEqual([
      { ...at, at: 1, part: "name", problem: "partMissing" },
      { ...at, at: 1, part: "email", problem: "neitherEmailNorTelephone" },
    ]);
    const unsigned = { ...SIGNATURE, name: "", role: "", authority: "", date: "" };
    expect(problems({ type: "signature" }, unsigned)).toEqual([]);
    expect(missing({ type: "signature" }, unsigned)).toEqual([
      { ...at, part: "name", problem: "partMissing" },
      { ...at, part: "role", problem: "partMissing" },
      { ...at, part: "authority", problem: "partMissing" },
      { ...at, part: "date", problem: "partMissing" },
    ]);
    const planned = { ...session, date: "", participants: "", steps: [] };
    expect(problems({ type: "testSession" }, planned)).toEqual([]);
    expect(missing({ type: "testSession" }, planned)).toEqual([
      { ...at, part: "date", problem: "partMissing" },
      { ...at, part: "participants", problem: "partMissing" },
      { ...at, part: "step", problem: "noStepRun" },
    ]);
    expect(missing({ type: "file" }, aFile({ type: "file" }))).toEqual([]);
    expect(missing({ required: false })).toEqual([]);
  });
});

describe("the form of", () => {
  const right = (change: Partial<Field>, texts: readonly string[]): readonly string[] =>
    texts.filter((text) => problems(change, text).length === 0);
  const people = (part: "email" | "telephone", texts: readonly string[]): readonly string[] =>
    texts.filter((text) => problems({ type: "person" }, { ...PERSON, [part]: text }).length === 0);

  test("a web address: http or https, a host, no user, no space", () => {
    const good = [
      "https://example.org",
      "http://example.org/",
      "HTTPS://EXAMPLE.ORG/a?b#c",
      "https://example.org?a=b",
      "https://example.org#a",
      "https://localhost:8080/a",
    ];
    const bad = [
      "xhttps://example.org",
      "https:/example.org",
      "https://",
      "https:///a",
      "https://?a",
      "https://user@example.org",
      "https://exa mple.org",
      "https://example.org/a b",
      "https://example.org\\@evil.org",
      "javascript:alert(1)//https://example.org",
    ];
    expect(right({ type: "url" }, [...good, ...bad])).toEqual(good);
    expect(right({ type: "text" }, ["example", "https://example.org"])).toHaveLength(2);
  });

  test("an e-mail address: one @, a name before it, a domain with a dot after it", () => {
    const good = ["a@b.cd", "wren.hollis+test@mail.example.org", "", "o'neill@example.org"];
    const bad = [
      "a",
      "@b.cd",
      "a@",
      "a@b",
      "a@b.",
      "a@.cd",
      "a@@b.cd",
      "a@b@c.de",
      "a b@c.de",
      "a@b .cd",
      "a@b.c d",
      "<a@b.cd>",
      "a@b.cd,c@d.ef",
      "a@b.cd;",
      "x a@b.cd",
      "a@b.cd x",
    ];
    expect(people("email", [...good, ...bad])).toEqual(good);
  });

  test("a telephone number: begins with a digit, a plus or a bracket; digits and what is written between them", () => {
    const good = [
      "0113 496 0000",
      "+44 (0)113 496 0000",
      "(0113) 496-0000",
      "0113.496.0000",
      "0113 496 0000 ext. 12",
      "0113/496 EXTENSION 7",
      "0113 496 0000 x12",
      "7",
      "",
    ];
    const bad = [
      "call 0113",
      "0113 or 0114",
      "++44 113",
      "+",
      "(",
      "-0113",
      " 0113",
      "0113 next",
      "extension 7",
    ];
    expect(people("telephone", [...good, ...bad])).toEqual(good);
  });

  test("a file: its digest, its size, and a name of one line", () => {
    const file = aFile({ type: "file" });
    const taken = (change: object): readonly string[] =>
      problems({ type: "file" }, { ...file, ...change }).map(({ problem }) => problem);
    expect(taken({})).toEqual([]);
    expect(taken({ size: 1 })).toEqual([]);
    expect(taken({ name: "x".repeat(255) })).toEqual([]);
    expect(taken({ name: "x".repeat(256) })).toEqual(["tooLong"]);
    expect(taken({ name: "a\nb.pdf" })).toEqual(["severalLines"]);
    for (const change of [
      { size: -1 },
      { size: 1.5 },
      { size: Number.NaN },
      { sha256: "ab".repeat(31) },
      { sha256: `${"ab".repeat(32)}c` },
      { sha256: `x${"ab".repeat(32)}` },
      { sha256: "AB".repeat(32) },
    ]) {
      expect(taken(change)).toEqual(["wrongKind"]);
    }
  });

  test("a date: typed or written, in the years asked for", () => {
    const told = (date: string): readonly string[] =>
      problems({ type: "date" }, date).map(({ problem }) => problem);
    expect(told("2100-12-31")).toEqual([]);
    expect(told("1/1/99")).toEqual(["yearOutOfRange"]);
    expect(told("1/1/20261")).toEqual(["yearOutOfRange"]);
    expect(told("1/1/9")).toEqual(["notARealDate"]);
    expect(told("1/1/x1850")).toEqual(["notARealDate"]);
    expect(told("1/1/1850x")).toEqual(["notARealDate"]);
    expect(told("31/4/2026")).toEqual(["notARealDate"]);
    expect(told("1/1")).toEqual(["notARealDate"]);
    expect(told("/1")).toEqual(["notARealDate"]);
    expect(told("//")).toEqual(["dateIncomplete"]);
    expect(problems({ type: "date" }, "1//")).toEqual([
      { ...at, problem: "dateIncomplete", missing: ["month", "year"] },
    ]);
  });
});

test("what is forged is named, not thrown at: another kind with the parts of the right one, parts that are none", () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is forged has no type
  const forged = (value: unknown): Answer => value as Answer;
  const told = (type: Field["type"], value: object): readonly AnswerProblem[] =>
    problems({ type }, forged(value));
  const wrongKind = [{ ...at, problem: "wrongKind" }];
  const session = aSession({});
  expect(told("testSession", { ...session, kind: "weather" })).toEqual(wrongKind);
  expect(told("testSession", { ...session, steps: "none" })).toEqual(wrongKind);
  expect(told("file", { ...aFile({ type: "file" }), kind: "weather" })).toEqual(wrongKind);
  expect(told("person", { ...PERSON, kind: "weather" })).toEqual(wrongKind);
  expect(told("signature", { ...SIGNATURE, kind: "weather" })).toEqual(wrongKind);
  expect(told("signature", { ...SIGNATURE, date: 7 })).toEqual([
    { ...at, part: "date", problem: "wrongKind" },
  ]);
});

test("of a name that is too long and ends wrongly, the length is told first", () => {
  const file = { ...aFile({ type: "csr" }), name: `${"x".repeat(256)}.pdf` };
  expect(problems({ type: "csr" }, file).map(({ problem }) => problem)).toEqual(["tooLong"]);
});

test("the files among some answers, and whether two say the same", () => {
  const file = aFile({ type: "file" });
  expect(filesIn(["a", PERSON, file, SIGNATURE])).toEqual([file]);
  const turned = Object.fromEntries(Object.entries(PERSON).toReversed());
  expect(canonical(turned)).toBe(canonical(PERSON));
  expect(sameAnswers([PERSON, "a"], [{ ...PERSON }, "a"])).toBe(true);
  expect(sameAnswers(["a", "b"], ["b", "a"])).toBe(false);
  expect(sameAnswers([PERSON], [{ ...PERSON, role: "" }])).toBe(false);
  expect(canonical(null)).toBe("null");
  // Digests of it are kept: what is written once is written so for ever.
  expect(canonical({ b: [{ d: 1, c: 2 }], a: { f: null, e: "x" } })).toBe(
    '{"a":{"e":"x","f":null},"b":[{"c":2,"d":1}]}',
  );
});
