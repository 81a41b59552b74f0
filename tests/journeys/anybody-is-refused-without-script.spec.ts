// A form that was refused says so in the one title of its page, in a browser that runs no script.
import { expect, test } from "@playwright/test";
import { AXE_CASES } from "./axe-cases";
import { signedIn } from "@/tests/visitor";

test.use({ javaScriptEnabled: false });

for (const { file, path, as, press, fill = {} } of AXE_CASES) {
  if (press === undefined) continue;
  test(`/${file}: refused (${path})`, async ({ page, baseURL }) => {
    const address = baseURL ?? "";
    if (as !== undefined) {
      const [name = "", value = ""] = (await signedIn(address, as)).cookie.split(/=(.*)/s);
      await page.context().addCookies([{ name, value, url: address }]);
    }
    await page.goto(path);
    await expect(page).not.toHaveTitle(/Error/);
    for (const [name, text] of Object.entries(fill))
      await page.locator(`[name="${name}"]`).fill(text);
    await page.getByRole("main").getByRole("button", { name: press }).first().click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("There is a problem");
    await expect(page).toHaveTitle(/^Error: (?!Error: )/);
    await expect(page.locator("title")).toHaveCount(1);
  });
}
