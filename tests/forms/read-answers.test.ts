import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/domain/answer";
import { problemsWithAnswers } from "@/lib/domain/answer-problems";
import type { Field } from "@/lib/domain/field";
import { isFileField } from "@/lib/domain/field";
import type { Item, RoleKey } from "@/lib/domain/pathway";
import { readAnswers } from "@/lib/forms/read-answers";
import { writeAnswers } from "@/lib/forms/write-answers";
import { PATHWAY } from "../factories";
import { rightAnswers } from "../domain/some-answers";

/** Sends values as a browser does: line ends as CRLF, each line of a group of checkboxes on its own. */
function sent(values: Readonly<Record<string, string>>, fields: readonly Field[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find(({ key }) => name === `answer.${key}`);
    if (field?.type === "choice" && value !== "")
      for (const each of value.split("\n")) form.append(name, each);
    else form.append(name, value.replaceAll("\n", "\r\n"));
  }
  return form;
}

const given = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, list]) => list.length > 0));

const everyItem: readonly (readonly [string, Item, RoleKey])[] = PATHWAY.items.flatMap((item) =>
  item.appliesTo.map((role): readonly [string, Item, RoleKey] => [
    `${item.key} ${role}`,
    item,
    role,
  ]),
);

test.each(everyItem)("%s: what a form shows is what it sends back", (_name, item, role) => {
  const fields = item.fields.filter(
    ({ type, appliesTo }) => !isFileField(type) && (appliesTo?.includes(role) ?? true),
  );
  for (const field of fields) {
    const control = field.shownWhen ? { [field.shownWhen.field]: [field.shownWhen.is] } : {};
    const answers: Answers = { ...control, [field.key]: rightAnswers(field) };
    const read = readAnswers(
      sent(writeAnswers(item.fields, answers), item.fields),
      item.fields,
      role,
    );
    expect(given(read.answers)).toEqual(answers);
    expect(problemsWithAnswers(item.fields, read.answers, role)).toEqual([]);
  }
});

const form = (entries: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
};
const field = (change: Partial<Field>): Field => ({
  key: "f",
  label: "F",
  type: "text",
  required: true,
  ...change,
});

const readDay = (day: string, month: string, year: string) =>
  readAnswers(
    form({ "answer.f.day": day, "answer.f.month": month, "answer.f.year": year }),
    [field({ type: "date" })],
    "consumer",
  ).answers["f"];

describe("dates", () => {
  test.each([
    ["22", "11", "2026", "2026-11-22"],
    ["2", "jan", "2026", "2026-01-02"],
    ["02", "Sept.", "2026", "2026-09-02"],
    [" 1 ", "JULY", " 2026 ", "2026-07-01"],
    ["31", "feb", "2026", "31/feb/2026"],
    ["", "2", "", "/2/"],
    ["1", "1", "26", "1/1/26"],
    ["1", "ju", "2026", "1/ju/2026"],
  ])("%s %s %s is %s", (day, month, year, date) =>
    expect(readDay(day, month, year)).toEqual([date]),
  );

  test("nothing typed is nothing given", () => expect(readDay("", " ", "")).toEqual([]));
});

test("what was typed is kept as it was, wrong or right", () => {
  const { typed, answers } = readAnswers(
    form({ "answer.f": " a\r\nb ", other: "x" }),
    [field({})],
    "consumer",
  );
  expect(typed).toEqual({ "answer.f": " a\nb " });
  expect(answers).toEqual({ f: ["a\nb"] });
});

test("empty lines are passed over", () => {
  const { answers } = readAnswers(
    form({ "answer.f": "a\r\n\r\n  b  \r\n" }),
    [field({ multiple: true })],
    "consumer",
  );
  expect(answers).toEqual({ f: ["a", "b"] });
});

test("an empty field takes back what was given, and so does one that is not asked any more", () => {
  const fields = [
    field({ key: "c", type: "yesNo" }),
    field({ key: "d", shownWhen: { field: "c", is: "yes" } }),
    field({ key: "e" }),
  ];
  const { answers, typed } = readAnswers(
    form({ "answer.c": "no", "answer.d": "kept on screen", "answer.e": " " }),
    fields,
    "consumer",
  );
  expect(answers).toEqual({ c: ["no"], d: [], e: [] });
  expect(typed["answer.d"]).toBe("kept on screen");
});

test("fields of files, of the other role and of no form are left alone", () => {
  const fields = [field({ key: "a", type: "file" }), field({ key: "b", appliesTo: ["provider"] })];
  expect(
    readAnswers(form({ "answer.a": "x", "answer.b": "x", "answer.z": "x" }), fields, "consumer")
      .answers,
  ).toEqual({});
});

test("a note without an outcome is passed on, to be asked about", () => {
  const session = field({ type: "testSession", options: [{ value: "book", label: "Booked" }] });
  const { answers } = readAnswers(
    form({ "answer.f.step.book.note": "slow" }),
    [session],
    "consumer",
  );
  expect(problemsWithAnswers([session], answers, "consumer")).toEqual([
    { field: "f", step: 0, part: "step", problem: "stepWithoutOutcome" },
  ]);
});

test("a file sent for a text is nothing", () => {
  const data = new FormData();
  data.append("answer.f", new File(["x"], "x.txt"));
  expect(readAnswers(data, [field({})], "consumer").answers).toEqual({ f: [] });
});

test("one too many is passed on, so that it can be refused", () => {
  const people = field({ type: "person", multiple: true });
  const entries = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`answer.f.${at}.name`, `Person ${at}`]),
  );
  expect(
    problemsWithAnswers(
      [people],
      readAnswers(form(entries), [people], "consumer").answers,
      "consumer",
    ),
  ).toEqual([{ field: "f", problem: "tooMany", most: 50 }]);
});

test("what was copied along unseen is no part of an answer, in any of its parts", () => {
  const fields = [
    field({ key: "line" }),
    field({ key: "long", type: "longText" }),
    field({ key: "several", multiple: true }),
    field({ key: "who", type: "person" }),
  ];
  const typed = {
    "answer.line": "\uFEFF4.2\u200B",
    "answer.long": "inter\u00ADoper\u2060able\n\u200B\nends\u200B ",
    "answer.several": "a\u200B\n\u200B\nb",
    "answer.who.name": "\u200B",
  };
  expect(readAnswers(form(typed), fields, "consumer").answers).toEqual({
    line: ["4.2"],
    long: ["interoperable\n\nends"],
    several: ["a", "b"],
    who: [],
  });
});
