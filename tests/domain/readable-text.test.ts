import { describe, expect, test } from "vitest";
import { isReadable, plainText, unreadableIn, whereUnreadable } from "@/lib/domain/readable-text";

describe("what cannot be seen is refused, told by its number and by what stands before it", () => {
  test.each([
    ["a control character", "so\u0000", "U+0000", "so"],
    ["a line end of C1", "Ada\u0085Hello", "U+0085", "Ada"],
    ["another control character of C1", "x\u009B31m", "U+009B", "x"],
    ["the last of C1", "x\u009F", "U+009F", "x"],
    ["what turns the direction", "from \u202Efdp.exe", "U+202E", "from"],
    ["a mark of direction", "a\u200E", "U+200E", "a"],
    ["what stands on a line of its own", "made  by\n\u202EfdP", "U+202E", "made by"],
    ["what stands behind a picture", "a 👩\u200D💻 b\u202E", "U+202E", "a 👩\u200D💻 b"],
    ["a tag", "Ada\u{E0041}\u{E0064}", "U+E0041", "Ada"],
    ["a flag of tags that there is not", "\u{1F3F4}\u{E0061}\u{E007F}", "U+E0061", "\u{1F3F4}"],
    ["a filler that counts as a letter", "\u3164", "U+3164", ""],
    ["another", "a\u115Fb", "U+115F", "a"],
    ["a joiner at the end", "Ada\u200D", "U+200D", "Ada"],
    ["a joiner at the beginning", "\u200CAda", "U+200C", ""],
    ["a joiner between words", "a \u200D b", "U+200D", "a"],
    ["two in a row between letters", "a\uFE00\uFE01b", "U+FE00", "a"],
    ["one that chooses a form of nothing", " \uFE0F", "U+FE0F", ""],
    ["a grapheme joiner", "a\u034Fb", "U+034F", "a"],
    ["half a character", "so \uD83D", "U+D83D", "so"],
    [
      "the first of several, after a long text",
      `${"y".repeat(40)}\u2060\u0000`,
      "U+2060",
      "y".repeat(30),
    ],
  ])("%s", (_what, text, character, after) => {
    expect(unreadableIn(text)).toEqual({ character, after });
    expect(isReadable(text)).toBe(false);
  });

  test("it says where", () => {
    expect(whereUnreadable({ character: "U+202E", after: "made by" })).toBe(
      "holds a character that nobody can see (U+202E), after “made by”: delete it there, or type the words again",
    );
    expect(whereUnreadable({ character: "U+202E", after: "" })).toContain("at its beginning");
  });
});

test.each([
  "",
  "Two\nlines,\r\na tab\tand a space that holds\u00A0together",
  "paragraphs\u2028and\u2029lines",
  "é – “quoted” … 10 µg",
  "e\u0301",
  "کتاب\u200Cها",
  "क्\u200Dष",
  "葛\u{E0100}城",
  "😀 👍🏽 ❤\uFE0F\u200D🔥 👩\u200D💻 ✔\uFE0F ↩\uFE0E 1\uFE0F\u20E3 🇬🇧",
  "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
])("what people honestly type can be read: %j", (text) => {
  expect(unreadableIn(text)).toBeNull();
  expect(isReadable(text)).toBe(true);
});

test.each([
  ["\u200B", ""],
  [" \uFEFF\u00AD\u2060 ", ""],
  ["\uFEFFPasted from a file", "Pasted from a file"],
  ["inter\u00ADopera\u00ADbility", "interoperability"],
  [" a long\u200Baddress\n\u200B\n ends ", "a longaddress\n\n ends"],
  ["\u202Estays to be refused", "\u202Estays to be refused"],
])("what was copied along unseen is left out: %j", (typed, plain) => {
  expect(plainText(typed)).toBe(plain);
});
