// axe finds nothing on any page, wide and narrow, nor after a form was refused.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Page, expect, test } from "@playwright/test";
import { AXE_CASES } from "./axe-cases";
import { axe } from "./expect-accessible";
import { watchPolicy } from "./strict";
import { signedIn } from "@/tests/visitor";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const widths = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

async function expectNothingFound(page: Page): Promise<void> {
  for (const size of widths) {
    await page.setViewportSize(size);
    const { violations } = await axe(page).withTags(tags).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${size.width}: ${id}: ${html} ${failureSummary}`),
    );
    expect(found).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `wider than ${size.width}`).toBeLessThanOrEqual(size.width);
  }
}

test("every page on disk has a case", () => {
  const root = join(import.meta.dirname, "../../app");
  const pages = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[/\\])page\.tsx$/.test(file))
    .map((file) => file.replaceAll("\\", "/").replace(/\/?page\.tsx$/, ""));
  const cases = new Set(AXE_CASES.map(({ file }) => file));
  expect(pages.filter((page) => !cases.has(page))).toEqual([]);
  expect([...cases].filter((file) => !pages.includes(file))).toEqual([]);
});

for (const { file, path, as, state, press, fill = {}, status = 200 } of AXE_CASES) {
  const seen = [state, press === undefined ? undefined : "refused", as].filter(Boolean).join(", ");
  test(`/${file}${seen === "" ? "" : `: ${seen}`} (${path})`, async ({ page, baseURL }) => {
    const address = baseURL ?? "";
    const policyHeld = watchPolicy(page);
    if (as !== undefined) {
      const [name = "", value = ""] = (await signedIn(address, as)).cookie.split(/=(.*)/s);
      await page.context().addCookies([{ name, value, url: address }]);
    }
    expect((await page.goto(path))?.status()).toBe(status);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (press !== undefined) {
      for (const [name, text] of Object.entries(fill))
        await page.locator(`[name="${name}"]`).fill(text);
      await page.getByRole("main").getByRole("button", { name: press }).first().click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("There is a problem");
      await expect(page).toHaveTitle(/^Error: (?!Error: )/);
      await expect(page.locator("h1:above(#error-summary)"), "the summary comes first").toHaveCount(
        0,
      );
      const ways = await page.locator('#error-summary a[href^="#"]').all();
      for (const way of ways)
        await expect(page.locator((await way.getAttribute("href")) ?? "")).toBeAttached();
    }
    await expectNothingFound(page);
    policyHeld();
  });
}
