/**
 * Which files a field takes, by the ending of their names. The name is only a label: what a file is, is found in its content. Still
 * a wrong ending is worth saying at once, and the browser's file chooser goes by it.
 */
import type { Field, FileFieldType } from "./field.ts";
import { isFileField } from "./field.ts";

/** A field of type `file` names its endings itself. */
const ENDINGS: Readonly<Record<Exclude<FileFieldType, "file">, readonly string[]>> = {
  certificate: ["pem", "crt", "cer", "der"],
  csr: ["csr", "req", "pem", "p10", "der"],
  crl: ["crl", "pem", "der"],
  capabilityStatement: ["json", "xml"],
  tkwReport: ["html", "htm"],
};

/** Endings that mean the same as one that is named. */
const ALSO: Readonly<Record<string, readonly string[]>> = { jpg: ["jpeg"], html: ["htm"] };

/** Gives the endings a field takes, without the dot; none means any. Empty for fields that take no files. */
export function acceptedEndings({
  type,
  accept,
}: Pick<Field, "type" | "accept">): readonly string[] {
  if (!isFileField(type)) return [];
  const named = type === "file" ? (accept ?? []) : ENDINGS[type];
  return [...new Set(named.flatMap((ending) => [ending, ...(ALSO[ending] ?? [])]))];
}

/** Tells whether a file of this name may be given for a field. */
export function acceptsName(field: Pick<Field, "type" | "accept">, name: string): boolean {
  const endings = acceptedEndings(field);
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
  return endings.length === 0 || (ending !== undefined && endings.includes(ending));
}
