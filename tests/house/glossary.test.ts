import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseGlossary } from "@/app/help/glossary";

const text = readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");

describe("the glossary", () => {
  it("loses no word between the file and the help page", () => {
    const words = parseGlossary(text).flatMap((section) =>
      section.entries.map((entry) => entry.word),
    );
    expect(words).toHaveLength(text.match(/^- /gmu)?.length ?? 0);
    expect(words).toContain("Sign-off");
    expect(words).toContain("SCAL");
  });

  it("explains every word once", () => {
    const words = parseGlossary(text).flatMap((section) =>
      section.entries.map((entry) => entry.word),
    );
    expect(new Set(words).size).toBe(words.length);
  });
});
