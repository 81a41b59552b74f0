// Whatever one reaches by following links answers in words, under strict headers, and holds nothing inline and nothing of others.
import { expect, test } from "@playwright/test";
import { type Visitor, signedIn } from "@/tests/visitor";
import { ROWS } from "./role-route-organisation";
import { looseHeaders, looseMarkup } from "./strict";

/** Enough to reach every kind of page from each of them; lists of a kind are long. */
const MOST = 60;
const READERS = [
  null,
  "supplier-signatory",
  "solutions-assurance-1",
  "end-user-organisation",
  "dos-lead",
  "auditor",
  "administrator",
];

for (const reader of READERS) {
  test(`${reader ?? "signed out"}: every link leads somewhere, strictly`, async ({ baseURL }) => {
    test.setTimeout(120_000);
    const visitor = await signedIn(baseURL ?? "", reader);
    const wrong = await crawl(visitor);
    expect(wrong).toEqual([]);
  });
}

test("every route answers under strict headers, whatever it answers", async ({ baseURL }) => {
  const auditor = await signedIn(baseURL ?? "", "auditor");
  const nobody = await signedIn(baseURL ?? "", null);
  const wrong: string[] = [];
  for (const path of new Set(ROWS.map((row) => row.path))) {
    for (const visitor of [auditor, nobody]) {
      const { headers } = await visitor.get(path);
      wrong.push(...looseHeaders(headers).map((fault) => `${path}: ${fault}`));
    }
  }
  expect(wrong).toEqual([]);
});

test("files of the build are not guessed at", async ({ baseURL }) => {
  const nobody = await signedIn(baseURL ?? "", null);
  const { text } = await nobody.get("/");
  const file = /"(\/_next\/static\/[^"]+\.css)"/.exec(text)?.[1] ?? "no style sheet";
  const { status, headers } = await nobody.get(file);
  expect([status, headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
});

/** Follows links from the first page, kind by kind, and gives what was wrong on the way. */
async function crawl(visitor: Visitor): Promise<readonly string[]> {
  const wrong: string[] = [];
  const seen = new Map<string, string>([["/", "/"]]);
  const queue = ["/"];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const { status, type, text, headers, location } = await visitor.get(path);
    if (![200, 303, 307].includes(status)) wrong.push(`${path}: ${status}`);
    wrong.push(...looseHeaders(headers).map((fault) => `${path}: ${fault}`));
    const found = location ? [location] : [];
    if (type.startsWith("text/html")) {
      wrong.push(...looseMarkup(text).map((tag) => `${path}: ${tag}`));
      found.push(
        ...[...text.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href = ""]) => href),
      );
    }
    for (const href of found.map((each) => each.replaceAll("&amp;", "&"))) {
      const kind = kindOf(href);
      if (seen.has(kind) || seen.size >= MOST) continue;
      seen.set(kind, href);
      queue.push(href);
    }
  }
  expect(seen.size).toBeGreaterThan(3);
  return wrong;
}

/** Two addresses of one kind differ in names only: one item is like another, one page of a list like the next. */
function kindOf(href: string): string {
  const [path = "", search = ""] = href.split("?");
  const names = path.replaceAll(/\/(items|stages|milestones|files|members)\/[^/]+/g, "/$1/*");
  const kind = names.replace(/^\/(journeys|people)\/(?!start$|new$|export)[^/]+/, "/$1/*");
  return `${kind}?${[...new URLSearchParams(search).keys()].toSorted().join("&")}`;
}
