/**
 * What people type is read by others as it stands: it holds no character that cannot be seen, stored, or that makes a text look like
 * another. What comes along unseen when somebody copies from a document or a page (soft hyphens, spaces without width, a file's mark of
 * its byte order) says nothing and is left out before anything is judged or kept. Everything else that is unseen is refused, told
 * by its number and by what stands before it, because nobody can look for it.
 */

/** Control characters but tab and line ends, C1 ones among them: the database refuses some of them, and nobody types them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;

/**
 * Characters that show nothing: among them the marks, embeddings, overrides and isolates that turn the direction of what is read, tags,
 * joiners and fillers. Source: Unicode Standard, section 5.21; its Annex 9, section 2.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const HALF = /\p{Surrogate}/u;

/** Copied along and meaning nothing: soft hyphen, space without width, word joiner, byte order mark. */
const COPIED_ALONG = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Some scripts join letters, or choose among their forms, by characters that show nothing: one stays between two letters that are seen. */
const BETWEEN_LETTERS = new RegExp(
  String.raw`(?<=[\p{L}\p{M}])[\u200C\u200D\uFE00-\uFE0F\u{E0100}-\u{E01EF}](?=[\p{L}\p{M}])(?!\p{DI})`,
  "gu",
);

const ONE_PICTURE = String.raw`\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}]?[\uFE0E\uFE0F]?`;
/** The flags of England, Scotland and Wales are a black one with the letters of the country after it. */
const FLAG = String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`;
/** Pictures, alone or several joined to one; and a digit in a box. */
const PICTURES = new RegExp(
  String.raw`${FLAG}|${ONE_PICTURE}(?:\u200D${ONE_PICTURE})*|[0-9#*]\uFE0F\u20E3`,
  "gu",
);

/** Where a text cannot be read: the character, as "U+202E", and the words before it. */
export interface Unreadable {
  readonly character: string;
  readonly after: string;
}

/** How much of what stands before it is told. */
const BEFORE = 30;

/** Gives a text as it is judged and kept: without what was copied along unseen, and without the space around it. */
export function plainText(typed: string): string {
  return typed.replaceAll(COPIED_ALONG, "").trim();
}

/** Gives the first character of a text that cannot be read, or null where all of it can be typed, stored, and read as it stands. */
export function unreadableIn(text: string): Unreadable | null {
  // Of the same length, so that the place is the same.
  const shown = text.replaceAll(PICTURES, blank).replaceAll(BETWEEN_LETTERS, blank);
  const found = [CONTROL, UNSEEN, HALF]
    .map((one) => one.exec(shown))
    .filter((each) => each !== null)
    .toSorted((one, other) => one.index - other.index)[0];
  return found ? unreadableAt(text, found.index) : null;
}

/** Gives the character at a place of a text as it is told: by its number, and by the words before it. */
export function unreadableAt(text: string, at: number): Unreadable {
  const number = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const before = Array.from(text.slice(0, at).replaceAll(/\s+/g, " ").trim());
  return { character: `U+${number}`, after: before.slice(-BEFORE).join("") };
}

/** Tells whether a text holds only characters that can be typed, stored, and read as they stand. */
export function isReadable(text: string): boolean {
  return unreadableIn(text) === null;
}

/** Says where a text cannot be read, to follow its name: "holds a character that nobody can see (U+202E), after “…”: delete it there". */
export function whereUnreadable({ character, after }: Unreadable): string {
  const place = after === "" ? "at its beginning" : `after “${after}”`;
  return `holds a character that nobody can see (${character}), ${place}: delete it there, or type the words again`;
}

function blank(part: string): string {
  return "x".repeat(part.length);
}
