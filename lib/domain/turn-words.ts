/**
 * Whose turn it is, in words: "Supplier to act", "Platforms and DNS to review", "Booking Team to sign". And what else is waiting.
 */
import { dutyName } from "./find-in-pathway.ts";
import type { Pathway } from "./pathway.ts";
import type { Turn, TurnKind } from "./turn.ts";

const VERBS: Readonly<Record<TurnKind, string>> = {
  owners: "to act",
  reviewers: "to review",
  signer: "to sign",
};

/** Gives whose move it is, in a few words; "Complete" when it is nobody's. */
export function turnWords(pathway: Pathway, turn: Pick<Turn, "kind" | "duties"> | null): string {
  if (!turn) return "Complete";
  const [first, second, ...rest] = turn.duties.map((duty) => dutyName(pathway, duty));
  const who = [first, second].filter((name) => name !== undefined).join(" and ");
  return rest.length > 0
    ? `${first} and ${rest.length + 1} others ${VERBS[turn.kind]}`
    : `${who} ${VERBS[turn.kind]}`;
}

/** Gives what waits for each side, the holder of the turn included: "Supplier: 4 to act on". */
export function countWords(pathway: Pathway, turn: Turn): readonly string[] {
  return turn.counts.map(
    ({ duty, kind, count }) =>
      `${dutyName(pathway, duty)}: ${count} ${kind === "owners" ? "to act on" : "to review"}`,
  );
}
