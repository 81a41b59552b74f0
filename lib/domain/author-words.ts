/** A person with the duty they act in, as a line: often the name is a role, and says it already. */
import type { Actor } from "./actor.ts";
import { DUTY_NAMES, dutiesHeld } from "./actor.ts";

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

/**
 * Gives beside somebody's name what they are and where: "Supplier signatory, Northgate Software". Of two organisations both, of more only
 * how many; what the name says already is left out.
 */
export function standingWords({ name, memberships }: Pick<Actor, "name" | "memberships">): string {
  if (memberships.length === 0) return "No organisation";
  if (memberships.length > 2) return `${memberships.length} organisations`;
  return memberships
    .toSorted((one, other) => (one.organisation.name < other.organisation.name ? -1 : 1))
    .map((membership) => {
      const duties = dutiesHeld(membership)
        .map((duty) => DUTY_NAMES[duty])
        .filter((duty) => dutyBeside(name, duty) !== null);
      const { organisation } = membership;
      const known = plain(name).endsWith(plain(organisation.name));
      return [...duties, ...(known ? [] : [organisation.name])].join(", ");
    })
    .filter((words) => words !== "")
    .join(" · ");
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
