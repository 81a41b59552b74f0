// Whatever one reaches by following links answers in words, under strict headers, and holds nothing inline and nothing of others; and no
// browser reports a breach of its policy on any page, in any state.
import { type Browser, type Page, type Route, expect, test } from "@playwright/test";
import { REFUSED_AT_DOOR } from "@/lib/forms/refused-at-door";
import { type Visitor, signedIn } from "@/tests/visitor";
import { ROWS, type Row, expected } from "./role-route-organisation";
import { rowsOfJourneys } from "./rows-of-journeys";
import { isAlive } from "./scripts-of-a-page";
import { looseHeaders, looseMarkup, watchPolicy } from "./strict";

/** Many more kinds of address than there are: a crawl that comes so far runs in a circle. */
const MOST = 600;
const READERS = [
  null,
  "supplier-signatory",
  "solutions-assurance-1",
  "end-user-organisation",
  "dos-lead",
  "auditor",
  "administrator",
];
/** Addresses to which no link leads from where a crawl comes by: from a message, a form, a fault, or from one item among many. */
const BEGIN_ALSO: readonly (readonly [string | null, string])[] = [
  [null, "/api/auth/session"],
  [null, "/healthz"],
  [null, "/invitation?token=none"],
  [null, "/readyz"],
  [null, "/sign-in/link?token=none"],
  [null, "/sign-in/oidc/callback?code=x&state=x"],
  [null, "/sign-in/sent"],
  [null, "/went-wrong?again=/help"],
  ["auditor", "/account/session"],
  ["solutions-assurance-1", "/journeys/demonstration-triage/items/topology"],
  ["solutions-assurance-1", "/journeys/demonstration-triage/milestones/tcc"],
  ["supplier-signatory", "/journeys/demonstration-slots/items/crl-sha2-firewall/submit"],
  ["supplier-signatory", "/people/demonstration-northgate/invitations/withdraw"],
];

/** Files that answer what is sent to them and nobody who only asks, and why. */
const NOT_ASKED_FOR: Readonly<Record<string, string>> = {
  "account/drafts/route.ts": "keeps what is typed",
  "journeys/[journey]/items/[item]/answers/route.ts": "takes answers",
  "metrics/route.ts": "is there for who runs the product, and not set up here",
  "people/[organisation]/import/errors.csv/route.ts": "tells of a file that was sent",
  "people/[organisation]/import/file/route.ts": "takes a file",
  "sign-in/oidc/logout/route.ts": "takes a provider's message",
  "sign-out/route.ts": "ends a session",
};

interface Crawl {
  readonly wrong: readonly string[];
  /** An address of each kind. */
  readonly seen: readonly string[];
}

const crawls = new Map<string | null, Crawl>();

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const address = test.info().project.use.baseURL ?? "";
  await Promise.all(
    READERS.map(async (reader) =>
      crawls.set(reader, await crawl(await signedIn(address, reader), reader)),
    ),
  );
});

for (const reader of READERS) {
  test(`${reader ?? "signed out"}: every link leads somewhere, strictly`, () => {
    const { wrong, seen } = crawlOf(reader);
    expect(wrong).toEqual([]);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.length).toBeLessThan(MOST);
  });
}

test("every address of the table is reached by somebody's links, or is known to be reached otherwise", () => {
  const reached = new Set(READERS.flatMap((reader) => crawlOf(reader).seen.map(fileOf)));
  const missing = FILES.filter((file) => !reached.has(file));
  expect(missing.toSorted()).toEqual(Object.keys(NOT_ASKED_FOR).toSorted());
});

// Their states are opened, and watched, by axe.spec.ts.
test("no browser reports a breach of the policy on a page of each kind", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const visits = new Map<string | null, Set<string>>();
  const visit = (reader: string | null, path: string): void => {
    visits.set(reader, (visits.get(reader) ?? new Set()).add(path));
  };
  const kinds = new Set<string>();
  for (const reader of READERS) {
    for (const path of crawlOf(reader).seen) {
      const file = fileOf(path);
      if (!file.endsWith("page.tsx") || kinds.has(file)) continue;
      kinds.add(file);
      visit(reader, path);
    }
  }
  expect([...kinds].toSorted()).toEqual(
    FILES.filter((file) => file.endsWith("page.tsx") && !(file in NOT_ASKED_FOR)).toSorted(),
  );
  const left = [...visits];
  // Two at a time, each reader in one window.
  const next = async (): Promise<void> => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const page = await windowOf(browser, baseURL ?? "", one[0]);
      const held = watchPolicy(page);
      for (const path of one[1]) {
        await page.goto(path);
        await settled(page);
      }
      held();
      await page.context().close();
    }
  };
  await Promise.all([next(), next()]);
});

