import { PDF } from "@libpdf/core";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { mapOfJourney } from "@/components/map/map-of-journey";
import { mapPicture } from "@/components/map/map-picture";
import { progressReport } from "@/lib/reports/progress-report";
import { withoutFormula } from "@/lib/reports/csv-line";
import { reportCsv } from "@/lib/reports/report-csv";
import { reportFileName } from "@/lib/reports/report-download";
import { reportJson } from "@/lib/reports/report-json";
import type { ProgressReport } from "@/lib/reports/report-model";
import { reportPdf } from "@/lib/reports/report-pdf";
import { fillCell } from "@/lib/reports/xlsx-cell";
import { reportXlsx } from "@/lib/reports/report-xlsx";
import { csvRows, kinds, readCsv } from "@/tests/reports/read-csv";
import * as sample from "@/tests/reports/sample-journeys";

const FORMULA = `=HYPERLINK("http://evil.example","Click")`;

interface Made {
  readonly report: ProgressReport;
  readonly map: string;
}

function made(walk: sample.Walk, deployments: readonly sample.Walk[] = []): Made {
  const { journey } = walk;
  const others = deployments.map((each) => each.journey);
  const report = progressReport({
    ...walk,
    deployments: others,
    actor: sample.DANA,
    now: sample.NOW,
  });
  return {
    report,
    map: mapPicture(
      mapOfJourney({ journey, deployments: [], seesProduct: false, now: new Date() }),
    ),
  };
}

async function sheetsOf(report: ProgressReport): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await reportXlsx(report);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** Gives what stands beside a name on the first sheet. */
function besides(workbook: ExcelJS.Workbook, what: string): ExcelJS.CellValue {
  const summary = workbook.getWorksheet("Summary");
  const row = summary?.getColumn(1).values.indexOf(what) ?? -1;
  return summary?.getRow(row).getCell(2).value;
}

function withMomentsWritten(value: object): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = written(inner);
  return copy;
}

function written(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(written);
  return value !== null && typeof value === "object" ? withMomentsWritten(value) : value;
}

async function textOf({ report, map }: Made): Promise<string> {
  const pdf = await PDF.load(reportPdf(report, map));
  return pdf
    .getPages()
    .map((page) => page.extractText().text)
    .join("\n");
}

const busy = sample.busyProduct();
const WALKS = {
  "just begun": made(sample.startedProduct()),
  "on its way": made(busy, [sample.startedDeployment(busy.journey)]),
  complete: made(sample.certifiedProduct()),
  "a deployment": made(sample.startedDeployment(sample.certifiedProduct().journey)),
  "of a formula": made(sample.busyProduct(FORMULA, "+1\r\n=cmd|' /C calc'!A0")),
};

describe.each(Object.entries(WALKS))("the report of a journey: %s", (_name, { report, map }) => {
  const { percent, settled, required } = report.measures;

  it("says the same in every format", async () => {
    // What JSON cannot carry as it is are moments alone: written the same way, the model and the file are equal.
    const json: unknown = JSON.parse(reportJson(report));
    expect(json).toEqual({
      format: "progress-report",
      formatVersion: 1,
      ...withMomentsWritten(report),
    });

    const rows = csvRows(report);
    expect(kinds(rows, "Journey")).toMatchObject([
      {
        "Percent settled": String(percent),
        "Items settled": String(settled),
        "Items required": String(required),
      },
    ]);
    const items = kinds(rows, "Item");
    expect(items.map(({ State }) => State)).toEqual(report.items.map((item) => item.stateName));
    const done = items.filter((item) => item["Required"] === "Yes" && item["Settled"] === "Yes");
    expect(done).toHaveLength(settled);

    const workbook = await sheetsOf(report);
    const value = (what: string): ExcelJS.CellValue => besides(workbook, what);
    expect(value("Percent settled")).toBe(percent);
    expect(value("Items settled")).toBe(settled);
    expect(value("Items required")).toBe(required);
    expect(workbook.getWorksheet("Items")?.actualRowCount).toBe(report.items.length + 1);

    const text = await textOf({ report, map });
    expect(text).toContain(`${percent}%`);
    expect(text).toContain(`${settled} of ${required} items`);
    for (const { stateName } of report.milestones) expect(text).toContain(stateName);
    expect(text).toContain(`revision ${report.made.revision}`);
    expect(text).toContain("Page 1 of");
  });

  it("is a tagged document for everybody", () => {
    const bytes = Buffer.from(reportPdf(report, map)).toString("latin1");
    for (const sign of [
      "/StructTreeRoot",
      "/Lang (en-GB)",
      "/MarkInfo",
      "/DisplayDocTitle true",
      "/Alt",
    ]) {
      expect(bytes).toContain(sign);
    }
    expect(bytes).toMatch(/pdfuaid:part>1</);
  });

  it("holds no formula", async () => {
    for (const row of readCsv(reportCsv(report)))
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    const workbook = await sheetsOf(report);
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined())),
    );
  });
});

