import { notFoundForRoute } from "@/lib/auth/require-actor";
import { everyEventOf } from "@/lib/data/queries/events-of";
import { findJourney } from "@/lib/data/queries/find-journey";
import type { Actor } from "@/lib/domain/actor";
import { journeyName } from "@/lib/domain/journey";
import { fileName, journeyParts } from "@/lib/reports/file-name";
import { toldEvent, type ToldEvent } from "@/lib/reports/history-columns";

export interface HistoryContext {
  readonly params: Promise<{ readonly journey: string }>;
}

/** A history as a route is asked for it. */
export interface AskedHistory {
  readonly journey: string;
  readonly name: string;
  /** Of the file, without its ending. */
  readonly file: string;
  /** A part at a time, in the order it happened. */
  readonly events: AsyncGenerator<readonly ToldEvent[], void, void>;
}

/** Gives the address of the page that shows the history. */
export async function historyPage({ params }: HistoryContext): Promise<string> {
  return `/journeys/${(await params).journey}/history`;
}

/**
 * Gives the history of the journey that a route is asked for, as the actor may see it. Given and gives back an answer where nobody is
 * signed in; answers not found where the actor may not see the journey.
 */
export async function askedHistory(
  actor: Actor | Response,
  { params }: HistoryContext,
): Promise<AskedHistory | Response> {
  if (actor instanceof Response) return actor;
  const journey = await findJourney(actor, (await params).journey, { withAnswers: false });
  if (!journey) return notFoundForRoute();
  async function* told(reader: Actor, of: NonNullable<typeof journey>) {
    for await (const part of everyEventOf(reader, of))
      yield part.map((recorded) => toldEvent(of.pathway, recorded));
  }
  const name = journeyName(journey);
  return {
    journey: journey.id,
    name,
    file: fileName(
      "history",
      ...journeyParts(
        { name: journey.productName, version: journey.productVersion },
        journey.deployment?.endUserOrganisation.name,
      ),
      `revision-${journey.revision}`,
    ),
    events: told(actor, journey),
  };
}