test("nor on what scripts show: no answer, a page that is too old, what is no longer found, a session that ends", async ({
  browser,
  baseURL,
}) => {
  const page = await windowOf(browser, baseURL ?? "", "supplier-contributor");
  // Asked at once: the same person signs in elsewhere too.
  const [session] = (await rowsOfJourneys(
    `select id from "Session" where "personId" = 'supplier-contributor' order by "signedInAt" desc limit 1`,
    [],
  )) as { id: string }[];
  const held = watchPolicy(page);
  const item = "/journeys/demonstration-slots/items/ca-both-generations";
  const send = async (): Promise<void> => {
    await page.goto(`${item}/not-applicable`);
    await page
      .getByRole("textbox")
      .fill("There is one generation only, as was agreed by telephone");
    await page.getByRole("main").getByRole("button", { name: "Ask" }).click();
  };
  const heading = page.getByRole("heading", { level: 1 });
  const posts = (act: Parameters<Page["route"]>[1]) =>
    page.route((url) => url.pathname.startsWith(item), act);

  const answered = (answer: Parameters<Route["fulfill"]>[0]) =>
    posts((route) =>
      route.request().method() === "POST" ? route.fulfill(answer) : route.continue(),
    );
  await answered({ status: 500 });
  await send();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("No answer came");
  await settled(page);
  await page.unrouteAll();

  const tooOld = { status: 404, headers: { "x-nextjs-action-not-found": "1" } };
  await answered(tooOld);
  await send();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    REFUSED_AT_DOOR.old.heading,
  );
  await settled(page);
  await page.unrouteAll();

  // Where nothing is typed, a page says so.
  await page.goto("/sign-in");
  await isAlive(page);
  await page.route("**/sign-in", (route) => route.fulfill(tooOld));
  await page.getByRole("button", { name: "Continue as auditor" }).click();
  await expect(heading).toHaveText(REFUSED_AT_DOOR.old.heading);
  await settled(page);
  await page.unrouteAll();

  await posts((route) => {
    const postData = route
      .request()
      .postData()
      ?.replaceAll("demonstration-slots", "demonstration-nones");
    return route.continue(postData === undefined ? {} : { postData });
  });
  await send();
  await expect(heading).toHaveText("Page not found");
  await settled(page);
  await page.unrouteAll();

  const usedAgo = (time: string) =>
    rowsOfJourneys(`update "Session" set "lastSeenAt" = now() - $2::interval where id = $1`, [
      session?.id,
      time,
    ]);
  await page.clock.install();
  await page.goto(item);
  await usedAgo("28 minutes 30 seconds");
  // The page begins to count when its scripts have run, which may be later than it is there.
  const later = (seconds: number, words: string) =>
    expect(async () => {
      await page.clock.fastForward(seconds * 1000);
      await expect(page.getByText(words)).toBeVisible({ timeout: 2000 });
    }).toPass();
  await later(25, "Your session ends in");
  await usedAgo("31 minutes");
  await later(180, "Your session has ended");
  held();
  await page.context().close();
});

test("every route answers under strict headers, whatever it answers", async ({ baseURL }) => {
  test.setTimeout(120_000);
  const auditor = await signedIn(baseURL ?? "", "auditor");
  const nobody = await signedIn(baseURL ?? "", null);
  const wrong: string[] = [];
  // Of each file what it answers the auditor, in each of its ways.
  const ways = new Map(
    ROWS.map((row) => [`${row.file} ${expected(row, "auditor")}`, row.path] as const),
  );
  for (const path of new Set(ways.values())) {
    const answers = await Promise.all([auditor, nobody].map((visitor) => visitor.get(path)));
    const faults = answers.flatMap(({ headers }) => looseHeaders(headers));
    wrong.push(...faults.map((fault) => `${path}: ${fault}`));
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

function crawlOf(reader: string | null): Crawl {
  const found = crawls.get(reader);
  if (!found) throw new Error(`${reader} has not crawled.`);
  return found;
}

/** Follows links from the first page, kind by kind, and gives what was wrong on the way. */
async function crawl(visitor: Visitor, reader: string | null): Promise<Crawl> {
  const wrong: string[] = [];
  const begin = BEGIN_ALSO.filter(([of]) => of === reader).map(([, path]) => path);
  const queue = ["/", ...begin];
  const seen = [...queue];
  const known = new Set(queue.flatMap(partsOf));
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
      const news = partsOf(href).filter((part) => !known.has(part));
      if (news.length === 0 || seen.length >= MOST) continue;
      for (const part of news) known.add(part);
      seen.push(href);
      queue.push(href);
    }
  }
  return { wrong, seen };
}

/** What of an address makes another page of it: the kind of place, and each thing that is asked of it. Of views there is one of each. */
function partsOf(href: string): string[] {
  const [path = "", search = ""] = href.split("?");
  const place = kindOf(path);
  const asked = [...new URLSearchParams(search)].map(([name, value]) =>
    name === "view" || name === "as" ? `${place}?${name}=${value}` : `${place}?${name}`,
  );
  return [place, ...asked];
}

/** Two addresses of one kind differ in names only: one item is like another, one product's journey like the next. */
function kindOf(path: string): string {
  return path
    .replaceAll(/\/(items|stages|milestones|files|members|leave)\/[^/]+/g, "/$1/*")
    .replaceAll(/\/invitations\/(?!new$|withdraw$)[^/]+/g, "/invitations/*")
    .replace(/^\/(journeys|people)\/(?!start$|new$|export)[^/]+/, (name, list: string) =>
      name.includes("-at-") ? `/${list}/*-at-*` : `/${list}/*`,
    );
}

/** The files of the table, those with fewer names in brackets first. */
const FILES = [...new Set(ROWS.map(({ file }: Row) => file))].toSorted(
  (one, other) => one.split("[").length - other.split("[").length,
);

/** Gives the file that answers an address, as the table has it. */
function fileOf(address: string): string {
  const path = (address.split("?")[0] ?? "").slice(1);
  const found = FILES.find((file) => {
    const folder = file.replace(/\/?(page|route)\.tsx?$/, "").replace(/\[\.\.\.\w+\]/, "[rest]");
    const pattern = folder
      .split(/\[\w+\]/)
      .map((part) => part.replaceAll(".", String.raw`\.`))
      .join("[^/]+");
    return new RegExp(`^${pattern}$`).test(path);
  });
  return found ?? `nothing for ${address}`;
}

/** Opens a window in which somebody is signed in. */
async function windowOf(browser: Browser, address: string, reader: string | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: address });
  if (reader !== null) {
    const [name = "", value = ""] = (await signedIn(address, reader)).cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: address }]);
  }
  return context.newPage();
}

/** Waits until the scripts of the page have done what they do at once. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })));
}
