import { PDF } from "@libpdf/core";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { type BoardColumn, boardOf } from "@/lib/domain/programme-board";
import { MOST_ON_PAPER, PROGRAMME_COLUMNS } from "@/lib/domain/programme";
import { csvParts } from "@/lib/reports/csv-parts";
import { downloadInParts } from "@/lib/reports/download";
import { PROGRAMME_FILE_COLUMNS, type ProgrammeRow } from "@/lib/reports/programme-columns";
import { programmePdf, whatItHolds } from "@/lib/reports/programme-pdf";
import { oneAtATime } from "@/lib/reports/typeset-beside";
import { xlsxParts } from "@/lib/reports/xlsx-parts";
import { PATHWAY } from "@/tests/factories";
import { readCsv } from "@/tests/reports/read-csv";

const NOW = new Date("2026-11-23T09:00:00Z");
const FORMULA = `=HYPERLINK("http://evil.example","Click")`;
const HOSTILE = [
  FORMULA,
  "+1\r\n=cmd|' /C calc'!A0",
  `"; drop table "Journey"; --`,
  "<script>alert(1)</script> & ]]>",
  "\u0000\u0001\uD800 \u202Eabc 漢字 #let x = 1 $ \\ *bold*",
];

function aRow(name = "Harbour Triage", more: Partial<ProgrammeRow["line"]> = {}): ProgrammeRow {
  return {
    line: {
      id: "a-journey",
      pathwayId: "uec-appointment-booking.v1",
      scope: "deployment",
      role: "consumer",
      supplierName: name,
      productName: name,
      productVersion: "4.2",
      organisationName: name,
      plannedGoLive: "2026-10-22",
      hereName: "Technical Live",
      // London is an hour ahead: after midnight of the next day there.
      stageSince: new Date("2026-07-31T23:30:00Z"),
      percent: 79,
      toSignAgain: "changedSince",
      complete: false,
      turn: {
        scope: "deployment",
        milestone: "business-live",
        kind: "owners",
        duties: ["end-user-organisation"],
        since: new Date("2026-07-31T23:30:00Z"),
      },
      ...more,
    },
    pathway: PATHWAY,
    now: NOW,
  };
}

async function* inParts(...parts: readonly (readonly ProgrammeRow[])[]) {
  for (const part of parts) yield await Promise.resolve(part);
}

async function csvOf(rows: readonly ProgrammeRow[]): Promise<readonly (readonly string[])[]> {
  let text = "";
  for await (const part of csvParts(PROGRAMME_FILE_COLUMNS, inParts(rows))) text += part;
  return readCsv(text);
}

const ABOUT = [
  ["Made at (London)", NOW],
  ["Filters", "Search: “=1+1”"],
] as const;

async function workbookOf(rows: readonly ProgrammeRow[]): Promise<ExcelJS.Workbook> {
  const chunks: Uint8Array[] = [];
  for await (const part of xlsxParts("Programme", PROGRAMME_FILE_COLUMNS, inParts(rows), ABOUT))
    chunks.push(part);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(Buffer.concat(chunks)).buffer);
  return workbook;
}

async function sheetOf(rows: readonly ProgrammeRow[]): Promise<ExcelJS.Worksheet> {
  const sheet = (await workbookOf(rows)).getWorksheet("Programme");
  if (!sheet) throw new Error("there is no sheet");
  return sheet;
}

function pdfOf(
  rows: readonly ProgrammeRow[],
  columns: readonly BoardColumn<unknown>[] = boardOf([PATHWAY], [], []),
  only: readonly string[] = ["Stage: Assure"],
): Promise<Uint8Array> {
  return programmePdf({ columns, rows, only, made: { at: NOW, by: "Auditor" } });
}

async function textOf(made: Promise<Uint8Array>): Promise<string> {
  const pdf = await PDF.load(await made);
  return pdf
    .getPages()
    .map((page) => page.extractText().text)
    .join("\n");
}

const HEADINGS = PROGRAMME_COLUMNS.map(({ heading }) => heading);
const SAID = [
  "Harbour Triage 4.2 at Harbour Triage",
  "Deployment",
  "Harbour Triage",
  "Consumer",
  "Technical Live",
  "Business Live",
  "79",
  "End user organisation to act",
  "2026-08-01 00:30",
  "80",
  "2026-10-22",
  "overdue; long wait; changed since sign-off",
];

