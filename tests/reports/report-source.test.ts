import { beforeAll, describe, expect, test } from "vitest";
import { maySee } from "@/lib/domain/permissions";
import type { Journey } from "@/lib/domain/journey";
import type { Database } from "@/lib/data/client";
import { closeDatabase, connect, database } from "@/lib/data/client";
import { findReportSource } from "@/lib/data/queries/report-source";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { answering, noteDatabaseAway } from "@/lib/watch/request";
import { progressReport } from "@/lib/reports/progress-report";
import { onDatabase } from "@/tests/data/on-database";
import { startAt, startProduct, storeGround } from "@/tests/data/started";
import { inHouse, organisations, outsiders, personWith } from "@/tests/factories";

onDatabase();

/** Where the process keeps its one client. */
const held = globalThis as { pathToLiveDatabase?: Database };

let product: Journey;
let deployments: readonly Journey[];

beforeAll(async () => {
  await storeGround();
  product = await startProduct("Ours");
  const elsewhere = await startAt(product, organisations.otherHospital, "north-west");
  deployments = [await startAt(product), elsewhere];
});

const EVERYBODY = [...Object.values(personWith), ...outsiders, inHouse];

describe.each(EVERYBODY)("what a report is made of for $id", (actor) => {
  test("is there exactly where they may see the journey", async () => {
    for (const journey of [product, ...deployments]) {
      const source = await findReportSource(actor, journey.id);
      expect(source !== null).toBe(maySee(actor, journey));
      if (!source) continue;
      const report = progressReport({ ...source, actor, now: new Date("2026-07-15T12:00:00Z") });
      expect(report.made.revision).toBe(source.events.at(-1)?.number);
      const shown = journey.scope === "product" ? deployments : [];
      const visible = shown.filter((each) => maySee(actor, each)).map(({ id }) => id);
      const reported = report.deployments.map((each) => each.journey);
      expect(reported.toSorted()).toEqual(visible.toSorted());
    }
  });
});

describe("while the database is away", () => {
  const ask = (): Promise<Response> =>
    whileDatabaseAnswers(async () => {
      await database().$queryRaw`select 1`;
      return new Response("here");
    });

  test("a route answers 503 with a sentence, and works again by itself", async () => {
    expect(await (await ask()).text()).toBe("here");
    await closeDatabase();
    held.pathToLiveDatabase = connect("postgres://nobody@127.0.0.1:1/nowhere");
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("cannot be reached at the moment");
    await closeDatabase();
    expect((await ask()).status).toBe(200);
  });

  test("a connection that broke is no failure once the database is back", async () => {
    let asked = 0;
    const broken = (): Promise<Response> => {
      noteDatabaseAway();
      return Promise.reject(new Error("connection lost"));
    };
    const answer = await answering({ id: "broken" }, () =>
      whileDatabaseAnswers(() => {
        asked += 1;
        return asked === 1 ? broken() : ask();
      }),
    );
    expect(answer.status).toBe(200);
  });

  test("a fault of ours is not blamed on the database", async () => {
    let asked = 0;
    const fault = (): Promise<Response> => {
      asked += 1;
      return Promise.reject(new Error("a fault"));
    };
    expect((await whileDatabaseAnswers(fault)).status).toBe(500);
    // What failed by itself fails again: it may have taken minutes.
    expect(asked).toBe(1);
  });
});
