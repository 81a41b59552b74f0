import { spawn } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { audit } from "@/lib/data/audit";
import { databaseOfTheHouse } from "@/lib/data/client";
import { loadJourney } from "@/lib/data/load-journey";
import { onDatabase } from "./on-database";
import { startProduct, storeGround } from "./started";

onDatabase();
beforeAll(storeGround);

/** Runs the changing process, kills it a moment after so many changes, and gives the last revision it was told is done. */
async function changeAndDie(journeyId: string, changes: number): Promise<number> {
  const script = ["--import", "./scripts/resolve.ts", "tests/data/change-until-killed.ts"];
  const child = spawn(process.execPath, [...script, journeyId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const told: number[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    // Beside them may stand what its log says.
    told.push(
      ...text
        .split("\n")
        .filter((line) => /^\d+$/.test(line))
        .map(Number),
    );
    if (told.length >= changes) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.once("exit", resolve));
  expect(child.signalCode).toBe("SIGKILL");
  return told.at(-1) ?? 0;
}

test("a process killed in the middle of a change leaves nothing half, and nothing it was told is done is lost", async () => {
  const { id } = await startProduct("Interrupted");
  for (const changes of [1, 7, 20]) {
    const told = await changeAndDie(id, changes);
    const loaded = await loadJourney(databaseOfTheHouse(), id, { withAnswers: true });
    expect(loaded?.journey.revision).toBeGreaterThanOrEqual(told);
    expect(await databaseOfTheHouse().event.count({ where: { streamId: id } })).toBe(
      loaded?.journey.revision,
    );
  }
  expect((await audit()).faults).toEqual([]);
}, 60_000);
