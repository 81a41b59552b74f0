import "server-only";
import { applyEvent, isStart, startJourney } from "../domain/apply-event.ts";
import type { JourneyEvent, Recorded } from "../domain/event.ts";
import type { Journey } from "../domain/journey.ts";
import { blankRecord } from "../domain/journey.ts";
import type { Pathway } from "../domain/pathway.ts";
import { canonical } from "../domain/answer.ts";
import type { Prisma } from "./client.ts";
import { changesStates } from "./record.ts";
import { hashOf, itemRow, signOffRow } from "./rows-of.ts";
import type { Summary } from "./summary.ts";
import { summaryOf } from "./summary.ts";

/** An event with the stream it belongs to. */
export interface InStream {
  readonly streamId: string;
  readonly recorded: Recorded<JourneyEvent>;
}

/** A journey folded from its events, with everything its rows must then say. */
export interface Folded {
  journey: Journey;
  summary: Summary;
  lastEventAt: Date;
  readonly evidence: Prisma.EvidenceCreateManyInput[];
}

/**
 * Folds the events of a product journey and of its deployments, in the order in which they were recorded, into the journeys they make.
 * @throws when the events cannot have happened in this order: a gap in a stream, or one that does not begin with its start.
 */
export function foldAgain(
  events: readonly InStream[],
  pathwayOf: (key: string, version: number) => Pathway,
): readonly Folded[] {
  const folded = new Map<string, Folded>();
  for (const { streamId, recorded } of events) {
    const { event, at, number } = recorded;
    const before = folded.get(streamId);
    if (number !== (before?.journey.revision ?? 0) + 1)
      throw new Error(`event ${number} is out of its order`);
    if (isStart(event)) {
      const product =
        event.type === "DeploymentStarted" ? folded.get(event.productJourney) : undefined;
      const pathway = pathwayOf(event.pathway.key, event.pathway.version);
      const journey = startJourney(
        streamId,
        { ...recorded, event },
        pathway,
        product?.journey ?? null,
      );
      folded.set(streamId, {
        journey,
        summary: summaryOf(journey, null, at),
        lastEventAt: at,
        evidence: [],
      });
      continue;
    }
    if (!before) throw new Error("its first event does not start it");
    before.journey = applyEvent(before.journey, recorded);
    before.summary = summaryOf(before.journey, before.summary, at);
    before.lastEventAt = at;
    if (event.type === "EvidenceGiven")
      before.evidence.push(...supersede(before.evidence, streamId, recorded, event));
    for (const deployment of folded.values()) {
      if (deployment.journey.product?.id !== streamId) continue;
      deployment.journey = { ...deployment.journey, product: before.journey };
      if (changesStates(event))
        deployment.summary = summaryOf(deployment.journey, deployment.summary, at);
    }
  }
  return [...folded.values()];
}

function supersede(
  earlier: readonly Prisma.EvidenceCreateManyInput[],
  journeyId: string,
  { at, by, number }: Recorded<JourneyEvent>,
  { item, answers }: Extract<JourneyEvent, { type: "EvidenceGiven" }>,
): Prisma.EvidenceCreateManyInput[] {
  return Object.entries(answers).map(([field, given]) => {
    const last = earlier.findLast((each) => each.itemKey === item && each.field === field);
    if (last) last.supersededAt = at;
    return {
      journeyId,
      itemKey: item,
      field,
      version: (last?.version ?? 0) + 1,
      answers: given as Prisma.InputJsonValue,
      sha256: hashOf(given),
      givenBy: { ...by },
      givenAt: at,
      eventNumber: number,
      supersededAt: null,
    };
  });
}

/** Gives the rows of the items that something happened to; one that was only talked about has none. */
export function itemRowsOf(journey: Journey): Prisma.JourneyItemCreateManyInput[] {
  return Object.values(journey.items)
    .filter((record) => canonical(record) !== canonical(blankRecord(record.key)))
    .map(({ key }) => itemRow(journey, key));
}

/** Gives the rows of the sign-offs. */
export function signOffRowsOf(journey: Journey): Prisma.JourneyMilestoneCreateManyInput[] {
  return Object.values(journey.signOffs).map((signOff) => signOffRow(journey, signOff));
}
