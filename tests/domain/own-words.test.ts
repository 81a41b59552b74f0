import { expect, test } from "vitest";
import type { JourneyEvent } from "@/lib/domain/event";
import { ownWords } from "@/lib/domain/own-words";

const item = "pen-test";
const given = (answers: Extract<JourneyEvent, { type: "EvidenceGiven" }>["answers"]) =>
  ownWords({ type: "EvidenceGiven", item, answers });

test.each<[JourneyEvent, unknown]>([
  [{ type: "CommentAdded", item, text: "A word", audience: "shared" }, { text: "A word" }],
  [{ type: "ItemReturned", item, reason: "Too short" }, { reason: "Too short" }],
  [{ type: "ItemReopened", item, reason: "" }, null],
  [{ type: "ItemAccepted", item, note: "Well done" }, { note: "Well done" }],
  [{ type: "ItemAccepted", item, note: null }, null],
  [{ type: "SignOffWithdrawn", milestone: "tcc", reason: "Wrong" }, { reason: "Wrong" }],
  [{ type: "ItemSubmitted", item, promisedFor: null }, null],
])("of %j its author wrote %j", (event, words) => {
  expect(ownWords(event)).toEqual(words);
});

test("the statement of a sign-off is its signer's, what was signed is not", () => {
  const signed = { milestone: "tcc", statement: "It is so.", productRevision: 1, content: [] };
  expect(ownWords({ type: "MilestoneSignedOff", ...signed })).toEqual({ statement: "It is so." });
});

test("of answers texts and names of files are one's own, people who are named are not", () => {
  const person = { name: "Dana", role: "Lead", email: "dana@x.test", telephone: "1" };
  const signature = { name: "Dana", role: "", authority: "", date: "", documentVersion: "" };
  const step = { step: "one", outcome: "failed" } as const;
  expect(
    given({
      output: ["It ran"],
      proof: [{ kind: "file", sha256: "0", name: "proof.pdf", mediaType: "x", size: 1 }],
      tested: [
        {
          kind: "testSession",
          date: "2026-07-31",
          participants: "Dana",
          steps: [
            { ...step, note: "It fell" },
            { ...step, note: "" },
          ],
        },
      ],
      lead: [{ kind: "person", ...person }],
      signed: [{ kind: "signature", ...signature }],
    }),
  ).toEqual({ answers: { output: ["It ran"], proof: ["proof.pdf"], tested: ["It fell"] } });
  expect(given({ lead: [{ kind: "person", ...person }], output: [] })).toBeNull();
});
