/** The glossary of the help page is docs/glossary.md itself, so that the words are written down once. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface GlossarySection {
  readonly heading: string;
  readonly entries: readonly { readonly word: string; readonly meaning: string }[];
}

/** Gives the sections of the glossary in the order of the file. */
export async function readGlossary(): Promise<readonly GlossarySection[]> {
  return parseGlossary(await readFile(join(process.cwd(), "docs", "glossary.md"), "utf8"));
}

/** Given the text of the file (headings of level two, and lines `- **Word**: meaning`), gives its sections. */
export function parseGlossary(text: string): readonly GlossarySection[] {
  return text
    .split(/^## /mu)
    .slice(1)
    .map((part) => ({
      heading: part.split("\n", 1)[0]?.trim() ?? "",
      entries: [...part.matchAll(/^- \*\*(?<word>.+?)\*\*: (?<meaning>.+)$/gmu)].map((match) => ({
        word: match.groups?.["word"] ?? "",
        meaning: match.groups?.["meaning"] ?? "",
      })),
    }));
}
