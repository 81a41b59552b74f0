import { expect, test } from "vitest";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import { latestOf, whyItCameBack } from "@/lib/domain/item-notice";

const item = "first-contact";
const EVENTS = {
  give: { type: "EvidenceGiven", item, answers: {} },
  submit: { type: "ItemSubmitted", item, promisedFor: "2026-02-09" },
  takeBack: { type: "SubmissionWithdrawn", item },
  comment: { type: "CommentAdded", item, text: "Hello", audience: "shared" },
  return: { type: "ItemReturned", item, reason: "See page 2." },
  ask: { type: "NotApplicableAsked", item, reason: "Not ours.", promisedFor: "2026-02-09" },
  refuse: { type: "NotApplicableRefused", item, reason: "It is yours." },
  accept: { type: "ItemAccepted", item, note: null },
  reopen: { type: "ItemReopened", item, reason: "It changed." },
} as const satisfies Record<string, JourneyEvent>;

type Step = keyof typeof EVENTS;

/** The events of some steps, the latest first, as a page reads them. */
function after(...steps: readonly Step[]): readonly Recorded<JourneyEvent>[] {
  const by = { id: "s", name: "Sam Smith", duty: "supplier", organisation: "Tidewater" } as const;
  const at = new Date("2026-01-05T09:00:00Z");
  return steps.map((step, n) => ({ number: n + 1, at, by, event: EVENTS[step] })).toReversed();
}

test.each<[readonly Step[], readonly Step[]]>([
  [[], []],
  [["give"], []],
  [["give", "submit", "takeBack"], []],
  [["give", "submit", "return", "give", "comment"], ["return"]],
  [["submit", "return", "submit"], []],
  [["submit", "return", "submit", "takeBack"], ["return"]],
  [["submit", "return", "submit", "takeBack", "submit", "takeBack"], ["return"]],
  [["ask", "refuse"], ["refuse"]],
  [["ask", "refuse", "ask"], []],
  [["ask", "refuse", "ask", "takeBack"], ["refuse"]],
  [
    ["submit", "return", "ask", "refuse"],
    ["refuse", "return"],
  ],
  [["submit", "return", "ask", "takeBack", "give"], ["return"]],
  [["submit", "accept", "reopen"], ["reopen"]],
  [["submit", "accept", "reopen", "submit", "return"], ["return"]],
])("after %j it came back for %j", (steps, reasons) => {
  const types = whyItCameBack(after(...steps)).map(({ event }) => event.type);
  expect(types).toEqual(reasons.map((step) => EVENTS[step].type));
});

test("the latest of some types is found, or nothing", () => {
  const events = after("submit", "return", "submit", "accept");
  expect(latestOf(events, "ItemSubmitted", "ItemReturned")?.number).toBe(3);
  expect(latestOf(events, "ItemReopened")).toBeUndefined();
});
