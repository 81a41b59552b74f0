import { describe, expect, test } from "vitest";
import { LONGEST_TEXT, problemsWithOptionalText, problemsWithText } from "@/lib/domain/typed-text";

describe("the words people give with a decision", () => {
  test.each([
    ["nothing", "", "textMissing"],
    ["only spaces", " \n\t ", "textMissing"],
    ["a character the database refuses", "so\u0000", "textUnreadable"],
    ["a character that turns the direction", "from \u202Efdp.exe", "textUnreadable"],
    ["half a character", "so \uD83D", "textUnreadable"],
    ["a control character of C1", "so\u009B", "textUnreadable"],
    ["a tag", "so\u{E0041}", "textUnreadable"],
    ["only what was copied along unseen", "\u200B \u00AD", "textMissing"],
    ["more than anybody reads", "x".repeat(LONGEST_TEXT + 1), "textTooLong"],
  ])("are refused when they are %s", (_what, words, because) => {
    expect(problemsWithText("reason", words)).toMatchObject([{ because, text: "reason" }]);
  });

  test.each(["So.", "Two\nlines", "é 😀 –", "in\u00ADter\u200B.", "x".repeat(LONGEST_TEXT)])(
    "are taken: %s",
    (words) => {
      expect(problemsWithText("reason", words)).toEqual([]);
    },
  );

  test("may be left out where they are not asked for, but are held to the same form", () => {
    expect(problemsWithOptionalText("note", "")).toEqual([]);
    expect(problemsWithOptionalText("note", "\u0000")).toMatchObject([
      { because: "textUnreadable" },
    ]);
  });
});
