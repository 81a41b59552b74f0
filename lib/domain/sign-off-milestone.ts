/**
 * A named person signs a milestone off, in words, over an exact content: the items before it as they stand. It needs every required,
 * applicable item before it settled and every milestone before it signed. After a change or a withdrawal it is signed again in the same
 * way. Where the pathway asks for another person than the one who signed another milestone, that holds whichever is signed first: the
 * certificate's signer is not the SCAL's. Source: design.md section 2; domain.md 7.4.
 */
import type { Actor } from "./actor.ts";
import type { Decision, Refusal } from "./decision.ts";
import { decide, takeMilestone } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithText } from "./typed-text.ts";
import { journeyOfScope, stateOfItem } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import { itemsBefore, latestSignOff, obstaclesTo, stateOfMilestone } from "./milestone-state.ts";
import type { Milestone } from "./pathway.ts";

/**
 * Decides whether a milestone is signed off.
 * Refuses: not the signer, already signed and unchanged, items or milestones in the way, the same person as another milestone's, no
 * statement or one too long; names all of them.
 */
export function signOffMilestone(
  journey: Journey,
  actor: Actor,
  key: string,
  statement: string,
): Decision {
  const hand = takeMilestone(journey, actor, key, "milestone.signOff");
  if ("refused" in hand) return hand;
  const state = stateOfMilestone(journey, key);
  const { items, milestones } = obstaclesTo(journey, key);
  const inTheWay: Refusal[] = [];
  if (state === "signedOff")
    inTheWay.push({ because: "milestoneInWrongState", milestone: key, state });
  if (items.length > 0) inTheWay.push({ because: "itemsNotSettled", items });
  if (milestones.length > 0) inTheWay.push({ because: "milestonesNotSigned", milestones });
  for (const milestone of signedByTheSamePerson(journey, actor, hand.milestone)) {
    inTheWay.push({ because: "samePersonSigned", milestone });
  }
  inTheWay.push(...problemsWithText("statement", statement));
  return decide(
    {
      type: "MilestoneSignedOff",
      milestone: key,
      statement: plainText(statement),
      productRevision: journey.product?.revision ?? null,
      content: contentOf(journey, key),
    },
    hand.as,
    inTheWay,
  );
}

/** Gives what a sign-off of this milestone is over: each applicable item before it, its state and its count of evidence. */
export function contentOf(
  journey: Journey,
  key: string,
): readonly { item: string; state: string; evidence: number }[] {
  return itemsBefore(journey, key).map((item) => {
    const keeper = journeyOfScope(journey, item.scope) ?? journey;
    const { evidenceCount } = recordOf(keeper, item.key);
    return { item: item.key, state: stateOfItem(keeper, item.key), evidence: evidenceCount };
  });
}

/** Names the milestones that must have another signer than this one, and stand signed by the actor. */
export function signedByTheSamePerson(
  journey: Journey,
  actor: Actor,
  milestone: Milestone,
): readonly string[] {
  return journey.pathway.milestones
    .filter(
      (other) =>
        milestone.differentPersonFrom?.includes(other.key) ||
        other.differentPersonFrom?.includes(milestone.key),
    )
    .filter((other) => {
      const signOff = latestSignOff(journey, other.key);
      return signOff !== undefined && signOff.withdrawn === null && signOff.by.id === actor.id;
    })
    .map((other) => other.key);
}
