import { expect, test } from "vitest";
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import { audit } from "@/lib/data/audit";
import { readBlob } from "@/lib/data/blobs";
import { database, databaseOfTheHouse } from "@/lib/data/client";
import { filesIn } from "@/lib/domain/answer";
import type { Answer } from "@/lib/domain/answer";
import { makeDemonstration } from "@/prisma/demonstration/make-demonstration";
import { onDatabase } from "@/tests/data/on-database";

onDatabase();

const NOW = new Date("2026-11-18T14:00:00Z");

test("the demonstration is made at once, every row says what its events say, and a second time changes nothing", async () => {
  const made = await makeDemonstration(NOW);
  expect(made?.journeys).toBe(21);
  expect((await audit()).faults).toEqual([]);

  expect(await makeDemonstration(new Date("2026-11-19T14:00:00Z"))).toBeNull();
  expect(await databaseOfTheHouse().event.count({ where: { stream: "journey" } })).toBe(
    made?.events,
  );
  expect((await audit()).faults).toEqual([]);
}, 60_000);

test("everybody with a button is there, and every file that answers name", async () => {
  const people = await database().person.findMany({ where: { demonstration: true } });
  const ids = new Set(people.map(({ id }) => id));
  expect(DEMONSTRATION_PEOPLE.filter(({ id }) => !ids.has(id))).toEqual([]);

  const evidence = await databaseOfTheHouse().evidence.findMany({ select: { answers: true } });
  const files = evidence.flatMap(({ answers }) => filesIn(answers as unknown as readonly Answer[]));
  expect(files.length).toBeGreaterThan(200);
  const [first] = files;
  expect(await new Response(readBlob(first?.sha256 ?? "")).bytes()).toHaveLength(first?.size ?? 0);
  const stored = new Set((await database().blob.findMany()).map(({ sha256 }) => sha256));
  expect(files.filter(({ sha256 }) => !stored.has(sha256))).toEqual([]);
});

test("the order of events is the order of time", async () => {
  const events = await databaseOfTheHouse().event.findMany({
    where: { stream: "journey" },
    orderBy: { sequence: "asc" },
    select: { at: true },
  });
  const times = events.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});
