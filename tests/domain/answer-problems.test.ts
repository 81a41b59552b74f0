import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "@/lib/domain/answer";
import type { AnswerProblem } from "@/lib/domain/answer-problem";
import { missingAnswers, problemsWithAnswers } from "@/lib/domain/answer-problems";
import { wordsForProblem } from "@/lib/domain/answer-words";
import type { Field, FieldType } from "@/lib/domain/field";
import { isFileField } from "@/lib/domain/field";
import type { Item, RoleKey } from "@/lib/domain/pathway";
import { isShown, visibleFields } from "@/lib/domain/shown-fields";
import { PATHWAY } from "../factories";
import { PERSON, SIGNATURE, aFile, aSession, rightAnswers } from "./some-answers";

const everyField: readonly (readonly [name: string, field: Field, role: RoleKey])[] =
  PATHWAY.items.flatMap((item) =>
    item.fields.map((field): readonly [string, Field, RoleKey] => [
      `${item.key} ${field.key}`,
      field,
      field.appliesTo?.[0] ?? item.appliesTo[0] ?? "consumer",
    ]),
  );
const everyItem: readonly (readonly [name: string, item: Item, role: RoleKey])[] =
  PATHWAY.items.flatMap((item) =>
    item.appliesTo.map((role): readonly [string, Item, RoleKey] => [
      `${item.key} ${role}`,
      item,
      role,
    ]),
  );
const ofType = (...types: readonly FieldType[]) =>
  everyField.filter(([, { type }]) => types.includes(type));

/** Gives what is wrong with answers to one field, each as a sentence can be made of it. */
function problemsOf(field: Field, given: readonly Answer[], role: RoleKey): readonly string[] {
  const problems = problemsWithAnswers([field], { [field.key]: given }, role);
  for (const problem of problems)
    expect(wordsForProblem(problem, field)).toMatch(/^[A-Z“].{10,}[^.]$/s);
  return problems.map(({ problem }) => problem);
}

