/** A person with the duty they act in, as a line: often the name is a role, and says it already. */

/**
 * Gives what the duty adds to the name, or null where the name is the duty, or begins with it and another word: "Booking Team",
 * "Booking Team 2". "Auditorium Jones" is still said to be an auditor.
 */
export function dutyBeside(name: string, duty: string): string | null {
  const [said, asked] = [plain(name), plain(duty)];
  return said === asked || said.startsWith(`${asked} `) || said.startsWith(`${asked},`)
    ? null
    : duty;
}

/** Gives a person with the duty they acted in: "Priya Shah, Booking Team", and "Booking Team" alone where that is the name. */
export function authorWords(
  { name, duty }: { readonly name: string; readonly duty: string },
  joint = ", ",
): string {
  const beside = dutyBeside(name, duty);
  return beside === null ? name : `${name}${joint}${beside}`;
}

/** The same with the organisation, unless the name ends with it: "Booking Team, NHS England", "Service lead, Mere Valley". */
export function authorWordsInFull(by: {
  readonly name: string;
  readonly duty: string;
  readonly organisation: string;
}): string {
  const known = plain(by.name).endsWith(plain(by.organisation));
  return known ? authorWords(by) : `${authorWords(by)}, ${by.organisation}`;
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
