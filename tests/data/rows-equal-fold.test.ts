import { beforeAll, expect, test } from "vitest";
import { applyEvent } from "@/lib/domain/apply-event";
import { canonical } from "@/lib/domain/answer";
import type { Journey } from "@/lib/domain/journey";
import { audit } from "@/lib/data/audit";
import { changeJourney } from "@/lib/data/change-journey";
import { databaseOfTheHouse } from "@/lib/data/client";
import { loadJourney } from "@/lib/data/load-journey";
import { nextMoment } from "@/tests/factories";
import { onDatabase } from "./on-database";
import { movesAside, movesForward } from "./moves";
import { startAt, startProduct, storeGround } from "./started";

onDatabase();
beforeAll(storeGround);

/** A generator of the same numbers every time: Park and Miller. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Walks at random through the database, one change after another, mostly forward. */
async function wander(start: Journey, steps: number, seed: number): Promise<Journey> {
  const random = numbers(seed);
  let journey = start;
  for (let step = 0; step < steps; step += 1) {
    const now = nextMoment(journey);
    const aside = random(3) === 0 ? movesAside(journey, now, random(1000)) : [];
    const moves = aside.length > 0 ? aside : movesForward(journey, now, random(1000));
    const move = moves[random(Math.max(1, moves.length))];
    if (!move) return journey;
    const { actor, subject, decide } = move;
    const seenRevision = journey.revision;
    const request = { actor, journeyId: journey.id, seenRevision, subject, now, decide };
    const outcome = await changeJourney(request);
    expect(outcome).toHaveProperty("happened");
    if ("refused" in outcome) return journey;
    expect(canonical(outcome.journey)).toBe(canonical(applyEvent(journey, outcome.happened)));
    journey = outcome.journey;
  }
  return journey;
}

test("after a long walk the rows say what the events say", async () => {
  const product = await startProduct("Wanderer");
  const deployment = await startAt(product);
  const walked = await wander(product, 260, 7);
  const reloaded = await loadJourney(databaseOfTheHouse(), deployment.id, { withAnswers: true });
  const further = await wander(reloaded?.journey ?? deployment, 120, 11);
  const before = await loadJourney(databaseOfTheHouse(), product.id, { withAnswers: true });
  expect(before?.journey.revision).toBe(walked.revision);
  await wander(walked, 60, 13);
  expect(further.revision).toBeGreaterThan(10);
  expect(await audit()).toEqual({ streams: 3, faults: [] });
}, 120_000);

test("the audit names a row that somebody changed by hand", async () => {
  const journey = await startProduct("Touched");
  const db = databaseOfTheHouse();
  await db.$executeRaw`update "Journey" set percent = 99 where id = ${journey.id}`;
  const { faults } = await audit();
  expect(faults).toEqual([
    { stream: `journey ${journey.id}`, field: "percent", expected: "0", found: "99" },
  ]);
  await db.$executeRaw`update "Journey" set percent = 0 where id = ${journey.id}`;
});

test("the audit names a row without a history", async () => {
  const journey = await startProduct("Slipped in");
  const db = databaseOfTheHouse();
  await db.$executeRaw`insert into "JourneyItem" ("journeyId", "itemKey", progress, "evidenceCount", "givenBy")
    values (${journey.id}, 'first-contact', 'accepted', 0, '{}')`;
  const { faults } = await audit();
  const stream = `journey ${journey.id}`;
  expect(faults).toEqual([
    { stream, field: "item first-contact", expected: "nothing", found: "a row" },
  ]);
  await db.$executeRaw`delete from "JourneyItem" where "journeyId" = ${journey.id}`;
});
