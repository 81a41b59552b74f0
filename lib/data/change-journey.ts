import "server-only";
import { organisationOfDuty } from "../domain/acting-as.ts";
import type { Actor, Duty } from "../domain/actor.ts";
import { applyEvent } from "../domain/apply-event.ts";
import type { Decision, Refusal } from "../domain/decision.ts";
import { refuse } from "../domain/decision.ts";
import type { EventAuthor, JourneyEvent, Recorded } from "../domain/event.ts";
import type { Journey } from "../domain/journey.ts";
import type { Database } from "./client.ts";
import { database } from "./client.ts";
import { eventsSince, lastComment } from "./events-since.ts";
import { findJourneyId } from "./find-journey-id.ts";
import { loadJourney } from "./load-journey.ts";
import { record } from "./record.ts";
import { scopeOf } from "./scope.ts";
import { seeingBeneath, withinScope } from "./within-scope.ts";

/** What a change is about: events about anything else do not make it stale. */
export type ChangeSubject = { readonly item: string } | { readonly milestone: string };

export interface ChangeRequest {
  readonly actor: Actor;
  readonly journeyId: string;
  /** The revision of the journey the person was looking at; null for what can be said at any time, such as a comment. */
  readonly seenRevision: number | null;
  /** Of a milestone of a deployment: the revision of the product journey they were looking at. */
  readonly seenProductRevision?: number | null;
  readonly subject: ChangeSubject;
  readonly now: Date;
  /** The domain's decision, asked with the journey as it is under the lock and, where no revision counts, with what was said last. */
  readonly decide: (
    journey: Journey,
    actor: Actor,
    said: Recorded<JourneyEvent> | null,
  ) => Decision;
}

export type ChangeOutcome =
  | { readonly happened: Recorded<JourneyEvent>; readonly journey: Journey }
  | {
      readonly refused: readonly [Refusal, ...Refusal[]];
      /** The journey that refused, as it stood under the lock; absent where there is none that the actor may see. */
      readonly standing?: Journey;
    };

/**
 * Changes a journey: locks it, asks the domain, and records what happened, all in one transaction. The only writer of journeys, with
 * `start-journey.ts`, which begins them. A deployment holds its product still meanwhile; locks are taken product first.
 * Refuses with `notFound` what the actor may not see, with `changedMeanwhile` when the same subject changed after the revision that was
 * seen, with `unknownRevision` when that is none the journey ever had, and with whatever the decision finds in the way.
 */
export async function changeJourney(
  request: ChangeRequest,
  given: Database = database(),
): Promise<ChangeOutcome> {
  const { actor, journeyId, seenRevision, seenProductRevision = null, subject, now } = request;
  const db = withinScope(given, scopeOf(actor));
  const found = await findJourneyId(db, actor, journeyId);
  if (!found) return refuse({ because: "notFound" });
  return seeingBeneath(db, [found.productJourneyId]).$transaction(
    async (tx): Promise<ChangeOutcome> => {
      if (found.productJourneyId !== null) {
        await tx.$queryRaw`select id from "Journey" where id = ${found.productJourneyId} for share`;
      }
      await tx.$queryRaw`select id from "Journey" where id = ${journeyId} for update`;
      const loaded = await loadJourney(tx, journeyId, { withAnswers: true });
      if (!loaded) return refuse({ because: "notFound" });
      const { journey, since } = loaded;

      const said = seenRevision === null ? await lastComment(tx, journey, subject) : null;
      const decision = request.decide(journey, actor, said);
      // Who may not act here is not told what others did.
      if ("refused" in decision && decision.refused.some(isNoBusinessOfTheirs))
        return { ...decision, standing: journey };
      // A revision nobody can have seen would count as the newest, and nothing as stale.
      if (isAhead(seenRevision, journey) || isAhead(seenProductRevision, journey.product))
        return { ...refuse({ because: "unknownRevision" }), standing: journey };
      const events = [
        ...(await eventsSince(tx, journey.product, seenProductRevision, subject)),
        ...(await eventsSince(tx, journey, seenRevision, subject)),
      ];
      if (events.length > 0)
        return { ...refuse({ because: "changedMeanwhile", events }), standing: journey };
      if ("refused" in decision) return { ...decision, standing: journey };
      const by = authorOf(actor, decision.as, journey);
      const happened = { number: journey.revision + 1, at: now, by, event: decision.happened };
      const after = applyEvent(journey, happened);
      await record(tx, happened, after, since);
      return { happened, journey: after };
    },
  );
}

function isAhead(seen: number | null, journey: Journey | null): boolean {
  return seen !== null && journey !== null && seen > journey.revision;
}

function isNoBusinessOfTheirs({ because }: Refusal): boolean {
  return because === "notFound" || because === "notPermitted";
}

/** Gives the author of an event: the person and, of their organisations, the one in which they hold the duty here. */
export function authorOf(
  actor: Actor,
  as: Duty,
  journey: Pick<Journey, "supplier" | "deployment">,
): EventAuthor {
  const organisation = organisationOfDuty(actor, as, journey);
  if (organisation === null) throw new Error(`${actor.id} does not hold ${as} here`);
  return { id: actor.id, name: actor.name, duty: as, organisation };
}
