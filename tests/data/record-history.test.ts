import { beforeAll, expect, test } from "vitest";
import { startJourney } from "@/lib/domain/apply-event";
import type { Recorded } from "@/lib/domain/event";
import { audit } from "@/lib/data/audit";
import { databaseOfTheHouse } from "@/lib/data/client";
import type { InStream } from "@/lib/data/fold-again";
import { loadJourney } from "@/lib/data/load-journey";
import { recordHistory } from "@/lib/data/record-history";
import { carryOut, day, nextMoment, organisations, PATHWAY } from "@/tests/factories";
import { settling, signing } from "@/tests/walk";
import { onDatabase } from "./on-database";
import { storeGround } from "./started";

onDatabase();
beforeAll(storeGround);

/** A product that was taken to its Research milestone, as events. */
function history(id: string): readonly InStream[] {
  const start = {
    type: "ProductJourneyStarted",
    pathway: { key: PATHWAY.key, version: PATHWAY.version },
    supplier: organisations.supplier,
    role: "consumer",
    productName: "Of old",
    productVersion: "1.0",
    standardVersion: "0.2.0 BETA",
  } as const;
  const by = {
    id: "starter",
    name: "Starter",
    duty: "supplier",
    organisation: "Tidewater",
  } as const;
  const begun: Recorded<typeof start> = { number: 1, at: day(0), by, event: start };
  let journey = startJourney(id, begun, PATHWAY, null);
  const events: InStream[] = [{ streamId: id, recorded: begun }];
  const wanted = PATHWAY.items.filter(
    ({ before, appliesTo }) => before === "research" && appliesTo.includes("consumer"),
  );
  const steps = () => [
    ...wanted.flatMap(({ key }) => settling(journey, key)),
    signing(journey, "research"),
  ];
  for (const { actor, decide } of steps()) {
    const at = nextMoment(journey);
    const done = carryOut(journey, actor, decide(journey, at), at);
    journey = done.journey;
    events.push({ streamId: id, recorded: done.recorded });
  }
  return events;
}

test("a whole history leaves the rows that its changes would have left one after the other", async () => {
  const events = history("of-old");
  await recordHistory(events, PATHWAY);
  const loaded = await loadJourney(databaseOfTheHouse(), "of-old", { withAnswers: true });
  expect(loaded?.journey.revision).toBe(events.length);
  expect(Object.keys(loaded?.journey.signOffs ?? {})).toEqual(["research"]);
  expect((await audit()).faults).toEqual([]);
});

test("a journey that exists is left alone", async () => {
  await expect(recordHistory(history("of-old"), PATHWAY)).rejects.toThrow(/Unique constraint/);
  expect((await audit()).faults).toEqual([]);
});
