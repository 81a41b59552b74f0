import { expect, test } from "vitest";
import type { Answers, FileAnswer } from "@/lib/domain/answer";
import type { JourneyEvent } from "@/lib/domain/event";
import { sentenceOf, tellOf } from "@/lib/domain/event-sentence";
import type { Field } from "@/lib/domain/field";
import { itemOf } from "@/lib/domain/find-in-pathway";
import type { Pathway } from "@/lib/domain/pathway";
import { organisations, PATHWAY } from "@/tests/factories";

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

test("a long label is cut at 60 characters, without a space before the dots", () => {
  const told = (label: string): string => {
    const asked: Pathway = { ...PATHWAY, items: [{ ...item, fields: [{ ...fields[0]!, label }] }] };
    return sentenceOf(asked, { type: "EvidenceGiven", item: item.key, answers: { a: ["1"] } }).did;
  };
  expect(told("x".repeat(60))).toBe(`gave “${"x".repeat(60)}” for`);
  expect(told("x".repeat(61))).toBe(`gave “${"x".repeat(57)}…” for`);
  expect(told(`${"x".repeat(56)} ${"y".repeat(9)}`)).toBe(`gave “${"x".repeat(56)}…” for`);
});

test("a field or an item that the pathway does not know is told by its key", () => {
  const given = { type: "EvidenceGiven", item: item.key, answers: { z: ["1"] } } as const;
  expect(sentenceOf(pathway, given).did).toBe("gave “z” for");
  expect(sentenceOf(pathway, { ...given, item: "gone" })).toMatchObject({
    did: "gave “z” for",
    subject: { key: "gone", title: "gone" },
  });
});

const about = { kind: "item", key: item.key, title: item.title } as const;
const research = { kind: "milestone", key: "research", title: "Research" } as const;
const [reason, text] = ["It changed.", "Hello."];
const [supplier, endUserOrganisation] = [organisations.supplier, organisations.hospital];
const product = { productName: "Harbour Triage", productVersion: "4.2", role: "consumer" } as const;
const on = { pathway: { key: PATHWAY.key, version: 1 }, supplier, ...product };

test.each<[JourneyEvent, string, typeof about | typeof research | null, string | null]>([
  [
    { type: "ProductJourneyStarted", ...on, standardVersion: "1" },
    "started the journey of Harbour Triage 4.2",
    null,
    null,
  ],
  [
    {
      type: "DeploymentStarted",
      ...on,
      productJourney: "p",
      endUserOrganisation,
      region: "london",
      dosServiceIds: [],
      plannedGoLive: "2026-09-01",
      contact: { name: "A", role: "", email: "", telephone: "" },
    },
    "started the deployment of Harbour Triage 4.2 at Saltmarsh Urgent Treatment Centre",
    null,
    null,
  ],
  [{ type: "ItemSubmitted", item: item.key, promisedFor: "2026-02-09" }, "submitted", about, null],
  [{ type: "ItemSubmitted", item: item.key, promisedFor: null }, "declared", about, null],
  [{ type: "SubmissionWithdrawn", item: item.key }, "took back", about, null],
  [{ type: "ItemAccepted", item: item.key, note: null }, "accepted", about, null],
  [{ type: "ItemAccepted", item: item.key, note: "Good." }, "accepted", about, "Good."],
  [{ type: "ItemReturned", item: item.key, reason }, "returned", about, reason],
  [
    { type: "NotApplicableAsked", item: item.key, reason, promisedFor: "2026-02-09" },
    "asked that this is not applicable:",
    about,
    reason,
  ],
  [
    { type: "NotApplicableAgreed", item: item.key },
    "agreed that this is not applicable:",
    about,
    null,
  ],
  [
    { type: "NotApplicableRefused", item: item.key, reason },
    "refused that this is not applicable:",
    about,
    reason,
  ],
  [{ type: "ItemReopened", item: item.key, reason }, "reopened", about, reason],
  [{ type: "CommentAdded", item: item.key, text, audience: "shared" }, "commented on", about, text],
  [
    { type: "CommentAdded", item: item.key, text, audience: "internal" },
    "noted, for the NHS only, on",
    about,
    text,
  ],
  [
    {
      type: "MilestoneSignedOff",
      milestone: "research",
      statement: "So be it.",
      productRevision: null,
      content: [],
    },
    "signed off",
    research,
    "So be it.",
  ],
  [
    { type: "SignOffWithdrawn", milestone: "research", reason },
    "withdrew the sign-off of",
    research,
    reason,
  ],
])("%o is told as: %s", (event, did, subject, words) => {
  expect(sentenceOf(PATHWAY, event)).toEqual({ did, subject, words });
});

test("an event told to others names who did it and, where it has a page, to what", () => {
  const by = { id: "s", name: "Sam Smith", duty: "supplier", organisation: "Tidewater" } as const;
  const told = (event: JourneyEvent): string =>
    tellOf(PATHWAY, { number: 2, at: new Date(0), by, event });
  expect(told({ type: "SignOffWithdrawn", milestone: "research", reason })).toBe(
    "Sam Smith withdrew the sign-off of “Research”",
  );
  expect(told({ type: "SignOffWithdrawn", milestone: "gone", reason })).toBe(
    "Sam Smith withdrew the sign-off of “gone”",
  );
  expect(told({ type: "ProductJourneyStarted", ...on, standardVersion: "1" })).toBe(
    "Sam Smith started the journey of Harbour Triage 4.2",
  );
});
