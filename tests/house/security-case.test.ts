// The security case: what would fail npm test's judgement of it, and that every test it names is there to be run.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  claimsOf,
  journeyTestsOf,
  judge,
  ownClaims,
  patternOf,
  requirementsOf,
  unitTestsOf,
} from "@/scripts/security-case";

const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const root = join(import.meta.dirname, "../..");

const DOCUMENT = `
# Security case
## Claims
### C1. Nobody gets in.
Why it is so.
- \`tests/a.test.ts › the door is shut\`
- \`tests/journeys/b.spec.ts › who gets in: …\`
### C2. Nothing is lost.
## Residual risks
- \`tests/a.test.ts › of no claim\`
`;
const door = { file: "tests/a.test.ts", title: "the door is shut", passed: true };
const page = { file: "tests/journeys/b.spec.ts", title: "who gets in: page.tsx", passed: true };
const [first] = claimsOf(DOCUMENT);
const unshown = (...given: Parameters<typeof judge>) => judge(...given).unshown;

test("a claim is a heading with its words and the tests beneath it", () => {
  expect(claimsOf(DOCUMENT)).toEqual([
    {
      id: "C1",
      words: "Nobody gets in.",
      tests: [
        { file: "tests/a.test.ts", title: "the door is shut" },
        { file: "tests/journeys/b.spec.ts", title: "who gets in: …" },
      ],
    },
    { id: "C2", words: "Nothing is lost.", tests: [] },
  ]);
});

test("a claim holds when each of its tests ran and passed, every one that is meant", () => {
  expect(unshown([first!], [door, page])).toEqual([]);
  const other = { ...page, title: "who gets in: route.ts", passed: false };
  expect(unshown([first!], [door, page, other])).toEqual([
    "C1. Nobody gets in. — did not pass: tests/journeys/b.spec.ts › who gets in: …",
  ]);
});

test("a claim without a test, one with an unknown test and one with a failing test fail, each named once", () => {
  const elsewhere = { ...page, file: "tests/journeys/c.spec.ts" };
  expect(unshown(claimsOf(DOCUMENT), [{ ...door, passed: false }, elsewhere])).toEqual([
    "C1. Nobody gets in. — did not pass: tests/a.test.ts › the door is shut; no such test ran: tests/journeys/b.spec.ts › who gets in: …",
    "C2. Nothing is lost. — names no test",
  ]);
});

test("a test that the machine cannot run is no fault where its file says so in a test of its own, and the claim is not shown there", () => {
  const title = "not shown on this machine: there is no door here";
  const lacking = { file: door.file, title, passed: true };
  expect(judge([first!], [lacking, page])).toEqual({
    unshown: [],
    notHere: [`C1. Nobody gets in. — ${title}`],
  });
  const faults = [
    [{ ...lacking, passed: false }, page],
    [{ ...lacking, file: "tests/other.test.ts" }, page],
    [lacking],
    [lacking, { ...page, passed: false }],
    [lacking, page, { ...door, passed: false }],
  ];
  for (const ran of faults) {
    expect(judge([first!], ran)).toMatchObject({ unshown: [like(/^C1\./)], notHere: [] });
  }
});

test("one file alone may say that a machine cannot run its tests", () => {
  const tests = join(root, "tests");
  const may = readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(test|spec)\.ts$/.test(file) && !file.endsWith("security-case.test.ts"))
    .filter((file) =>
      readFileSync(join(tests, file), "utf8").includes('"not shown on this machine'),
    );
  expect(may).toEqual(["data/backup-and-restore.test.ts"]);
});

test("a requirement that names a test is held to it like a claim", () => {
  const table =
    "| 1.2.4 | Queries take parameters | met: `tests/a.test.ts › the door is shut` |\n| 1.2.5 | No commands | met: C1 |";
  expect(unshown(requirementsOf(table), [])).toEqual([
    "ASVS 1.2.4. Queries take parameters — no such test ran: tests/a.test.ts › the door is shut",
  ]);
});

test("both reports are read; what was skipped, left undone or not run at all did not pass", () => {
  const one = (title: string, status: string) => ({ title, status });
  const unit = {
    testResults: [
      {
        name: join(root, "tests/a.test.ts"),
        assertionResults: [one("good", "passed"), one("bad", "failed"), one("later", "todo")],
      },
    ],
  };
  const passed = (tests: readonly { title: string; passed: boolean }[]) =>
    tests.filter((each) => each.passed).map(({ title }) => title);
  expect(unitTestsOf(unit, root)).toHaveLength(3);
  expect(passed(unitTestsOf(unit, root))).toEqual(["good"]);
  expect(unitTestsOf(unit, root)[0]?.file).toBe("tests/a.test.ts");

  const spec = (title: string, ...states: string[]) => ({
    file: "journeys/b.spec.ts",
    title,
    tests: states.map((status) => ({ status })),
  });
  const inner = { specs: [spec("good", "expected"), spec("never")] };
  const outer = [spec("skipped", "skipped"), spec("shaky", "flaky"), spec("bad", "unexpected")];
  const journeys = { suites: [{ specs: outer, suites: [inner] }] };
  expect(journeyTestsOf(journeys)).toHaveLength(5);
  expect(passed(journeyTestsOf(journeys))).toEqual(["good"]);
  expect(journeyTestsOf(journeys)[0]?.file).toBe("tests/journeys/b.spec.ts");
});

test("every claim of the product names tests, and each of them stands in its file", () => {
  const claims = ownClaims();
  expect(claims.length).toBeGreaterThan(15);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  expect(claims.filter(({ tests }) => tests.length === 0).map(({ id }) => id)).toEqual([]);
  const missing = claims.flatMap(({ id, tests }) =>
    tests.filter((one) => !isThere(one)).map(({ file, title }) => `${id}: ${file} › ${title}`),
  );
  expect(missing).toEqual([]);
});

test("the requirements speak of claims that exist", () => {
  const known = ownClaims().map(({ id }) => id);
  const named = readFileSync(join(root, "docs/asvs.md"), "utf8").match(/\bC\d+\b/g) ?? [];
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((id) => !known.includes(id))).toEqual([]);
});

test("every requirement of level 1 and 2 is answered once", () => {
  const text = readFileSync(join(root, "docs/asvs.md"), "utf8");
  // The first cell of a row: one requirement, or several that do not apply for one reason.
  const cells = [...text.matchAll(/^\| (\d+\.\d+\.\d+[\d., ]*)\|/gm)].map(([, ids = ""]) => ids);
  const answered = cells.flatMap((ids) => ids.trim().split(", "));
  expect(answered).toHaveLength(253);
  expect(new Set(answered).size).toBe(253);
});

/** Tells whether a file has a title like this one, between quotes on one line. */
function isThere({ file, title }: { file: string; title: string }): boolean {
  const path = join(root, file);
  if (!existsSync(path)) return false;
  const written = new RegExp(`["'\`]${patternOf(title)}["'\`]`);
  return written.test(readFileSync(path, "utf8"));
}