describe("the programme as a file", () => {
  it("says in CSV what the table says, in the same columns", async () => {
    expect(await csvOf([aRow()])).toEqual([HEADINGS, SAID]);
  });

  it("has headings alone where there is no journey", async () => {
    expect(await csvOf([])).toEqual([HEADINGS]);
    expect((await sheetOf([])).actualRowCount).toBe(1);
    expect(await textOf(pdfOf([]))).toContain("No journey passes the filters.");
    const unfiltered = await textOf(pdfOf([], boardOf([PATHWAY], [], []), []));
    expect(unfiltered).toContain("No journey has been started yet.");
  });

  it("says the same in the workbook, with real numbers and dates in London time", async () => {
    const sheet = await sheetOf([aRow()]);
    const cell = (heading: string): ExcelJS.CellValue =>
      sheet.getRow(2).getCell(HEADINGS.findIndex((each) => each === heading) + 1).value;
    expect(sheet.getRow(1).values).toEqual([undefined, ...HEADINGS]);
    expect(cell("Journey")).toBe(SAID[0]);
    expect(cell("Percent settled")).toBe(79);
    expect(cell("Turn since")).toEqual(new Date("2026-08-01T00:30:00Z"));
    expect(cell("Planned go-live")).toEqual(new Date("2026-10-22T00:00:00Z"));
    expect(sheet.autoFilter).toBeTruthy();
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  });

  it("says on a second sheet of the workbook what made it", async () => {
    const { worksheets } = await workbookOf([aRow()]);
    expect(worksheets.map(({ name }) => name)).toEqual(["Programme", "About"]);
    const [first, second] = [1, 2].map((at) => worksheets[1]?.getRow(at).values);
    expect(first).toEqual([undefined, "Made at (London)", NOW]);
    expect(second).toEqual([undefined, "Filters", "Search: “=1+1”"]);
  });

  it("is set in tables of five hundred, each named by its numbers", async () => {
    const many = Array.from({ length: 501 }, (_, at) => aRow(`Journey number ${at + 1}`));
    const text = await textOf(pdfOf(many));
    expect(text).toContain("Journeys 1 to 500");
    expect(text).toContain("Journeys 501 to 501");
    expect(text).toContain("Journey number 501");
    expect(await textOf(pdfOf([aRow()]))).not.toContain("Journeys 1 to 1");
  });

  it("is made one after the other, and not at all for who has gone", async () => {
    const order: string[] = [];
    const late = oneAtATime(async () => {
      await pdfOf([aRow()]);
      order.push("first");
    });
    const refused = oneAtATime(() => Promise.reject(new Error("no")));
    await Promise.all([
      late,
      expect(refused).rejects.toThrow("no"),
      oneAtATime(() => Promise.resolve(order.push("last"))),
    ]);
    expect(order).toEqual(["first", "last"]);
    const board = boardOf([PATHWAY], [], []);
    const document = { columns: board, rows: [], only: [], made: { at: NOW, by: "Auditor" } };
    await expect(programmePdf(document, AbortSignal.abort())).rejects.toThrow("abort");
  });

  it("is a tagged PDF with counts before the journeys", async () => {
    const place = {
      total: 1,
      overdue: 1,
      waiting: 1,
      toSignAgain: 1,
      scope: "deployment",
    } as const;
    const counts = [{ ...place, here: "technical-live", milestone: "business-live" }];
    const bytes = pdfOf([aRow()], boardOf([PATHWAY], counts, []));
    const raw = Buffer.from(await bytes).toString("latin1");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toContain("/Lang");
    const text = await textOf(bytes);
    for (const said of ["1 journey", "Stage: Assure", "All 1 journey.", "Harbour Triage 4.2"])
      expect(text).toContain(said);
    expect(text.indexOf("By stage and milestone")).toBeLessThan(text.indexOf("All 1 journey."));
  });

  it("says on paper how many rows it holds, and where the rest is", () => {
    expect(whatItHolds(21_299, MOST_ON_PAPER, false)).toBe(
      "The first 5,000 of 21,299 journeys: paper ends here. The workbook and the CSV of the programme hold all of them.",
    );
  });
});

describe.each(HOSTILE)("hostile text %j", (text) => {
  it("comes through every format as text", async () => {
    const rows = [aRow(text), aRow("after")];
    const [, first, second] = await csvOf(rows);
    expect(first?.[2]?.toWellFormed()).toBe(
      /^[=+\-@]/.test(text) ? `'${text}` : text.toWellFormed(),
    );
    expect(second?.[2]).toBe("after");
    const sheet = await sheetOf(rows);
    expect(sheet.actualRowCount).toBe(3);
    for (const column of [1, 3]) {
      const cell = sheet.getRow(2).getCell(column);
      expect([ExcelJS.ValueType.String, ExcelJS.ValueType.RichText]).toContain(cell.type);
    }
    expect(await textOf(pdfOf(rows))).toContain("after");
  });
});

describe("a file that is sent while it is made", () => {
  it("reads no more than its reader takes, and stops when they go away", async () => {
    let read = 0;
    let ended = false;
    async function* endless() {
      try {
        for (;;) {
          read += 1;
          yield await Promise.resolve(Array.from({ length: 1000 }, () => aRow()));
        }
      } finally {
        ended = true;
      }
    }
    for (const parts of [
      csvParts(PROGRAMME_FILE_COLUMNS, endless()),
      xlsxParts("Programme", PROGRAMME_FILE_COLUMNS, endless(), ABOUT),
    ]) {
      [read, ended] = [0, false];
      const answer = await downloadInParts("programme", "csv", parts);
      const reader = answer.body?.getReader();
      expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
      expect(read).toBeLessThan(5);
      await reader?.cancel();
      expect(ended).toBe(true);
      const then = read;
      await new Promise((resolve) => setImmediate(resolve));
      expect(read).toBe(then);
    }
  });

  it("ends early where reading fails, so that nobody takes it for whole", async () => {
    async function* broken() {
      yield await Promise.resolve([aRow()]);
      throw new Error("gone");
    }
    for (const parts of [
      csvParts(PROGRAMME_FILE_COLUMNS, broken()),
      xlsxParts("Programme", PROGRAMME_FILE_COLUMNS, broken(), ABOUT),
    ]) {
      const whole = async (): Promise<string> =>
        (await downloadInParts("programme", "csv", parts)).text();
      await expect(whole()).rejects.toThrow("gone");
    }
  });
});