describe("what a person typed", () => {
  it.each(["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"])(
    "is no formula in the CSV: %j",
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`);
    },
  );

  it("is left alone in the CSV where it begins no formula", () => {
    for (const text of ["", "4.2", "a=b", " =1", "Harbour"])
      expect(withoutFormula(text)).toBe(text);
  });

  it("stands in the workbook as it was typed", async () => {
    const workbook = await sheetsOf(WALKS["of a formula"].report);
    expect(workbook.getWorksheet("Summary")?.getCell("B2").value).toBe(FORMULA);
  });

  it("is no character in disguise in the workbook either", async () => {
    const workbook = new ExcelJS.Workbook();
    const cell = workbook.addWorksheet("Texts").getCell("A1");
    for (const [text, kept] of [
      ["_x003D_1+1", "_x005F_x003D_1+1"],
      ["a_x000a_b_x005F_", "a_x005F_x000a_b_x005F_x005F_"],
      ["_x003D", "_x003D"],
      ["snake_case_xyz", "snake_case_xyz"],
    ] as const) {
      fillCell(cell, text);
      expect(cell.value).toBe(kept);
    }
  });

  it("keeps its commas, quotes and line ends in the CSV", () => {
    const walk = sample.busyProduct('Harbour, "Triage"\nline');
    const [first] = csvRows(made(walk).report);
    expect(first?.["Product"]).toBe('Harbour, "Triage"\nline');
    expect(reportCsv(made(walk).report).startsWith("\uFEFF")).toBe(true);
  });

  it("makes a PDF whatever the script, and says what it could not draw", async () => {
    const text = await textOf(
      made(sample.busyProduct("Zażółć Ωμέγα Дом 漢字 🏥 \u0007 \u202Eabc #let x = [1] \\ $")),
    );
    expect(text).toContain("Zażółć Ωμέγα Дом □□ □");
    expect(text).toContain("#let x = [1] \\ $");
    expect(text).toContain("stands for a character");
    expect(await textOf(WALKS["on its way"])).not.toContain("stands for a character");
  });

  it("may be long", async () => {
    const reason = "Please describe the rule in full. ".repeat(120);
    const walk = made(sample.busyProduct("A".repeat(200), reason));
    expect((await textOf(walk)).match(/full\./g)).toHaveLength(120);
    expect(kinds(csvRows(walk.report), "Return")[0]?.["Reason of return"]).toBe(reason);
  });

  it("gives the file a name that any system can keep", () => {
    const { report } = made(sample.busyProduct('../Café "Über"; x\r\n'));
    expect(reportFileName(report)).toBe(
      `progress-report-café-über-x-4-2-revision-${report.made.revision}`,
    );
  });
});

describe("moments", () => {
  it("are London's on paper and in spreadsheets, and UTC in JSON", async () => {
    const { report, map } = WALKS["on its way"];
    expect(await textOf({ report, map })).toContain("made 15 July 2026 at 14:05 (London)");
    expect(reportCsv(report)).toContain(",2026-07-15 14:05,");
    expect(reportJson(report)).toContain('"at": "2026-07-15T13:05:00.000Z"');
    const madeAt = besides(await sheetsOf(report), "Report made at (London)");
    expect(madeAt).toEqual(new Date("2026-07-15T14:05:00Z"));
  });
});
