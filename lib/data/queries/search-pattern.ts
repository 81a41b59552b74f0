/** Gives the pattern of `ilike` for what contains a text, whatever its capitals; the wildcards of PostgreSQL in it mean themselves. */
export function searchPattern(text: string): string {
  // The NUL character cannot be part of a text in PostgreSQL.
  const plain = text.replaceAll("\0", "").trim();
  return `%${plain.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
