/**
 * Whose move it is, and since when: always one answer until the journey is complete. For the earliest milestone not signed it is
 * its owners' turn if anything can be started or was returned, else its reviewers', else its signer's; the other sides are
 * counted. A deployment that can only wait for its product has the product's turn. Source: design.md section 2, measures.
 */
import { milestoneOf, milestonesBefore } from "./find-in-pathway.ts";
import { isActionable, isInReview, isSettled, itemsOf } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import { canBeSigned, isSignedOff, milestonesOf } from "./milestone-state.ts";
import type { Item, PathwayDuty, Scope } from "./pathway.ts";
import { actionableSince, earliest, latest, whenGateOpened, whenWorkBegan } from "./turn-since.ts";

export type TurnKind = "owners" | "reviewers" | "signer";

export interface TurnCount {
  readonly duty: PathwayDuty;
  readonly kind: TurnKind;
  readonly count: number;
}

export interface Turn {
  /** The scope of the journey in which the move is to be made. */
  readonly scope: Scope;
  readonly milestone: string;
  readonly kind: TurnKind;
  /** Whose move it is, the one with most to do first. */
  readonly duties: readonly PathwayDuty[];
  readonly since: Date;
  /** How many items wait for each duty, the holder's and the other sides'. */
  readonly counts: readonly TurnCount[];
}

/**
 * Gives the turn of a journey, null when it is complete.
 * @throws when nobody can move, which a pathway without faults never allows.
 */
export function turnOf(journey: Journey): Turn | null {
  const milestone = milestoneWorkedFor(journey);
  if (milestone === null) return null;
  const before = new Set([
    milestone,
    ...milestonesBefore(journey.pathway, milestone).map((each) => each.key),
  ]);
  const items = itemsOf(journey).filter((item) => item.required && before.has(item.before));
  const startable = items.filter((item) => isActionable(journey, item.key));
  const inReview = items.filter((item) => isInReview(recordOf(journey, item.key).progress));
  const counts = [
    ...countBy(startable, "owners", (item) => item.owner),
    ...countBy(inReview, "reviewers", (item) => reviewerOf(journey, item)),
  ];
  const turn = (kind: TurnKind, since: Date): Turn => {
    const holders = counts.filter((each) => each.kind === kind).map((each) => each.duty);
    const signer = milestoneOf(journey.pathway, milestone).signedBy;
    return {
      scope: journey.scope,
      milestone,
      kind,
      duties: kind === "signer" ? [signer] : holders,
      since,
      counts,
    };
  };
  const began = whenWorkBegan(journey, milestone);

  if (startable.length > 0) {
    const since = earliest(startable.map((item) => actionableSince(journey, item)));
    return turn("owners", latest([since, began]));
  }
  if (inReview.length > 0) {
    return turn(
      "reviewers",
      latest([began, ...items.map((item) => recordOf(journey, item.key).submittedAt)]),
    );
  }
  if (canBeSigned(journey, milestone)) {
    return turn("signer", whenGateOpened(journey, milestone));
  }
  const productTurn = journey.product && turnOf(journey.product);
  if (productTurn) return productTurn;
  throw new Error(`journey ${journey.id} waits for nobody at ${milestone}`);
}

/**
 * Gives the earliest milestone of the journey that is not signed or, where all are, the one of another scope for which it still
 * owes items; null when it is complete.
 */
export function milestoneWorkedFor(journey: Journey): string | null {
  const own = milestonesOf(journey).find((each) => !isSignedOff(journey, each.key));
  if (own) return own.key;
  const owed = itemsOf(journey).find(
    (item) => item.required && !isSettled(recordOf(journey, item.key).progress),
  );
  return owed?.before ?? null;
}

/** Gives the reviewer of an item: its verifier or, for a question about one that has none, its milestone's signer. */
export function reviewerOf(journey: Pick<Journey, "pathway">, item: Item): PathwayDuty {
  return item.verifier ?? milestoneOf(journey.pathway, item.before).signedBy;
}

function countBy(
  items: readonly Item[],
  kind: TurnKind,
  dutyOf: (item: Item) => PathwayDuty,
): TurnCount[] {
  const counts = new Map<PathwayDuty, number>();
  for (const item of items) counts.set(dutyOf(item), (counts.get(dutyOf(item)) ?? 0) + 1);
  return [...counts]
    .map(([duty, count]) => ({ duty, kind, count }))
    .toSorted((one, other) => other.count - one.count);
}
