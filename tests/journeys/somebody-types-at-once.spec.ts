// On a slow machine a page is read, and typed into, long before its script runs: what stands there by then stays.
import { type Page, expect, test } from "@playwright/test";
import { holdScripts, isAlive } from "./scripts-of-a-page";
import { continueAs } from "./signing-in";

const item = "/journeys/demonstration-slots/items/crl-sha2-firewall";

test("what is typed before the script runs stays as it is, and so does where one types", async ({
  page,
}) => {
  await continueAs(page, "supplier contributor", item);
  await save(page, "Saved before");
  const script = await holdScripts(page);
  await page.goto(item, { waitUntil: "commit" });
  await answerOf(page).fill("Typed at once");
  await answerOf(page).press("ArrowLeft");
  script.run();
  await isAlive(page);
  await expect(answerOf(page)).toHaveValue("Typed at once");
  await page.keyboard.type(", nearly");
  await expect(answerOf(page)).toHaveValue("Typed at onc, nearlye");
  expect(await answerOf(page).evaluate((area: HTMLTextAreaElement) => area.defaultValue)).toBe(
    "Saved before",
  );
});

test("who has only just put the cursor into a text goes on from there", async ({ page }) => {
  await continueAs(page, "supplier contributor", item);
  await save(page, "Half a word");
  const script = await holdScripts(page);
  await page.goto(item, { waitUntil: "commit" });
  await answerOf(page).focus();
  await page.keyboard.press("Control+A");
  script.run();
  await isAlive(page);
  await page.keyboard.type("Another");
  await expect(answerOf(page)).toHaveValue("Another");
});

test("a form that was refused does not call away who is mending it already", async ({ page }) => {
  await continueAs(page, "supplier contributor", item);
  await page.goto(item);
  const script = await holdScripts(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "rules.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("MZ"),
    });
  await page.getByRole("button", { name: /^(Upload|Replace)/ }).click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await answerOf(page).fill("Mended at once");
  script.run();
  await isAlive(page);
  await expect(answerOf(page)).toBeFocused();
  await expect(answerOf(page)).toHaveValue("Mended at once");
});

const answerOf = (page: Page) => page.locator("[name='answer.downloadOutput']");

async function save(page: Page, words: string): Promise<void> {
  await page.goto(item);
  await answerOf(page).fill(words);
  await page.getByRole("button", { name: "Save for later" }).last().click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
}
