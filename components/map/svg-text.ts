/** Text in a picture: svg does not break lines, so they are broken here, by the usual widths of Arial. */

export interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: "start" | "middle";
}

const NARROW = /[ijlt.,:;'|!fI()\s-]/u;
const BROAD = /[mwMWOQG%]/u;

/** Gives about how wide some words are, a little more rather than less. */
export function widthOf(words: string, { size, bold = false }: TextLook): number {
  const units = Array.from(words).reduce((sum, letter) => {
    if (NARROW.test(letter)) return sum + 0.31;
    if (BROAD.test(letter)) return sum + 0.85;
    return sum + (/[A-Z]/u.test(letter) ? 0.69 : 0.545);
  }, 0);
  return units * size * (bold ? 1.06 : 1);
}

/** Gives the words in lines no wider than that; a single word that is wider stands alone. */
export function breakLines(words: string, width: number, look: TextLook): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer, look) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Gives an svg text element; what it says is escaped. */
export function textAt(x: number, y: number, words: string, look: TextLook): string {
  const { size, bold = false, fill = "#212b32", anchor = "middle" } = look;
  const weight = bold ? ` font-weight="700"` : "";
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${fill}"${weight}>${escapeXml(words)}</text>`;
}

/** Gives text that is safe inside an element and inside a quoted attribute; control characters are left out. */
export function escapeXml(words: string): string {
  return words
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
