/** The name of an uploaded file, as it is shown and given back. */

/** Control characters, line ends, and what shows nothing: marks that turn the direction make one ending look like another. */
const NOT_SHOWN =
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029]|\p{Default_Ignorable_Code_Point}/gu;

/**
 * Gives the base name of what a browser calls a file, which may be a whole path, without characters that are not shown. A name of which
 * nothing is left is "file": what type it is will be refused where a field asks for an ending.
 */
export function fileName(sent: string): string {
  const base = sent.split(/[/\\]/).at(-1) ?? "";
  return base.toWellFormed().replaceAll(NOT_SHOWN, "").trim() || "file";
}
