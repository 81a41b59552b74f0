// A long programme as a file: sent while it is read, in memory that does not grow with it.
import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { programmeForm } from "@/app/journeys/form";
import { programmeRows } from "@/app/journeys/programme-export";
import { databaseOfTheHouse } from "@/lib/data/client";
import { pathwaysInUse } from "@/lib/data/pathway";
import type { Actor } from "@/lib/domain/actor";
import { csvParts } from "@/lib/reports/csv-parts";
import { downloadInParts } from "@/lib/reports/download";
import { PROGRAMME_FILE_COLUMNS } from "@/lib/reports/programme-columns";
import { xlsxParts } from "@/lib/reports/xlsx-parts";
import { outsiders, personWith } from "@/tests/factories";
import { readCsv } from "@/tests/reports/read-csv";
import { onDatabase } from "./on-database";
import { startAt, startProduct, storeGround } from "./started";

onDatabase();

const ROWS = 20_000;
const MEGABYTE = 1024 * 1024;
setFlagsFromString("--expose-gc");
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's own, which the flag above brings to light
const collect = runInNewContext("gc") as () => void;

beforeAll(async () => {
  await storeGround();
  const product = await startProduct("many");
  await startAt(product);
  const columns = await databaseOfTheHouse().$queryRaw<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = 'Journey' and column_name <> 'id'`;
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  await databaseOfTheHouse().$executeRawUnsafe(
    `insert into "Journey" (id, ${names}) select id || '-' || n, ${names} from "Journey", generate_series(1, ${ROWS / 2 - 1}) n`,
  );
});

async function rowsFor(actor: Actor, asked: Record<string, string> = {}) {
  return programmeRows({
    actor,
    query: programmeForm.parse(asked),
    pathways: await pathwaysInUse(),
    only: [],
    now: new Date("2026-11-23T09:00:00Z"),
    name: "programme",
  });
}

/** Reads an answer to its end; gives what it holds and by how much what is kept grew on the way. */
async function readSlowly(
  answer: Response,
): Promise<{ bytes: Buffer; parts: number; grown: number }> {
  const kept: Uint8Array[] = [];
  let [size, first, most] = [0, 0, 0];
  for await (const chunk of answer.body ?? []) {
    kept.push(chunk);
    size += chunk.length;
    if (kept.length % 5 !== 1) continue;
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    // What this reader keeps itself does not count.
    const used = heapUsed + arrayBuffers - size;
    first ||= used;
    most = Math.max(most, used - first);
  }
  return { bytes: Buffer.concat(kept), parts: kept.length, grown: most };
}

test("CSV comes in parts, holds every row once, and memory does not grow", async () => {
  const rows = await rowsFor(personWith.auditor, { sort: "journey" });
  const answer = await downloadInParts("programme", "csv", csvParts(PROGRAMME_FILE_COLUMNS, rows));
  expect(answer.headers.get("content-length")).toBeNull();
  const { bytes, parts, grown } = await readSlowly(answer);
  expect(parts).toBe(ROWS / 1000);
  expect(readCsv(bytes.toString("utf8"))).toHaveLength(ROWS + 1);
  expect(grown).toBeLessThan(8 * MEGABYTE);
}, 60_000);

test("the workbook comes in parts, holds every row, and memory does not grow", async () => {
  const rows = await rowsFor(personWith.auditor, { scope: "product" });
  const parts = xlsxParts("Programme", PROGRAMME_FILE_COLUMNS, rows, []);
  const {
    bytes,
    parts: many,
    grown,
  } = await readSlowly(await downloadInParts("programme", "xlsx", parts));
  expect(many).toBeGreaterThan(3);
  let read = 0;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), {});
  for await (const sheet of reader) for await (const _row of sheet) read += 1;
  expect(read).toBe(ROWS / 2 + 1);
  // 6 to 9 with the packing under way; 19 where the rows are kept.
  expect(grown).toBeLessThan(12 * MEGABYTE);
}, 60_000);

test("the first part is there before the last row is read, and what goes meanwhile is not told", async () => {
  const rows = await rowsFor(personWith.auditor, { scope: "deployment" });
  const first = await rows.next();
  expect(first.value).toHaveLength(1000);
  await databaseOfTheHouse()
    .$executeRaw`delete from "Journey" where scope = 'deployment' and id like '%-9'`;
  let told = 1000;
  for await (const part of rows) told += part.length;
  expect(told).toBeGreaterThanOrEqual(
    await databaseOfTheHouse().journey.count({ where: { scope: "deployment" } }),
  );
  expect(told).toBeLessThan(ROWS / 2);
});

test.each(outsiders)("$id gets none of them", async (outsider) => {
  const found = [];
  for await (const part of await rowsFor(outsider)) found.push(...part);
  expect(found).toEqual([]);
});
