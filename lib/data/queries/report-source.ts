import "server-only";
import type { Actor } from "../../domain/actor.ts";
import type { JourneyEvent, Recorded } from "../../domain/event.ts";
import type { Journey } from "../../domain/journey.ts";
import { databaseFor } from "../client.ts";
import { loadDeployments } from "../load-journey.ts";
import { visibleTo } from "../visible-to.ts";
import { eventsOf } from "./events-of.ts";
import { findJourney } from "./find-journey.ts";

export interface FoundReportSource {
  readonly journey: Journey;
  /** In the order they happened. */
  readonly events: readonly Recorded<JourneyEvent>[];
  readonly deployments: readonly Journey[];
}

/**
 * Gives what the report of a journey is made of, as the actor may see it, or null where they may not see the journey: the journey, its
 * events, and of a product its deployments. What happens after the journey was read is left out, so that all is of one revision.
 */
export async function findReportSource(
  actor: Actor,
  id: string,
): Promise<FoundReportSource | null> {
  const journey = await findJourney(actor, id);
  if (!journey) return null;
  const [latestFirst, deployments] = await Promise.all([
    eventsOf(actor, id),
    deploymentsOfProduct(actor, journey),
  ]);
  if (!latestFirst) return null;
  const events = latestFirst.filter(({ number }) => number <= journey.revision).toReversed();
  return { journey, events, deployments };
}

async function deploymentsOfProduct(actor: Actor, journey: Journey): Promise<readonly Journey[]> {
  if (journey.scope !== "product") return [];
  const loaded = await loadDeployments(
    databaseFor(actor),
    journey,
    { withAnswers: false },
    visibleTo(actor),
  );
  return loaded.map((each) => each.journey);
}
