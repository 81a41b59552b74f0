/** Who acts: the person of the demonstration who holds the duty in the journey. */
import type { Actor, Duty } from "../../lib/domain/actor.ts";
import { itemOf, milestoneOf } from "../../lib/domain/find-in-pathway.ts";
import type { Journey } from "../../lib/domain/journey.ts";
import { recordOf } from "../../lib/domain/journey.ts";
import { dutiesIn, holdersOf, permissionToReopen } from "../../lib/domain/permissions.ts";
import { reviewerOf } from "../../lib/domain/turn.ts";
import { CAST } from "./more-people.ts";

/** Gives who gives answers for an item. */
export function owner(journey: Journey, item: string): Actor {
  return personWith(journey, itemOf(journey.pathway, item).owner);
}

/** Gives who submits an item: where it takes a signature, a signatory. */
export function submitter(journey: Journey, key: string): Actor {
  const item = itemOf(journey.pathway, key);
  return personWith(journey, holdersOf("item.submit", journey, { item })[0] ?? item.owner);
}

/** Gives who decides on an item: never somebody who gave anything for it. */
export function reviewer(journey: Journey, key: string): Actor {
  const { givenBy } = recordOf(journey, key);
  const item = itemOf(journey.pathway, key);
  return personWith(
    journey,
    reviewerOf(journey, item),
    (actor) => !givenBy.includes(actor.id),
    key.length,
  );
}

/** Gives who reopens a settled item. */
export function reopener(journey: Journey, key: string): Actor {
  const item = itemOf(journey.pathway, key);
  const [duty = item.owner] = holdersOf(permissionToReopen(journey, item), journey, { item });
  return personWith(journey, duty);
}

/** Gives who signs a milestone: another than the signer of those that ask for another. */
export function signer(journey: Journey, key: string): Actor {
  const { signedBy, differentPersonFrom = [] } = milestoneOf(journey.pathway, key);
  const others = differentPersonFrom.flatMap((each) => journey.signOffs[each]?.by.id ?? []);
  return personWith(journey, signedBy, (actor) => !others.includes(actor.id));
}

/** Gives the person of a duty in a journey; of several, the `turn`-th. */
export function personWith(
  journey: Pick<Journey, "supplier" | "deployment">,
  duty: Duty,
  may: (actor: Actor) => boolean = () => true,
  turn = 0,
): Actor {
  const people = CAST.filter((actor) => dutiesIn(actor, journey).includes(duty) && may(actor));
  const chosen = people[turn % people.length];
  if (!chosen) throw new Error(`nobody of the demonstration is ${duty} there`);
  return chosen;
}
