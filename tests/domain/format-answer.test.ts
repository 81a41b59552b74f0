import { expect, test } from "vitest";
import { formatAnswer, formatAnswers, formatSize } from "@/lib/domain/format-answer";
import { PATHWAY } from "../factories";
import { PERSON, SIGNATURE, aFile, aSession, rightAnswers } from "./some-answers";

test.each<[() => string, string]>([
  [() => formatAnswer({ type: "date" }, "2026-11-22"), "22 November 2026"],
  [() => formatAnswer({ type: "yesNo" }, "yes"), "Yes"],
  [() => formatAnswer({ type: "declaration" }, "yes"), "Confirmed"],
  [() => formatAnswer({ type: "choice", options: [{ value: "a", label: "First" }] }, "a"), "First"],
  [() => formatAnswer({ type: "choice" }, "a"), "a"],
  [() => formatAnswer({ type: "longText" }, "one\n\n two"), "one / two"],
  [() => formatAnswer({ type: "longText" }, "one\ntwo  \nthree"), "one / two / three"],
  [() => formatAnswer({ type: "csr" }, aFile({ type: "csr" })), "evidence.csr (2 KB)"],
  [
    () => formatAnswer({ type: "person" }, { ...PERSON, role: "" }),
    "Wren Hollis, wren.hollis@example.org, 0113 496 0000",
  ],
  [
    () => formatAnswer({ type: "signature" }, SIGNATURE),
    "Wren Hollis, Director, Board resolution of 3 March, on 22 November 2026, version 2.0",
  ],
  [
    () => formatAnswer({ type: "testSession" }, aSession({})),
    "20 November 2026: 0 passed, 1 failed, 0 not run",
  ],
  [() => formatAnswers({ type: "identifier" }, ["a", "b"]), "a; b"],
  [() => formatAnswers({ type: "text" }, []), ""],
])("%s: %s", (line, expected) => expect(line()).toBe(expected));

test("what is not filled in leaves no gap, and steps are counted by what became of them", () => {
  const blank = { ...SIGNATURE, role: "", date: "", documentVersion: "" };
  expect(formatAnswer({ type: "signature" }, blank)).toBe(
    "Wren Hollis, Board resolution of 3 March",
  );
  const outcomes = ["passed", "passed", "failed", "not-run", "not-run", "not-run"] as const;
  const steps = outcomes.map((outcome) => ({ step: "a", outcome, note: "" }));
  expect(formatAnswer({ type: "testSession" }, { ...aSession({}), date: "", steps })).toBe(
    "No date: 2 passed, 1 failed, 3 not run",
  );
  expect(formatAnswer({ type: "yesNo" }, "no")).toBe("No");
  const options = [
    { value: "a", label: "First" },
    { value: "b", label: "Second" },
  ];
  expect(formatAnswer({ type: "choice", options }, "b")).toBe("Second");
  expect(formatAnswer({ type: "choice", options }, "gone")).toBe("gone");
});

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1000, "1 KB"],
  [999_499, "999 KB"],
  [999_500, "1 MB"],
  [3_440_000, "3.4 MB"],
  [25_000_000, "25 MB"],
])("%i bytes are %s", (bytes, size) => expect(formatSize(bytes)).toBe(size));

test("every field of the pathway has its answer on one line", () => {
  for (const field of PATHWAY.items.flatMap((item) => item.fields)) {
    expect(formatAnswers(field, rightAnswers(field))).toMatch(/^[^\n]+$/);
  }
});
