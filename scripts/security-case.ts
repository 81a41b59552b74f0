// The security case holds as long as each claim of docs/security.md names tests, and those tests passed in the last run.
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A claim of the security case, or a requirement that it answers, with the tests that show it. */
export interface Claim {
  /** "C7", or "ASVS 1.2.4". */
  readonly id: string;
  readonly words: string;
  readonly tests: readonly NamedTest[];
}

/** A test as the document names it; "…" in its title stands for whatever differs between several of one kind. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** A test as a report tells of it. */
export interface RunTest extends NamedTest {
  readonly passed: boolean;
}

const NAMED = /`(tests\/[^`]+?) › ([^`]+)`/g;

/** Gives the claims of the document: a heading "### C7. Words", and beneath it a list of tests. */
export function claimsOf(markdown: string): readonly Claim[] {
  return markdown.split(/^(?=#{1,6} )/m).flatMap((section) =>
    [...section.matchAll(/^### (C\d+)\. (.+)$/gm)].map(([, id = "", words = ""]) => ({
      id,
      words,
      tests: testsNamedIn(section),
    })),
  );
}

/** Gives the rows of the requirements' tables that name tests of their own. */
export function requirementsOf(markdown: string): readonly Claim[] {
  return [...markdown.matchAll(/^\| (\d+\.\d+\.\d+) +\| ([^|]+?) +\|.*$/gm)]
    .map(([row, id = "", words = ""]) => ({ id: `ASVS ${id}`, words, tests: testsNamedIn(row) }))
    .filter(({ tests }) => tests.length > 0);
}

/** How the claims came out: a sentence for each that does not hold, and one for each that this machine could not show. */
export interface Judgement {
  readonly unshown: readonly string[];
  readonly notHere: readonly string[];
}

/** A test of this title stands in for those of its file that the machine lacks something for, and says what. */
const NOT_HERE = "not shown on this machine: ";

/**
 * Judges the claims by the tests that ran. One that is not there is a fault, unless its file says that this machine cannot run it: then the
 * claim is not shown here, which is no fault and is told.
 */
export function judge(claims: readonly Claim[], ran: readonly RunTest[]): Judgement {
  const lacking = new Map(
    ran
      .filter(({ title, passed }) => passed && title.startsWith(NOT_HERE))
      .map(({ file, title }) => [file, title]),
  );
  const [unshown, notHere]: [string[], string[]] = [[], []];
  for (const { id, words, tests } of claims) {
    const faults: string[] = tests.length === 0 ? ["names no test"] : [];
    const reasons = new Set<string>();
    for (const test of tests) {
      const meant = ran.filter((each) => isMeant(test, each));
      const named = `${test.file} › ${test.title}`;
      const reason = lacking.get(test.file);
      if (meant.some(({ passed }) => !passed)) faults.push(`did not pass: ${named}`);
      else if (meant.length === 0 && reason !== undefined) reasons.add(reason);
      else if (meant.length === 0) faults.push(`no such test ran: ${named}`);
    }
    if (faults.length > 0) unshown.push(`${id}. ${words} — ${faults.join("; ")}`);
    else if (reasons.size > 0) notHere.push(`${id}. ${words} — ${[...reasons].join("; ")}`);
  }
  return { unshown, notHere };
}

/** Gives a pattern of the titles that are meant by one with "…" in it. */
export function patternOf(title: string): string {
  const plain = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return title.split("…").map(plain).join(".*?");
}

function isMeant(named: NamedTest, { file, title }: NamedTest): boolean {
  return file === named.file && new RegExp(`^${patternOf(named.title)}$`, "s").test(title);
}

function testsNamedIn(text: string): readonly NamedTest[] {
  return [...text.matchAll(NAMED)].map(([, file = "", title = ""]) => ({ file, title }));
}

interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Gives the tests of Vitest's report. */
export function unitTestsOf(report: unknown, root: string): readonly RunTest[] {
  return (report as UnitReport).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({
      file: relative(root, name).replaceAll("\\", "/"),
      title,
      passed: status === "passed",
    })),
  );
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/** Gives the tests of Playwright's report; its files are told from tests/ on. A skipped one did not pass. */
export function journeyTestsOf(report: unknown): readonly RunTest[] {
  const within = ({ suites = [], specs }: Suite): readonly RunTest[] => [
    ...specs.map(({ file, title, tests }) => ({
      file: `tests/${file}`,
      title,
      passed: tests.length > 0 && tests.every(({ status }) => status === "expected"),
    })),
    ...suites.flatMap(within),
  ];
  return (report as { suites: readonly Suite[] }).suites.flatMap(within);
}

const ROOT = join(import.meta.dirname, "..");

/** The reports of the last npm test. */
export const REPORTS = {
  unit: join(ROOT, "test-results/unit.json"),
  journeys: join(ROOT, "test-results/journeys.json"),
};

/** Gives the claims of the product's own documents. */
export function ownClaims(): readonly Claim[] {
  const text = (name: string): string => readFileSync(join(ROOT, "docs", name), "utf8");
  return [...claimsOf(text("security.md")), ...requirementsOf(text("asvs.md"))];
}

/** Gives what is wrong with the product's own claims by the reports of the last run; a report that cannot be read shows nothing. */
export function judgeOwnClaims(): Judgement {
  return judge(ownClaims(), [
    ...testsIn(REPORTS.unit, (report) => unitTestsOf(report, ROOT)),
    ...testsIn(REPORTS.journeys, journeyTestsOf),
  ]);
}

function testsIn(file: string, read: (report: unknown) => readonly RunTest[]): readonly RunTest[] {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return [];
  }
}

if (import.meta.main) {
  const missing = Object.values(REPORTS).filter((file) => !existsSync(file));
  for (const file of missing)
    console.log(`${relative(ROOT, file)} is not there: run npm test first.`);
  if (missing.length === 0) {
    const { unshown, notHere } = judgeOwnClaims();
    for (const sentence of [...unshown, ...notHere]) console.log(sentence);
    const shown = ownClaims().length - unshown.length - notHere.length;
    const here = notHere.length > 0 ? `, ${notHere.length} not on this machine` : "";
    console.log(`${shown} claims shown, ${unshown.length} not${here}`);
    process.exitCode = unshown.length === 0 ? 0 : 1;
  } else process.exitCode = 1;
}
