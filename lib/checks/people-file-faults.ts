/**
 * Everything that is wrong in a file of people, told at once: what could not be read in a row, and what stands in the way of inviting its
 * person. What follows only from a cell that could not be read is left out: whoever wrote a duty that is none is not told to choose one.
 */
import type { InviteRefusal } from "../domain/invite-member.ts";
import { wordsForPeople } from "../domain/people-words.ts";
import type { RowFault } from "./people-csv.ts";
import type { PeopleFile, PersonRow } from "./people-file.ts";

/** Of one of the people of a file: which, counted from 0, and what stands in the way of inviting them. */
interface RefusedRow {
  readonly index: number;
  readonly refused: readonly InviteRefusal[];
}

/** Gives all that is wrong in a file, in the order of its rows; what is wrong with the whole of it comes first. */
export function faultsOfFile(
  { rows, faults }: PeopleFile,
  refused: readonly RefusedRow[],
): readonly RowFault[] {
  const invited = new Set<number | null>();
  const told = refused.flatMap(({ index, refused: refusals }): RowFault[] => {
    const person = rows[index];
    if (!person) return [];
    const { row, repeats } = person;
    if (refusals.some(isInvited) && (repeats === null || invited.has(repeats))) invited.add(row);
    return refusals
      .filter((refusal) => !followsFromCell(refusal, person))
      .filter((refusal) => !isInvited(refusal) || invited.has(row))
      .map((refusal) => ({ row, text: wordsForPeople(refusal).text }));
  });
  return [...faults, ...told].toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

/** An address that the file holds twice counts as invited the second time; it was invited before only if the first was refused for it too. */
function isInvited({ because }: InviteRefusal): boolean {
  return because === "invitedAlready";
}

function followsFromCell({ because }: InviteRefusal, { unread }: PersonRow): boolean {
  if (because === "dutiesMissing") return unread.includes("duties");
  return because === "regionMissing" && unread.includes("region");
}
