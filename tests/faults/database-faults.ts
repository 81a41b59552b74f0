// The database is killed, stopped, cut off, crowded and made slow while people work; what they are told, and how long it takes, is measured.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../scripts/database.ts";
import { freePort } from "../../scripts/embedded-postgres.ts";
import type { Row } from "../../scripts/faults.ts";
import { type Visitor, signedIn } from "../visitor.ts";
import { type House, startApp } from "./house.ts";
import { workersAt } from "./killed.ts";
import { type Worker, timesDone } from "./working.ts";

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Whoever asks for a page again and again: what they were answered, when, and after how long. */
async function asking(visitor: Visitor, path: string, until: { ended: boolean }) {
  const found: { at: number; took: number; status: number }[] = [];
  while (!until.ended) {
    const at = performance.now();
    const status = await visitor.get(path).then(
      (answer) => answer.status,
      () => 0,
    );
    found.push({ at, took: performance.now() - at, status });
    await sleep(50);
  }
  return found;
}

/** Works on, whatever happens, and begins a new journey where something was not done. */
async function working(worker: Worker, until: { ended: boolean }): Promise<void> {
  while (!until.ended) {
    await worker.work().catch(async () => {
      worker.beginAnew();
      await sleep(100);
    });
  }
}

/** Waits until the database lets its owner in, and gives when that was. */
async function answersAgain(house: House): Promise<number> {
  for (;;) {
    const in_ = await withClient(house.ownerUrl, () => Promise.resolve(true)).catch(() => false);
    if (in_) return performance.now();
    await sleep(20);
  }
}

async function signalDatabase(house: House, signal: NodeJS.Signals): Promise<void> {
  const data = await withClient(house.ownerUrl, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory ?? "";
  });
  process.kill(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]), signal);
}

/** Takes the database away while people work, until `back` gives when it was there again. */
async function takenAway(
  house: House,
  what: string,
  away: () => Promise<void>,
  back: () => Promise<number>,
): Promise<Row[]> {
  const app = await startApp(house, await freePort());
  const until = { ended: false };
  try {
    const workers = await workersAt(app.address, what, 3);
    const reader = await signedIn(app.address, "supplier-contributor");
    const all = workers.map((worker) => working(worker, until));
    const asked = asking(reader, "/journeys/demonstration-slots", until);
    await sleep(3000);
    const began = performance.now();
    await away();
    const there = await back();
    await sleep(6000);
    until.ended = true;
    const answers = await asked;
    await Promise.all(all);
    const during = answers.filter(({ at }) => at >= began && at <= there);
    const slowest = Math.max(0, ...during.map(({ took }) => took));
    const good = answers.find(({ at, status }) => at >= there && status === 200);
    const recovery = good ? good.at + good.took - there : Number.POSITIVE_INFINITY;
    const statuses = [...new Set(during.map(({ status }) => status))].toSorted((a, b) => a - b);
    const found = { once: 0, lost: 0, twice: 0 };
    await withClient(house.ownerUrl, async (client) => {
      for (const each of workers.flatMap(({ acknowledged }) => acknowledged)) {
        if (each.sent.kind === "report") continue;
        const times = await timesDone(client, each);
        found[times === 1 ? "once" : times === 0 ? "lost" : "twice"] += 1;
      }
    });
    return [
      [
        `${what}: answers meanwhile`,
        `${statuses.join(", ")}; slowest ${seconds(slowest)}; away ${seconds(there - began)}`,
        slowest <= 2000 && statuses.every((status) => status === 503 || status === 200),
      ],
      [`${what}: first page after it is back`, seconds(recovery), recovery <= 5000],
      [
        `${what}: answered as done`,
        `${found.once} changes there once, ${found.lost} lost, ${found.twice} done twice`,
        found.once > 0 && found.lost + found.twice === 0,
      ],
    ];
  } finally {
    until.ended = true;
    await app.stop();
  }
}

/** The database killed, stopped, and out of reach. */
export async function databaseTakenAway(house: House): Promise<Row[]> {
  const back = (): Promise<number> => answersAgain(house);
  return [
    ...(await takenAway(house, "database killed", () => signalDatabase(house, "SIGKILL"), back)),
    ...(await takenAway(house, "database restarted", () => signalDatabase(house, "SIGINT"), back)),
    ...(await takenAway(
      house,
      "line cut",
      () => Promise.resolve(house.line.cut()),
      async () => {
        await sleep(3000);
        await house.line.mend();
        return performance.now();
      },
    )),
    ...(await takenAway(
      house,
      "line silent",
      () => Promise.resolve(house.line.fallSilent()),
      async () => {
        await sleep(5000);
        house.line.speak();
        return performance.now();
      },
    )),
  ];
}

/** Three seconds for a connection, and time to make the page that says so for twenty readers at once. */
const LONGEST_WAIT_MS = 5000;

/** Every connection waits for one long query. */
export async function connectionsExhausted(house: House): Promise<Row[]> {
  const app = await startApp(house, await freePort());
  try {
    const reader = await signedIn(app.address, "supplier-contributor");
    const page = "/journeys/demonstration-slots";
    return await withClient(house.ownerUrl, async (client) => {
      await client.query(`begin; lock table "JourneyItem" in access exclusive mode`);
      const began = performance.now();
      const asked = Promise.all(
        Array.from({ length: 40 }, async () => {
          const { status } = await reader.get(page);
          return { status, took: performance.now() - began };
        }),
      );
      await sleep(8000);
      await client.query("rollback");
      const answers = await asked;
      const refused = answers.filter(({ status }) => status === 503);
      const failed = answers.filter(({ status }) => status !== 503 && status !== 200);
      const slowest = Math.max(0, ...refused.map(({ took }) => took));
      const after = performance.now();
      const { status } = await reader.get(page);
      return [
        [
          "40 readers, every connection held for 8 s",
          `${answers.length - refused.length - failed.length} answered afterwards, ${refused.length} told 503 after ${seconds(slowest)} at most, ${failed.length} failed otherwise`,
          failed.length === 0 && slowest <= LONGEST_WAIT_MS,
        ],
        ["… and then", `${status} after ${seconds(performance.now() - after)}`, status === 200],
      ];
    });
  } finally {
    await app.stop();
  }
}

/** 200 ms there and back between product and database. */
export async function slowLine(house: House): Promise<Row[]> {
  house.line.lateBy = 100;
  const app = await startApp(house, await freePort());
  try {
    const reader = await signedIn(app.address, "supplier-contributor");
    const rows: Row[] = [];
    for (const path of [
      "/journeys/demonstration-slots",
      "/",
      "/journeys/demonstration-slots/report.pdf",
    ]) {
      await reader.get(path);
      const began = performance.now();
      const { status } = await reader.get(path);
      rows.push([
        `200 ms to the database: ${path}`,
        `${status} after ${seconds(performance.now() - began)}`,
        status === 200,
      ]);
    }
    return rows;
  } finally {
    await app.stop();
    house.line.lateBy = 0;
  }
}
