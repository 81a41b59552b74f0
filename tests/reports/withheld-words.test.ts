// Why a sensitive item came back: the history, its files and the report give it to the same people, in every duty.
import { expect, test } from "vitest";
import { eventShownTo, journeyShownTo } from "@/lib/data/queries/what-is-shown";
import { DUTIES } from "@/lib/domain/actor";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { recordOf } from "@/lib/domain/journey";
import { maySee } from "@/lib/domain/permissions";
import { WITHHELD } from "@/lib/domain/withheld-words";
import { JOURNEY_EVENT_COLUMNS, toldEvent } from "@/lib/reports/history-columns";
import { historyJson } from "@/lib/reports/history-json";
import { returnLines } from "@/lib/reports/report-items";
import { aJourney, day, happen, PATHWAY, personWith } from "@/tests/factories";

const REASON = "Finding 7, the open port, is not closed";
const item = "pen-test";
const by = {
  id: "reviewer",
  name: "Reviewer",
  duty: "information-governance",
  organisation: "NHS",
} as const;

const EVENTS: readonly JourneyEvent[] = [
  { type: "ItemReturned", item, reason: REASON },
  { type: "ItemReopened", item, reason: REASON },
  { type: "NotApplicableAsked", item, reason: REASON, promisedFor: "2026-02-09" },
  { type: "NotApplicableRefused", item, reason: REASON },
  { type: "ItemAccepted", item, note: REASON },
];

const returned = happen(
  aJourney(),
  { type: "ItemReturned", item, reason: REASON },
  personWith["information-governance"],
);

const recordedAs = (event: JourneyEvent): Recorded<JourneyEvent> => ({
  number: returned.revision,
  at: day(1),
  by,
  event,
});

const readers = DUTIES.map((duty) => personWith[duty]).filter((actor) => maySee(actor, returned));
const entitled = ["supplier", "supplier-signatory", "information-governance", "auditor"].map(
  (duty) => personWith[duty as keyof typeof personWith],
);

test("the item is sensitive, and not everybody who sees the journey may see its form", () => {
  expect(itemOf(PATHWAY, item).sensitive).toBe(true);
  expect(readers.length).toBeGreaterThan(entitled.length);
});

test.each(readers)("$id reads the same in history, files and report", async (actor) => {
  const may = entitled.includes(actor);
  const [line] = returnLines(
    journeyShownTo(actor, returned),
    [recordedAs({ type: "ItemReturned", item, reason: REASON })],
    actor,
    day(2),
  );
  expect(line?.reason).toBe(may ? REASON : null);
  expect(recordOf(journeyShownTo(actor, returned), item).reason).toBe(may ? REASON : null);
  for (const event of EVENTS) {
    const shown = eventShownTo(actor, returned, recordedAs(event));
    if (!shown) throw new Error(`${event.type} is left out`);
    const told = toldEvent(PATHWAY, shown);
    expect(told).toMatchObject({ words: may ? REASON : null, withheld: !may });
    const row = JOURNEY_EVENT_COLUMNS.map(({ cell }) => cell(told));
    expect(row.at(-1)).toBe(may ? REASON : WITHHELD);
    let json = "";
    for await (const part of historyJson({}, one(told))) json += part;
    expect(json.includes(REASON)).toBe(may);
  }
});

test("an acceptance without a note withholds nothing", () => {
  const accepted = recordedAs({ type: "ItemAccepted", item, note: null });
  for (const actor of readers) expect(eventShownTo(actor, returned, accepted)).toEqual(accepted);
});

test("why another item came back is read by everybody who sees the journey", () => {
  const event = { type: "ItemReturned", item: "first-contact", reason: REASON } as const;
  for (const actor of readers)
    expect(eventShownTo(actor, returned, recordedAs(event))?.event).toEqual(event);
});

async function* one<T>(told: T) {
  yield await Promise.resolve([told]);
}
