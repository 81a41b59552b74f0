import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { authorWordsInFull } from "@/lib/domain/author-words";
import { londonClock } from "@/lib/domain/iso-date";
import { WITHHELD } from "@/lib/domain/withheld-words";
import { progressReport } from "@/lib/reports/progress-report";
import { reportCsv } from "@/lib/reports/report-csv";
import type { ReportMilestone } from "@/lib/reports/report-lines";
import type { ProgressReport } from "@/lib/reports/report-model";
import { reportXlsx } from "@/lib/reports/report-xlsx";
import { type CsvRow, csvRows, kinds, readCsv } from "@/tests/reports/read-csv";
import * as sample from "@/tests/reports/sample-journeys";

const { NOW, DANA, PRIYA } = sample;

/** A product on its way, one sign-off of which is withdrawn, and which waits at one end user organisation. */
function productReport(): ProgressReport {
  const reason = "The wrong product was named.";
  const event = { type: "SignOffWithdrawn", milestone: "research", reason } as const;
  const walk = sample.happen(sample.busyProduct(), event, PRIYA, 1);
  const site = sample.startedDeployment(walk.journey);
  return progressReport({ ...walk, deployments: [site.journey], actor: DANA, now: NOW });
}

function deploymentReport(): ProgressReport {
  const { journey } = sample.certifiedProduct();
  const walk = sample.signed(sample.startedDeployment(journey), "euocp", 10, sample.ELIN);
  return progressReport({ ...walk, deployments: [], actor: DANA, now: NOW });
}

const REPORTS = { "a product": productReport(), "a deployment": deploymentReport() };

const moment = (at: Date | null | undefined): string => {
  if (!at) return "";
  const { date, time } = londonClock(at);
  return `${date} ${time}`;
};
const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const yesNo = (value: boolean): string => (value ? "Yes" : "No");

/** Gives of each row of a kind the cells under some headings, empty ones too. */
function cells(report: ProgressReport, kind: string, ...headings: readonly string[]): string[][] {
  const row = (each: CsvRow): string[] => headings.map((heading) => each[heading] ?? "");
  return kinds(csvRows(report), kind).map(row);
}

const MILESTONE = [
  "Name",
  "Key",
  "State",
  "To be signed by",
  "Signed at",
  "Signed by",
  "Signer's duty",
  "Signer's organisation",
  "Statement",
  "Changed since",
  "Withdrawn at",
  "Withdrawn by",
  "Reason of withdrawal",
  "Rests on a changed or withdrawn sign-off",
  "Items in the way",
  "Milestones in the way",
  "Revision after signing",
  "Certificate",
];
function milestoneCells(row: ReportMilestone): string[] {
  const { signer, withdrawn } = row;
  return [
    row.name,
    row.key,
    row.stateName,
    row.signedBy,
    moment(row.signedAt),
    text(signer?.name),
    text(signer?.duty),
    text(signer?.organisation),
    text(row.statement),
    row.changedSince.join("; "),
    moment(withdrawn?.at),
    withdrawn ? authorWordsInFull(withdrawn.by) : "",
    text(withdrawn?.reason),
    row.restsOn.join("; "),
    text(row.itemsInTheWay),
    text(row.milestonesInTheWay),
    text(row.revision),
    yesNo(row.certificate),
  ];
}

describe.each(Object.entries(REPORTS))("the CSV of %s", (_name, report) => {
  it("is one table, each row of which begins with its journey", () => {
    const [head, ...rows] = readCsv(reportCsv(report));
    expect(new Set(head).size).toBe(head?.length);
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
    const { product, supplier, role, made } = report;
    for (const row of csvRows(report)) {
      expect(row).toMatchObject({
        Product: product.name,
        "Product version": product.version,
        Supplier: supplier.name,
        Role: role.name,
        Journey: report.journey,
        "Revision of the journey": String(made.revision),
        "Report made at (London)": moment(made.at),
      });
      expect(row["Name"]).not.toBe("");
    }
  });

  it("has its stages and milestones with state, date and signer", () => {
    const headings = ["Name", "State", "Items settled", "Items required", "You are here"];
    expect(cells(report, "Stage", ...headings, "Closed by", "Signed at", "Signed by")).toEqual(
      report.stages.map(({ name, stateName, settled, required, here, closed }) => [
        name,
        stateName,
        String(settled),
        String(required),
        here ? name : "",
        text(closed?.milestone),
        moment(closed?.at),
        text(closed?.by.name),
      ]),
    );
    expect(cells(report, "Milestone", ...MILESTONE)).toEqual(report.milestones.map(milestoneCells));
    expect(cells(report, "Product milestone", ...MILESTONE)).toEqual(
      report.productMilestones.map(milestoneCells),
    );
  });

  it("has its items with owner, verifier, last change and age", () => {
    const headings = ["Key", "Name", "State", "Stage", "Before milestone", "Owner", "Verifier"];
    expect(
      cells(
        report,
        "Item",
        ...headings,
        "Last change at",
        "Last change",
        "Changed by",
        "Age in working days",
        "Promised by",
        "Overdue",
      ),
    ).toEqual(
      report.items.map((item) => [
        item.key,
        item.title,
        item.stateName,
        item.stageName,
        item.before,
        item.owner,
        item.verifier ?? "Nobody: declared by its owner",
        moment(item.lastChange?.at),
        text(item.lastChange?.did),
        item.lastChange ? authorWordsInFull(item.lastChange.by) : "",
        text(item.age),
        text(item.promise),
        item.promise ? yesNo(item.overdue) : "",
      ]),
    );
  });

  it("has what came back, and the facts", () => {
    const headings = ["Key", "Name", "Returned at", "Returned by", "Owner", "Age in working days"];
    expect(cells(report, "Return", ...headings, "Reason of return")).toEqual(
      report.returns.map(({ item, title, at, by, owner, age, reason }) => [
        item,
        title,
        moment(at),
        authorWordsInFull(by),
        owner,
        String(age),
        reason ?? WITHHELD,
      ]),
    );
    expect(cells(report, "Fact", "Key", "Name", "Value", "From")).toEqual(
      report.facts.map(({ key, label, value, source }) => [key, label, value, source]),
    );
  });

  it("has its deployments with their measures and milestones", () => {
    const headings = ["Key", "End user organisation", "Region", "Planned go-live"];
    const measures = ["Percent settled", "Items settled", "Items required", "You are here"];
    expect(cells(report, "Deployment", ...headings, ...measures, "Turn since")).toEqual(
      report.deployments.map((each) => [
        each.journey,
        each.endUserOrganisation,
        each.region,
        each.plannedGoLive,
        ...[each.measures.percent, each.measures.settled, each.measures.required].map(String),
        each.measures.here ?? "Complete",
        moment(each.measures.turn?.since),
      ]),
    );
    expect(cells(report, "Deployment milestone", "Deployment", ...MILESTONE)).toEqual(
      report.deployments.flatMap(({ journey, milestones }) =>
        milestones.map((each) => [journey, ...milestoneCells(each)]),
      ),
    );
  });
});

