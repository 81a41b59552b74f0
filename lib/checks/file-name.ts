/** The name of an uploaded file, as it is shown and given back. */

/** Control characters, and those that turn the direction of what is read: they make one ending look like another. */
const NOT_SHOWN =
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Gives the base name of what a browser calls a file, which may be a whole path, without characters that are not shown. A name of which
 * nothing is left is "file": what type it is will be refused where a field asks for an ending.
 */
export function fileName(sent: string): string {
  const base = sent.split(/[/\\]/).at(-1) ?? "";
  return base.toWellFormed().replaceAll(NOT_SHOWN, "").trim() || "file";
}
