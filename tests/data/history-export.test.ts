// The history of a journey as a file: every event once, in its order, and nothing that is not for its reader.
import { beforeAll, expect, test } from "vitest";
import { databaseOfTheHouse } from "@/lib/data/client";
import { changeJourney } from "@/lib/data/change-journey";
import { changeOrganisations } from "@/lib/data/change-organisation";
import { everyEventOfOrganisation } from "@/lib/data/queries/organisation-history";
import { askedHistory } from "@/app/journeys/[journey]/history-export";
import { addComment } from "@/lib/domain/add-comment";
import type { Actor } from "@/lib/domain/actor";
import type { Journey } from "@/lib/domain/journey";
import { csvParts } from "@/lib/reports/csv-parts";
import { JOURNEY_EVENT_COLUMNS, toldOrganisationEvent } from "@/lib/reports/history-columns";
import { historyJson } from "@/lib/reports/history-json";
import { day, outsiders, personWith } from "@/tests/factories";
import { readCsv } from "@/tests/reports/read-csv";
import { onDatabase } from "./on-database";
import { journeyOf, startProduct, storeGround } from "./started";

onDatabase();

const FORMULA = `=HYPERLINK("http://evil.example";"Click")\r\n"quoted", \uD83D\uDE00`;
const MANY = 1200;
let journey: Journey;

beforeAll(async () => {
  await storeGround();
  journey = await startProduct("Ours");
  const say = async (text: string, audience: "shared" | "internal") => {
    const actor = personWith["booking-team"];
    journey = journeyOf(
      await changeJourney({
        actor,
        journeyId: journey.id,
        seenRevision: null,
        subject: { item: "first-contact" },
        decide: (on, by) => addComment(on, by, "first-contact", text, audience),
        now: day(1),
      }),
    );
  };
  await say(FORMULA, "shared");
  await say("Between ourselves", "internal");
  // More than are read at a time: the last one again and again.
  await databaseOfTheHouse().$executeRaw`
    insert into "Event" (stream, "streamId", number, type, at, "byId", "byName", "byDuty", "byOrganisation", "itemKey", milestone, data)
    select stream, "streamId", number + n, type, at, "byId", "byName", "byDuty", "byOrganisation", "itemKey", milestone,
      jsonb_set(data, '{audience}', '"shared"')
    from "Event", generate_series(1, ${MANY}) n where "streamId" = ${journey.id} and number = ${journey.revision}`;
  await databaseOfTheHouse().journey.update({
    where: { id: journey.id },
    data: { revision: journey.revision + MANY },
  });
});

async function asked(actor: Actor) {
  const found = await askedHistory(actor, { params: Promise.resolve({ journey: journey.id }) });
  return found instanceof Response ? found.status : found;
}

async function csvOf(actor: Actor): Promise<readonly (readonly string[])[]> {
  const found = await asked(actor);
  if (typeof found === "number") throw new Error(`answered ${found}`);
  let text = "";
  for await (const part of csvParts(JOURNEY_EVENT_COLUMNS, found.events)) text += part;
  return readCsv(text);
}

test("holds every event once, in its order, as a sentence", async () => {
  const [head, ...rows] = await csvOf(personWith.auditor);
  expect(head).toEqual(JOURNEY_EVENT_COLUMNS.map(({ heading }) => heading));
  expect(rows.map(([number]) => Number(number))).toEqual(
    Array.from({ length: journey.revision + MANY }, (_, at) => at + 1),
  );
  expect(rows[1]).toEqual([
    "2",
    expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
    "Booking team",
    "Booking Team",
    "NHS booking assurance",
    expect.stringMatching(/^Booking team commented on “.+”$/),
    "Item",
    expect.any(String),
    "first-contact",
    `'${FORMULA}`,
  ]);
});

test("leaves out what is internal for who may not read it", async () => {
  const words = JSON.stringify(await csvOf(personWith.supplier));
  expect(words).not.toContain("noted, for the NHS only");
  expect(JSON.stringify(await csvOf(personWith.auditor))).toContain("noted, for the NHS only");
});

test("says the same as JSON", async () => {
  const found = await asked(personWith.supplier);
  if (typeof found === "number") throw new Error(`answered ${found}`);
  let text = "";
  for await (const part of historyJson({ journey: found.journey }, found.events)) text += part;
  const json = JSON.parse(text) as { journey: string; events: readonly Record<string, unknown>[] };
  expect(json.journey).toBe(journey.id);
  expect(json.events).toHaveLength((await csvOf(personWith.supplier)).length - 1);
  expect(json.events[1]).toMatchObject({ number: 2, words: FORMULA, subject: { kind: "item" } });
  expect(text).not.toContain("example.org");
});

test("is JSON where nothing has happened", async () => {
  async function* nothing() {
    yield await Promise.resolve([]);
  }
  let text = "";
  for await (const part of historyJson({ journey: "a" }, nothing())) text += part;
  expect(JSON.parse(text)).toMatchObject({ journey: "a", events: [] });
});

test("of an organisation holds every event, for who may read its people alone", async () => {
  const { administrator } = personWith;
  const added = { name: "=Fell", odsCode: "YGF09", kind: "supplier" } as const;
  const outcome = await changeOrganisations(administrator, added, day(1));
  if (!("id" in outcome)) throw new Error("it was not added");
  const { id } = outcome;
  await databaseOfTheHouse().$executeRaw`
    insert into "Event" (stream, "streamId", number, type, at, "byId", "byName", "byDuty", "byOrganisation", data)
    select stream, "streamId", number + n, type, at, "byId", "byName", "byDuty", "byOrganisation", data
    from "Event", generate_series(1, ${MANY}) n where "streamId" = ${id}`;
  const read = async (actor: Actor) => {
    const rows = [];
    for await (const part of everyEventOfOrganisation(actor, id, MANY + 1))
      rows.push(...part.map(toldOrganisationEvent));
    return rows;
  };
  const told = await read(administrator);
  expect(told.map(({ number }) => number)).toEqual(
    Array.from({ length: MANY + 1 }, (_, at) => at + 1),
  );
  expect(told[0]?.sentence).toMatch(/^Administrator .*=Fell/);
  expect(await read(personWith.supplier)).toEqual([]);
});

test.each(outsiders)("$id does not find it", async (outsider) => {
  expect(await asked(outsider)).toBe(404);
});
