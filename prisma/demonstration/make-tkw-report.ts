/** Writes simulator reports in the layout of the TKW tool: the test log of a provider, the validation report of a consumer. */
import type { MadeFile } from "./make-file.ts";
import { htmlFile } from "./make-file.ts";
import type { Setting } from "./particulars.ts";

const PREPARED_BY = "TKW-x (demonstration)";
const STYLE =
  "<style>body{font-family:sans-serif}td,th{border:1px solid #999;padding:2px 6px}</style>";

/** Which tests a run had failing, by name. */
export type Failing = readonly string[];

/** Gives the report of a simulator run: a test log for a provider, a validation report for a consumer. */
export function tkwReport(
  setting: Setting,
  day: string,
  asid: string,
  failing: Failing = [],
): MadeFile {
  return setting.product.role === "provider"
    ? testLog(setting, day, asid, failing)
    : validationReport(setting, day, asid, failing);
}

function testLog({ pathway }: Setting, day: string, asid: string, failing: Failing): MadeFile {
  const tests = pathway.simulatorTests;
  const failed = tests.filter(({ name }) => failing.includes(name)).length;
  const script = `111_uec_${asid}`;
  const cases = tests.map(({ name, group }, at) => {
    const passed = !failing.includes(name);
    const status = passed ? "PASSED" : "FAILED";
    const shown =
      at === tests.length - 1
        ? `<font color="${passed ? "green" : "red"}">${status}</font>`
        : status;
    const comment = passed ? "" : "Expected status was not returned";
    return `<h3>Test Case: ${name}</h3><p>Run at: ${clock(day, at)}</p><p>Status: ${shown}</p>
<table><tr><th>Test</th><th>Description</th><th>Result</th><th>Comment</th></tr>
<tr><td>${name}</td><td>${group}</td><td>${passed ? "PASS" : "FAIL"}</td><td>${comment}</td></tr></table>`;
  });
  const rows = [
    ["Tests run", tests.length],
    ["Passed", tests.length - failed],
    ["Failed", failed],
    ["Checks run", tests.length * 3],
  ];
  return htmlFile(
    "test_log.html",
    page(`TKW Automated Test Report: ${script} run at ${clock(day, 0)}`, [
      `<h2>Summary</h2>${tableOf(rows)}`,
      ...cases,
    ]),
  );
}

function validationReport(
  { pathway, product }: Setting,
  day: string,
  asid: string,
  failing: Failing,
): MadeFile {
  const messages = pathway.simulatorTests
    .filter(({ group }) => group !== "Capability")
    .map(({ name }) => name);
  const issues = messages.filter((name) => failing.includes(name));
  const stamp = clock(day, 0).replaceAll(/\D/g, "");
  const head = [
    `<h2>Configuration: 111_uec_consumer, validator configuration: provider_simulator_validator.conf</h2>`,
    `<p>Validation Ruleset Name: CareConnect appointments</p><p>Validation Ruleset Version: 1.4</p>`,
    `<p>Submitter: ${product.supplier.name} (${asid})</p>`,
  ];
  const summary = [
    ["Files validated:", messages.length],
    ["Checks reported:", messages.length * 12],
    ["Passes:", messages.length * 12 - issues.length],
    ["Check issues:", issues.length],
  ];
  const byTest =
    issues.length === 0
      ? []
      : [`<h2>Check Issues by Test</h2>${tableOf(issues.map((name) => [name, 1]))}`];
  const results = messages.map((name) => {
    const passed = !issues.includes(name);
    return [`${name}.xml`, passed ? "PASS" : "FAIL", passed ? "" : "Ssp-TraceID is not a UUID"];
  });
  return htmlFile(
    `validation_report_${stamp}.html`,
    page(`Validation summary ${stamp}`, [
      ...head,
      `<h2>Summary</h2>${tableOf(summary)}`,
      ...byTest,
      `<h2>Results</h2>${tableOf([["File", "Result", "Comment"], ...results])}`,
    ]),
  );
}

function page(title: string, parts: readonly string[]): string {
  const body = [`<h1>${title}</h1>`, ...parts, `<p>Prepared by: ${PREPARED_BY}</p>`].join("\n");
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title>${STYLE}</head><body>\n${body}\n</body></html>\n`;
}

function tableOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<table>${lines.join("\n")}</table>`;
}

function clock(day: string, second: number): string {
  return `${day} 10:${String(12 + Math.floor(second / 60)).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}.417`;
}
