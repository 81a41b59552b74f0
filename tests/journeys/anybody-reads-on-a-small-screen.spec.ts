/** 320 pixels wide, in forced colours, on paper: everything can still be read. */
import type { Page } from "@playwright/test";
import { type Account, expect, mainOf, test } from "./people";

const JOURNEY = "/journeys/demonstration-triage";
const DEPLOYMENT = "/journeys/demonstration-triage-at-mere-valley";

/** Where each of them goes. */
const ROUTES: Readonly<Partial<Record<Account | "nobody", readonly string[]>>> = {
  nobody: [
    "/",
    "/sign-in",
    "/sign-in/sent",
    "/sign-in/link?token=x",
    "/help",
    "/accessibility",
    "/cookies",
    "/messages",
    "/nowhere",
  ],
  "supplier contributor": [
    "/",
    "/account",
    "/journeys/start",
    ...[
      "",
      "/facts",
      "/history",
      "/report",
      "/stages/develop",
      "/stages/assure",
      "/milestones/tcc",
      "/milestones/scal",
      "/deployments/start",
    ].map((end) => JOURNEY + end),
    ...["first-contact", "formal-e2e-test", "dcb0129", "scal-submit"].map(
      (item) => `${JOURNEY}/items/${item}`,
    ),
    ...[
      "",
      "/report",
      "/stages/provider-testing",
      "/milestones/euocp",
      "/items/provider-test-run",
      "/items/euocp-accept",
    ].map((end) => DEPLOYMENT + end),
  ],
  "Booking Team": ["/review", "/journeys", "/journeys?view=table"],
  administrator: ["/people", "/people/new", "/people/demonstration-northgate"],
};

for (const [account, routes] of Object.entries(ROUTES)) {
  test(`${account} scrolls one way only, 320 pixels wide`, async ({ people }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
    const page =
      account === "nobody" ? await people.anybody() : await people.as(account as Account);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const route of routes) {
      await page.goto(route);
      await expect(mainOf(page).getByRole("heading", { level: 1 })).toBeVisible();
      expect(await overflow(page), `${route} is wider than the screen`).toEqual([]);
    }
  });
}

test("a table stands row by row on a phone, each value beside its heading, and nothing of it scrolls sideways", async ({
  people,
}) => {
  const tables = [
    ["Booking Team", "/review", "Promised for"],
    ["Booking Team", "/journeys?view=table", "Turn"],
    ["administrator", "/people/demonstration-northgate", "Duties"],
    ["supplier contributor", `${JOURNEY}/facts`, "Value"],
    ["supplier contributor", `${JOURNEY}/report`, "State"],
  ] as const;
  for (const [account, route, heading] of tables) {
    const page = await people.as(account);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(route);
    const table = mainOf(page).getByRole("table").first();
    const row = table.getByRole("row").nth(1);
    await expect(row.getByRole("rowheader")).toBeVisible();
    await expect(table.getByRole("columnheader", { name: heading, exact: true })).toHaveCount(1);
    const [first, second] = await row.getByRole("cell").all();
    const tops = [await first?.boundingBox(), await second?.boundingBox()].map((box) => box?.y);
    if (second) expect(tops[1]).toBeGreaterThan(tops[0] ?? Infinity);
    const scrolls = await page
      .locator(".ptl-scroller")
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length);
    expect(scrolls, route).toBe(0);
  }
});

test("a state on a checklist keeps its words whole, and its line where there is room", async ({
  people,
}) => {
  const page = await people.as("supplier contributor");
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const stage of ["develop", "assure"]) {
      await page.goto(`${JOURNEY}/stages/${stage}`);
      await expect(mainOf(page).locator(".nhsuk-task-list__status").first()).toBeVisible();
      const broken = await brokenStates(page, width >= 1280);
      expect(broken, `${stage}, ${width} pixels wide`).toEqual([]);
    }
  }
});

test("the map is one path downwards on a small screen, and keeps its shape in forced colours", async ({
  people,
}) => {
  const page = await people.as("supplier contributor");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(JOURNEY);
  const map = mainOf(page).getByRole("navigation", { name: /^Map of/ });
  const tops: number[] = [];
  for (const stop of await map.getByRole("link").all()) {
    await expect(stop).toBeVisible();
    const box = await stop.boundingBox();
    tops.push(box?.y ?? 0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  }
  expect(tops.length).toBeGreaterThanOrEqual(10);
  expect(tops).toEqual(tops.toSorted((one, other) => one - other));
});

test("on paper there is the report and nothing to press", async ({ people }) => {
  const page = await people.as("supplier contributor");
  await page.goto(`${JOURNEY}/report`);
  await page.emulateMedia({ media: "print" });
  await expect(mainOf(page).getByRole("heading", { level: 1 })).toBeVisible();
  await expect(
    mainOf(page).getByRole("heading", { name: "Milestones", exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await expect(page.getByRole("link", { name: /^PDF/ })).toBeHidden();
});

/** Gives the states of a checklist that take more lines than one, or than they have words. */
function brokenStates(page: Page, onOneLine: boolean): Promise<readonly string[]> {
  return page.evaluate((one) => {
    const states = [...document.querySelectorAll(".nhsuk-task-list__status")];
    return states.flatMap((state) => {
      const text = document.createTreeWalker(state, NodeFilter.SHOW_TEXT).nextNode();
      const words = [...(text?.nodeValue ?? "").matchAll(/\S+/g)].map(({ index, 0: word }) => {
        const range = document.createRange();
        if (text) range.setStart(text, index);
        if (text) range.setEnd(text, index + word.length);
        return [...range.getClientRects()].map(({ top }) => top);
      });
      const whole = words.every((tops) => new Set(tops).size === 1);
      return whole && (!one || new Set(words.flat()).size === 1) ? [] : [state.textContent];
    });
  }, onOneLine);
}

/** Gives what reaches beyond the right edge, if the page can be scrolled sideways at all. */
function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(
        (element) =>
          `${element.tagName} ${element.className} ${element.getBoundingClientRect().right}`,
      )
      .slice(-4);
  });
}
