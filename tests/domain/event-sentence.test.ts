import { expect, test } from "vitest";
import type { Answers, FileAnswer } from "@/lib/domain/answer";
import { sentenceOf } from "@/lib/domain/event-sentence";
import type { Field } from "@/lib/domain/field";
import { itemOf } from "@/lib/domain/find-in-pathway";
import type { Pathway } from "@/lib/domain/pathway";
import { PATHWAY } from "@/tests/factories";

const item = itemOf(PATHWAY, "first-contact");
const fields = ["A", "B", "C", "D", "E"].map((label): Field => {
  return { key: label.toLowerCase(), label: `Field ${label}`, type: "text", required: true };
});
const pathway: Pathway = { ...PATHWAY, items: [{ ...item, fields }] };
const file = (name: string): FileAnswer => {
  return { kind: "file", sha256: name, name, mediaType: "application/pdf", size: 1 };
};

test.each<[Answers, string]>([
  [{ a: ["1"] }, "gave “Field A” for"],
  [{ b: ["2"], a: ["1"] }, "gave “Field A” and “Field B” for"],
  [{ a: ["1"], b: ["2"], c: ["3"] }, "gave “Field A”, “Field B” and “Field C” for"],
  [
    { a: ["1"], b: ["2"], c: ["3"], d: ["4"], e: ["5"] },
    "gave “Field A”, “Field B”, “Field C” and 2 more for",
  ],
  [{ a: [file("one.pdf"), file("two.pdf")] }, "gave “Field A” (one.pdf and two.pdf) for"],
  [{ a: [] }, "took back “Field A” for"],
  [{ a: ["1"], b: [] }, "gave “Field A”, and took back “Field B” for"],
  // To whom the form is hidden, none of the answers is told.
  [{}, "gave answers for"],
])("evidence %j is told as: %s", (answers, words) => {
  expect(sentenceOf(pathway, { type: "EvidenceGiven", item: item.key, answers }).did).toBe(words);
});