/** As much as no form of ours sends. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is forged has no type
const forged = (value: unknown): Answer => value as Answer;

describe("every field of the pathway", () => {
  test.each(everyField)(
    "%s takes right answers, and two where it takes several",
    (_name, field, role) => {
      expect(problemsOf(field, rightAnswers(field), role)).toEqual([]);
      expect(problemsOf(field, [], role)).toEqual([]);
    },
  );

  test.each(everyField)("%s refuses an answer of another kind", (_name, field, role) => {
    const other = typeof rightAnswers(field)[0] === "string" ? PERSON : "a text";
    expect(problemsOf(field, [other], role)).toEqual(["wrongKind"]);
    expect(problemsOf(field, [forged({ kind: "weather" })], role)).toEqual(["wrongKind"]);
  });

  test.each(everyField)("%s refuses one more than it takes", (_name, field, role) => {
    const [one = ""] = rightAnswers(field);
    const given = Array.from({ length: field.multiple ? 51 : 2 }, () => one);
    expect(problemsOf(field, given, role)).toEqual([field.multiple ? "tooMany" : "moreThanOne"]);
  });

  test.each(everyField)("%s is refused under a key that nobody knows", (_name, field, role) => {
    const problems = problemsWithAnswers([field], { [`${field.key}x`]: rightAnswers(field) }, role);
    expect(problems).toEqual([{ field: `${field.key}x`, problem: "unknownField" }]);
    expect(problems.map((problem) => wordsForProblem(problem, undefined))[0]).toContain(
      "not asked for",
    );
  });
});

test("a field of one role is not taken in the other", () => {
  const fields = everyField
    .map(([, field]) => field)
    .filter(({ appliesTo }) => appliesTo !== undefined);
  expect(fields).toHaveLength(8);
  for (const field of fields) {
    const other: RoleKey = field.appliesTo?.[0] === "consumer" ? "provider" : "consumer";
    expect(problemsOf(field, rightAnswers(field), other)).toEqual(["notForRole"]);
    expect(problemsOf(field, [], other)).toEqual([]);
  }
});

const limits: Readonly<Partial<Record<FieldType, number>>> = {
  text: 200,
  identifier: 255,
  url: 2048,
  longText: 4000,
};

describe("texts", () => {
  test.each(ofType("text", "identifier", "url", "longText"))(
    "%s keeps to its length",
    (_name, field, role) => {
      const limit = limits[field.type] ?? 0;
      expect(problemsOf(field, ["x".repeat(limit + 1)], role)).toEqual(["tooLong"]);
      expect(problemsOf(field, ["x".repeat(10_000)], role)).toEqual(["tooLong"]);
      expect(problemsOf(field, ["x".repeat(limit)], role)).not.toContain("tooLong");
    },
  );

  test.each(ofType("text", "identifier", "url", "longText"))(
    "%s refuses what cannot be stored",
    (_name, field, role) => {
      expect(problemsOf(field, ["a\u0000b"], role)).toEqual(["unreadable"]);
      expect(problemsOf(field, ["a\uD800b"], role)).toEqual(["unreadable"]);
      expect(problemsOf(field, ["  "], role)).toEqual(["wrongKind"]);
    },
  );

  test.each(ofType("text", "identifier", "url"))("%s is one line", (_name, field, role) => {
    expect(problemsOf(field, ["a\nb"], role)).toEqual(["severalLines"]);
  });

  test.each(everyField.filter(([, { format, type }]) => format && !isFileField(type)))(
    "%s keeps its format",
    (_name, field, role) => {
      expect(problemsOf(field, ["not at all, this"], role)).toEqual(["badFormat"]);
    },
  );

  test.each(ofType("url"))("%s is an address that can be followed", (_name, field, role) => {
    for (const address of [
      "javascript:alert(1)",
      "www.example.nhs.uk",
      "ftp://example.org/a",
      "https://user:pass@example.org/",
      "https://",
    ]) {
      expect(problemsOf(field, [address], role)).toEqual([
        field.format ? "badFormat" : "notAnAddress",
      ]);
    }
  });
});

test.each(ofType("choice", "yesNo", "declaration"))(
  "%s takes its options alone",
  (_name, field, role) => {
    expect(problemsOf(field, ["perhaps"], role)).toEqual(["notAnOption"]);
  },
);

test.each(
  everyField.filter(([, field]) => field.multiple && typeof rightAnswers(field)[0] === "string"),
)("%s takes each answer once", (_name, field, role) => {
  const [one = ""] = rightAnswers(field);
  expect(problemsOf(field, [one, one], role)).toEqual(["repeated"]);
});

test.each(ofType("date"))("%s is a day that exists", (_name, field, role) => {
  expect(problemsOf(field, ["2026-02-30"], role)).toEqual(["notARealDate"]);
  expect(problemsOf(field, ["31/feb/2026"], role)).toEqual(["notARealDate"]);
  expect(problemsOf(field, ["1/9/1850"], role)).toEqual(["yearOutOfRange"]);
  expect(problemsOf(field, ["1999-12-31"], role)).toEqual(["yearOutOfRange"]);
  expect(problemsOf(field, ["2101-01-01"], role)).toEqual(["yearOutOfRange"]);
  expect(problemsOf(field, ["2000-01-01"], role)).toEqual([]);
  for (const none of ["22 November 2026", "1/9/1850/1", "1/9/-1850", "1/9/18e50"])
    expect([none, problemsOf(field, [none], role)]).toEqual([none, ["notARealDate"]]);
  expect(problemsWithAnswers([field], { [field.key]: ["/2/"] }, role)).toEqual([
    { field: field.key, problem: "dateIncomplete", missing: ["day", "year"] },
  ]);
});

test.each(everyField.filter(([, { type }]) => isFileField(type)))(
  "%s goes by the ending of the name",
  (_name, field, role) => {
    expect(problemsOf(field, [{ ...aFile(field), name: "evidence.exe" }], role)).toEqual([
      "wrongEnding",
    ]);
    expect(problemsOf(field, [{ ...aFile(field), name: "evidence" }], role)).toEqual([
      "wrongEnding",
    ]);
    expect(
      problemsOf(field, [{ ...aFile(field), name: aFile(field).name.toUpperCase() }], role),
    ).toEqual([]);
    expect(problemsOf(field, [{ ...aFile(field), sha256: "../../etc/passwd" }], role)).toEqual([
      "wrongKind",
    ]);
    expect(problemsOf(field, [{ ...aFile(field), size: 0 }], role)).toEqual(["wrongKind"]);
  },
);

test.each(ofType("person"))("%s has parts in their form", (_name, field, role) => {
  expect(problemsOf(field, [{ ...PERSON, name: "x".repeat(201) }], role)).toEqual(["tooLong"]);
  expect(problemsOf(field, [{ ...PERSON, email: "wren at example" }], role)).toEqual([
    "notAnEmail",
  ]);
  expect(problemsOf(field, [{ ...PERSON, telephone: "call me" }], role)).toEqual(["notATelephone"]);
  expect(
    problemsOf(field, [{ ...PERSON, telephone: "+44 (0)113 496 0000 ext. 12" }], role),
  ).toEqual([]);
  expect(problemsOf(field, [forged({ ...PERSON, role: 7 })], role)).toEqual(["wrongKind"]);
});

test.each(ofType("signature"))("%s has parts in their form", (_name, field, role) => {
  expect(problemsOf(field, [{ ...SIGNATURE, authority: "x".repeat(201) }], role)).toEqual([
    "tooLong",
  ]);
  expect(problemsOf(field, [{ ...SIGNATURE, date: "2026-13-01" }], role)).toEqual(["notARealDate"]);
  expect(problemsOf(field, [{ ...SIGNATURE, date: "1//2026" }], role)).toEqual(["dateIncomplete"]);
});

test.each(ofType("testSession"))(
  "%s has steps in their form, and takes steps of its own",
  (_name, field, role) => {
    const session = aSession(field);
    const [step = { step: "x", outcome: "passed" as const, note: "" }] = session.steps;
    const withStep = (change: object): readonly string[] =>
      problemsOf(field, [forged({ ...session, steps: [{ ...step, ...change }] })], role);
    expect(withStep({ outcome: "" })).toEqual(["stepWithoutOutcome"]);
    expect(withStep({ outcome: "maybe" })).toEqual(["notAnOption"]);
    expect(withStep({ step: "" })).toEqual(["stepWithoutName"]);
    expect(withStep({ step: "x".repeat(201) })).toEqual(["tooLong"]);
    expect(withStep({ note: "x".repeat(1001) })).toEqual(["tooLong"]);
    expect(withStep({ step: "A step of the plan" })).toEqual([]);
    expect(
      problemsOf(field, [{ ...session, steps: Array.from({ length: 101 }, () => step) }], role),
    ).toEqual(["tooMany"]);
    expect(problemsOf(field, [{ ...session, date: "0/0/0" }], role)).toEqual(["notARealDate"]);
  },
);

/** Right answers to everything that is asked, chosen so that nothing is shown that hangs on another answer. */
function complete(item: Pick<Item, "fields">): Answers {
  return Object.fromEntries(item.fields.map((field) => [field.key, rightAnswers(field)]));
}

