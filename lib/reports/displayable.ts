/**
 * A document that promises to be readable by everybody (PDF/UA) may not hold a character its typeface cannot draw: the typesetter refuses
 * it. So what cannot be drawn is shown as a box, and the document says that the other formats have it.
 */
import { typefaceFiles } from "./typst-compiler.ts";

export const MISSING = "□";

let drawable: ReadonlySet<number> | undefined;

/** Gives a text with every character that the typeface lacks shown as a box, and what has no shape left out. */
export function displayable(text: string): string {
  drawable ??= charactersOf(typefaceFiles()[0] ?? Buffer.alloc(0));
  const known = drawable;
  const plain = text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll(/[\t\u00A0]/g, " ")
    .replaceAll(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
      character === "\n" ? "\n" : "",
    );
  return Array.from(plain, (character) =>
    character === "\n" || known.has(character.codePointAt(0) ?? 0) ? character : MISSING,
  ).join("");
}

/** Reads which characters a font has from its `cmap` table (OpenType, formats 4 and 12). */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const table = tableOf(font, "cmap");
  const found = new Set<number>();
  for (let at = 0; at < table.readUInt16BE(2); at += 1) {
    const sub = table.subarray(table.readUInt32BE(4 + at * 8 + 4));
    const format = sub.readUInt16BE(0);
    if (format === 4) addSegments(found, sub);
    if (format === 12) addGroups(found, sub);
  }
  return found;
}

function tableOf(font: Buffer, name: string): Buffer {
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const entry = font.subarray(12 + at * 16);
    if (entry.toString("latin1", 0, 4) === name) return font.subarray(entry.readUInt32BE(8));
  }
  throw new Error(`the font has no table ${name}`);
}

function addSegments(found: Set<number>, sub: Buffer): void {
  const size = sub.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [sub.readUInt16BE(14 + at), sub.readUInt16BE(16 + size + at)];
    const delta = sub.readUInt16BE(16 + 2 * size + at);
    const place = 16 + 3 * size + at;
    const offset = sub.readUInt16BE(place);
    for (let character = start; character <= end && character < 0xff_ff; character += 1) {
      const glyph =
        offset === 0 ? character : sub.readUInt16BE(place + offset + 2 * (character - start));
      if (glyph !== 0 && ((glyph + delta) & 0xff_ff) !== 0) found.add(character);
    }
  }
}

function addGroups(found: Set<number>, sub: Buffer): void {
  for (let at = 0; at < sub.readUInt32BE(12); at += 1) {
    const [start, end] = [sub.readUInt32BE(16 + at * 12), sub.readUInt32BE(20 + at * 12)];
    for (let character = start; character <= end; character += 1) found.add(character);
  }
}