describe("reports of several journeys", () => {
  it("have the same headings, so that their rows can be put beneath each other", () => {
    const heads = Object.values(REPORTS).map((report) => readCsv(reportCsv(report))[0]);
    expect(heads[0]).toEqual(heads[1]);
  });

  it("hold what these tests are about", () => {
    const { milestones, returns, deployments } = REPORTS["a product"];
    expect(milestones.some(({ withdrawn }) => withdrawn !== null)).toBe(true);
    expect(returns).toHaveLength(2);
    expect(deployments).toHaveLength(1);
    const there = REPORTS["a deployment"];
    expect(there.productMilestones.length).toBeGreaterThan(0);
    expect(there.milestones.some(({ signer }) => signer !== null)).toBe(true);
    expect(there.facts.length).toBeGreaterThan(0);
    expect(there.stages.some(({ closed }) => closed !== null)).toBe(true);
  });
});

/** Keys of the model that a spreadsheet shows by their words alone. */
const BY_WORDS = new Set(["state", "stage", "kind", "scope"]);
const DAYS = new Set(["promise", "plannedGoLive"]);

/** Gives a report each text of which is a formula of its own, and each number, day and moment another, with all of them as CSV has them. */
function hostile(report: ProgressReport): { report: ProgressReport; leaves: string[] } {
  const leaves: string[] = [];
  const copy = JSON.parse(JSON.stringify(report), function (this: object, key, value: unknown) {
    const number = leaves.length + 1001;
    const leaf = <Value>(made: Value, shown: string): Value => {
      leaves.push(shown);
      return made;
    };
    const before: unknown = Reflect.get(this, key);
    if (typeof before === "number") return leaf(number, String(number));
    if (typeof before !== "string" || BY_WORDS.has(key) || before === report.role.key) return value;
    if (/^\d{4}-\d\d-\d\dT/.test(before)) {
      const at = new Date(Date.UTC(2026, 0, 1, 0, number));
      return leaf(at, moment(at));
    }
    if (DAYS.has(key)) {
      const day = new Date(Date.UTC(2030, 0, number)).toISOString().slice(0, 10);
      return leaf(day, day);
    }
    // Another beginning each time: whatever stands first in a cell begins a formula.
    const formula = `${"=+-@\t\r\n＝"[number % 8]}cmd|' /C calc'!A${number}, "x";\r\n=1`;
    return leaf(formula, formula);
  }) as ProgressReport;
  return { report: copy, leaves };
}

describe.each(Object.entries(REPORTS))("whatever is typed in the report of %s", (_name, plain) => {
  const { report, leaves } = hostile(plain);

  it("is in the CSV, every text, number, day and moment, and begins no formula", () => {
    const all = readCsv(reportCsv(report)).flat();
    for (const cell of all) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    const one = all.join("\u0000");
    expect(leaves.filter((leaf) => !one.includes(leaf))).toEqual([]);
  });

  it("is in the workbook as well, as no formula", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await reportXlsx(report)).buffer);
    const all: string[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell(({ formula, value }) => {
          expect(formula).toBeUndefined();
          const said = value instanceof Date ? value.toISOString().replace("T", " ") : value;
          all.push(text(said).replaceAll(/\r\n?/g, "\n"));
        }),
      ),
    );
    const one = all.join("\u0000");
    const kept = leaves.map((leaf) => leaf.replaceAll(/\r\n?/g, "\n"));
    expect(kept.filter((leaf) => !one.includes(leaf))).toEqual([]);
  });
});
