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

/** Gives what is wrong with the claims, one sentence for each of those that do not hold. */
export function unshown(claims: readonly Claim[], ran: readonly RunTest[]): readonly string[] {
  return claims.flatMap(({ id, words, tests }) => {
    const faults = tests.flatMap((test) => {
      const meant = ran.filter((each) => isMeant(test, each));
      const named = `${test.file} › ${test.title}`;
      if (meant.length === 0) return [`no such test ran: ${named}`];
      return meant.every(({ passed }) => passed) ? [] : [`did not pass: ${named}`];
    });
    if (tests.length === 0) faults.push("names no test");
    return faults.length === 0 ? [] : [`${id}. ${words} — ${faults.join("; ")}`];
  });
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
export function judgeOwnClaims(): readonly string[] {
  return unshown(ownClaims(), [
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
  const faults = missing.length > 0 ? [] : judgeOwnClaims();
  for (const fault of faults) console.log(fault);
  if (missing.length === 0)
    console.log(`${ownClaims().length - faults.length} claims shown, ${faults.length} not`);
  process.exitCode = faults.length + missing.length === 0 ? 0 : 1;
}
