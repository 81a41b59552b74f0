/**
 * What organisations, people and products are called: one readable line with a letter or a digit in it, because a name is a link, the
 * heading of a page and a word in a message. Names of organisations and people go into messages to strangers, so they hold no web address.
 */
import { type Unreadable, unreadableAt, unreadableIn } from "./readable-text.ts";

export type NameRefusal =
  | ({ readonly because: "nameUnreadable" } & Unreadable)
  | { readonly because: "nameWithoutLetter" }
  | { readonly because: "nameHoldsAddress" }
  | { readonly because: "nameTooLong"; readonly most: number };

/** Gives what is wrong with the name of an organisation or a person, as it is kept; nothing for an empty one, which is another question. */
export function problemsWithName(name: string, most: number): readonly NameRefusal[] {
  if (name === "") return [];
  const refused: NameRefusal[] = [];
  const lineEnd = name.search(LINE_END);
  const unreadable = unreadableIn(name) ?? (lineEnd < 0 ? null : unreadableAt(name, lineEnd));
  if (unreadable) refused.push({ because: "nameUnreadable", ...unreadable });
  else if (!hasLetter(name)) refused.push({ because: "nameWithoutLetter" });
  if (holdsAddress(name)) refused.push({ because: "nameHoldsAddress" });
  if (name.length > most) refused.push({ because: "nameTooLong", most });
  return refused;
}

const LINE_END = /[\r\n\u0085\u2028\u2029]/;

/** Tells whether a text is on one line. */
export function isOneLine(text: string): boolean {
  return !LINE_END.test(text);
}

/** Tells whether there is a letter or a digit in a name, of any script. */
export function hasLetter(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}

/**
 * Tells whether a name holds the beginning of a web address; wide letters mean the same as plain ones. A bare "fell.example" is not found: some
 * mail programs make a link of it, but "Dr.Ada" is written the same way.
 */
export function holdsAddress(name: string): boolean {
  return /:\/\/|www\./i.test(name.normalize("NFKC"));
}

/** Tells whether two names are read as the same: whatever their capitals, their spaces, and what cannot be seen in them. */
export function isSameName(one: string, other: string): boolean {
  return asRead(one) === asRead(other);
}

function asRead(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
