/**
 * The lines of a report for items and open returns. Everybody who may see the journey sees where each item stands; what was said about
 * a sensitive one stays with its own people.
 */
import type { Actor } from "../domain/actor.ts";
import { capital } from "../domain/capital.ts";
import type { JourneyEvent, Recorded } from "../domain/event.ts";
import { sentenceOf } from "../domain/event-sentence.ts";
import { dutyName, findStage, milestoneOf } from "../domain/find-in-pathway.ts";
import {
  isInReview,
  isSettled,
  ITEM_STATE_NAMES,
  itemsOf,
  stateOfItem,
} from "../domain/item-state.ts";
import type { Journey } from "../domain/journey.ts";
import { recordOf } from "../domain/journey.ts";
import type { Item } from "../domain/pathway.ts";
import { ageInWorkingDays } from "../domain/promise.ts";
import { wordsShownTo } from "../domain/withheld-words.ts";
import { londonDate } from "../domain/working-days.ts";
import { personOf } from "./report-milestones.ts";
import type { ReportItem, ReportReturn } from "./report-lines.ts";

export type Events = readonly Recorded<JourneyEvent>[];

/** Gives a line for each item of the journey, in the order of the pathway; `events` are those of its own stream, in order. */
export function itemLines(journey: Journey, events: Events, now: Date): readonly ReportItem[] {
  const byItem = changesByItem(events);
  return itemsOf(journey).map((item) => itemLine(journey, item, byItem.get(item.key) ?? [], now));
}

function itemLine(journey: Journey, item: Item, changes: Events, now: Date): ReportItem {
  const { pathway } = journey;
  const state = stateOfItem(journey, item.key);
  const { promisedFor } = recordOf(journey, item.key);
  const last = changes.at(-1);
  const since = waitingSince(journey, item, changes);
  return {
    key: item.key,
    title: item.title,
    stage: item.stage,
    stageName: findStage(pathway, item.stage)?.name ?? item.stage,
    before: milestoneOf(pathway, item.before).name,
    required: item.required,
    state,
    stateName: ITEM_STATE_NAMES[state],
    settled: isSettled(state),
    owner: dutyName(pathway, item.owner),
    verifier: item.verifier && dutyName(pathway, item.verifier),
    lastChange: last
      ? { at: last.at, did: whatWasDone(journey, last), by: personOf(last.by) }
      : null,
    age: since && ageInWorkingDays(since, now),
    promise: promisedFor,
    overdue: promisedFor !== null && promisedFor < londonDate(now),
  };
}

/** Gives the items that came back and wait for their owner, the longest waiting first. */
export function returnLines(
  journey: Journey,
  events: Events,
  actor: Actor,
  now: Date,
): readonly ReportReturn[] {
  const byItem = changesByItem(events);
  return itemsOf(journey)
    .flatMap((item): ReportReturn[] => {
      const { progress, reason } = recordOf(journey, item.key);
      const returned = byItem.get(item.key)?.findLast(({ event }) => event.type === "ItemReturned");
      if (progress !== "returned" || !returned) return [];
      const { at, by } = returned;
      return [
        {
          item: item.key,
          title: item.title,
          at,
          by: personOf(by),
          owner: dutyName(journey.pathway, item.owner),
          reason: wordsShownTo(actor, journey, item, reason),
          age: ageInWorkingDays(at, now),
        },
      ];
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** Comments change nothing, and some are for the NHS alone: they are no change of an item. */
function changesByItem(events: Events): ReadonlyMap<string, Events> {
  const found = new Map<string, Recorded<JourneyEvent>[]>();
  for (const recorded of events) {
    const { event } = recorded;
    if (!("item" in event) || event.type === "CommentAdded") continue;
    found.set(event.item, [...(found.get(event.item) ?? []), recorded]);
  }
  return found;
}

/** Since when an item is in review, returned or under way; null when it waits for nobody. */
function waitingSince(journey: Journey, item: Item, changes: Events): Date | null {
  const { progress, submittedAt, returnedAt } = recordOf(journey, item.key);
  if (isInReview(progress)) return submittedAt;
  if (progress === "returned") return returnedAt;
  return progress === "inProgress" ? underWaySince(changes) : null;
}

/** An item is under way since its first answer, or since the review that it left without being settled or returned. */
function underWaySince(changes: Events): Date | null {
  let since: Date | null = null;
  for (const { event, at } of changes) {
    if (event.type === "EvidenceGiven") since ??= at;
    else since = event.type === "ItemSubmitted" || event.type === "ItemReturned" ? null : at;
  }
  return since;
}

/** "Submitted", "Gave 3 answers": the verb and its object without the item, which stands in the same line. */
function whatWasDone(journey: Journey, { event }: Recorded<JourneyEvent>): string {
  const { did } = sentenceOf(journey.pathway, event);
  return capital(did.replace(/ for$/, "").replace(/:$/, ""));
}