const missing = (item: Item, answers: Answers, role: RoleKey): readonly AnswerProblem[] => {
  const problems = missingAnswers(item, answers, role);
  for (const problem of problems) {
    const field = item.fields.find(({ key }) => key === problem.field);
    expect(wordsForProblem(problem, field)).toMatch(/^[A-Z“].{5,}[^.]$/s);
  }
  return problems;
};

const parts = (field: Field, answer: Answer): readonly string[] =>
  missingAnswers(
    { fields: [{ ...field, required: false }] },
    { [field.key]: [answer] },
    "consumer",
  ).map(({ problem, part }) => `${part}: ${problem}`);

describe("what is missing", () => {
  test.each(everyItem)("%s: nothing when everything is given", (_name, item, role) => {
    expect(missing(item, complete(item), role)).toEqual([]);
  });

  test.each(everyItem)("%s: each required field that is asked, one by one", (_name, item, role) => {
    for (const field of item.fields.filter(({ required }) => required)) {
      const answers = {
        ...complete(item),
        ...(field.shownWhen ? { [field.shownWhen.field]: [field.shownWhen.is] } : {}),
      };
      const without: Answers = { ...answers, [field.key]: [] };
      const expected = field.type === "declaration" ? "notDeclared" : "notGiven";
      const found = missing(item, without, role).filter((problem) => problem.field === field.key);
      expect(found.map(({ problem }) => problem)).toEqual(
        isShown(item, field, without, role) ? [expected] : [],
      );
    }
  });

  test.each(everyItem.filter(([, { needsOneOf }]) => needsOneOf))(
    "%s: one of the group is enough",
    (_name, item, role) => {
      for (const group of item.needsOneOf ?? []) {
        const none: Answers = {
          ...complete(item),
          ...Object.fromEntries(group.map((key) => [key, []])),
        };
        expect(missing(item, none, role)).toMatchObject([
          { field: group[0], problem: "noneOf", fields: group },
        ]);
        for (const key of group)
          expect(missing(item, { ...none, [key]: complete(item)[key] ?? [] }, role)).toEqual([]);
      }
    },
  );

  test("what is not asked is not missing, and hangs on a chain of answers", () => {
    const item = PATHWAY.items.find(({ key }) => key === "medical-device");
    if (!item) throw new Error("no such item");
    const shown = (answers: Answers): readonly string[] =>
      visibleFields(item, answers, "consumer").map(({ key }) => key);
    expect(shown({})).toEqual(["isDevice"]);
    expect(shown({ isDevice: ["yes"] })).toEqual(["isDevice", "deviceClass"]);
    expect(shown({ isDevice: ["no"] })).toEqual(["isDevice", "reason"]);
  });

  test("what hangs on a field of the other role, on none, or on itself, is not asked", () => {
    const hanging = (key: string, on: string, change: Partial<Field> = {}): Field => ({
      key,
      label: key,
      type: "yesNo",
      required: true,
      shownWhen: { field: on, is: "yes" },
      ...change,
    });
    const { shownWhen: _none, ...first } = hanging("first", "", { appliesTo: ["provider"] });
    const fields = [
      first,
      hanging("second", "first"),
      hanging("third", "second"),
      hanging("alone", "gone"),
      hanging("itself", "itself"),
    ];
    const yes = Object.fromEntries(fields.map(({ key }) => [key, ["yes"]]));
    const shown = (answers: Answers, role: RoleKey): readonly string[] =>
      visibleFields({ fields }, answers, role).map(({ key }) => key);
    expect(shown(yes, "provider")).toEqual(["first", "second", "third"]);
    expect(shown({ ...yes, first: [] }, "provider")).toEqual(["first"]);
    expect(shown(yes, "consumer")).toEqual([]);
    expect(shown({}, "provider")).toEqual(["first"]);
  });

  test.each(ofType("person"))(
    "%s: a name, and an e-mail address or a telephone number",
    (_name, field) => {
      expect(parts(field, { ...PERSON, email: "" })).toEqual([]);
      expect(parts(field, { ...PERSON, telephone: "", role: "" })).toEqual([]);
      expect(parts(field, { ...PERSON, name: "", telephone: "", email: "" })).toEqual([
        "name: partMissing",
        "email: neitherEmailNorTelephone",
      ]);
    },
  );

  test.each(ofType("signature"))("%s: every part of a signature", (_name, field) => {
    for (const part of ["name", "role", "authority", "date", "documentVersion"]) {
      expect(parts(field, { ...SIGNATURE, [part]: "" })).toEqual([`${part}: partMissing`]);
    }
  });

  test.each(ofType("testSession"))(
    "%s: when, with whom, and one step that was run",
    (_name, field) => {
      const session = aSession(field);
      expect(parts(field, session)).toEqual([]);
      expect(parts(field, { ...session, date: "", participants: "" })).toEqual([
        "date: partMissing",
        "participants: partMissing",
      ]);
      expect(parts(field, { ...session, steps: [] })).toEqual(["step: noStepRun"]);
      const notRun = { step: "a", outcome: "not-run" as const, note: "" };
      expect(parts(field, { ...session, steps: [notRun] })).toEqual(["step: noStepRun"]);
    },
  );
});
