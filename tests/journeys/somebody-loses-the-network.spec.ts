// The network is off when a form is sent, or breaks before the answer is there: what was typed stays, and one is told.
import { type Page, expect, test } from "@playwright/test";
import { isAlive } from "./scripts-of-a-page";
import { continueAs } from "./signing-in";

const address = "/journeys/demonstration-slots/items/ca-both-generations/not-applicable";

test("without a network a form stays as it was typed, and can be sent once there is one", async ({
  page,
}) => {
  await open(page);
  await page.context().setOffline(true);
  await ask(page).click();
  await expectTold(page);
  await expect(reasonOf(page)).toHaveValue("There is one generation only");
  await reasonOf(page).press("End");
  await page.keyboard.type(" here");
  await page.context().setOffline(false);
  await reasonOf(page).fill(" ");
  await ask(page).click();
  await expect(alertOf(page)).not.toContainText("No answer came");
});

test("an answer that comes from something else than the product loses no words either", async ({
  page,
}) => {
  await open(page);
  await page.route(`**${address}`, async (route) => {
    if (route.request().method() === "POST") await route.fulfill({ status: 502, body: "Bad" });
    else await route.continue();
  });
  await ask(page).click();
  await expectTold(page);
  await expect(reasonOf(page)).toHaveValue("There is one generation only");
});

test("what is typed while a slow answer is on its way stays, though the form is refused", async ({
  page,
}) => {
  await open(page);
  await reasonOf(page).fill(" ");
  const typed = Promise.withResolvers<void>();
  await page.route(`**${address}`, async (route) => {
    if (route.request().method() === "POST") await typed.promise;
    await route.continue();
  });
  await ask(page).click({ noWaitAfter: true });
  await expect(page.getByRole("main").getByRole("button", { name: "Saving" })).toBeVisible();
  await reasonOf(page).fill("Typed meanwhile");
  typed.resolve();
  await expect(alertOf(page)).toContainText("There is a problem");
  await expect(reasonOf(page)).toHaveValue("Typed meanwhile");
});

test("who asks for a link keeps their address", async ({ page }) => {
  await page.goto("/sign-in");
  await isAlive(page);
  await page.getByLabel("E-mail address").fill("somebody@example.test");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expectTold(page);
  await expect(page.getByLabel("E-mail address")).toHaveValue("somebody@example.test");
});

for (const [who, way] of [
  ["supplier contributor", "with the answers"],
  ["Booking Team", "by itself"],
] as const) {
  test(`a comment that is sent ${way} again, its answer lost, stands once`, async ({ page }) => {
    const item = "/journeys/demonstration-slots/items/crl-sha2-firewall";
    await continueAs(page, who, item);
    const words = `Heard once, from ${who}`;
    const send = async (): Promise<void> => {
      await page.goto(item);
      await isAlive(page);
      await page.getByRole("textbox", { name: "Add a comment" }).fill(words);
      await page.getByRole("button", { name: "Add comment" }).click();
    };
    await page.route(`**${item}**`, async (route) => {
      if (route.request().method() !== "POST") return await route.continue();
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
    });
    const lost = page.waitForEvent("requestfailed", (request) => request.method() === "POST");
    await send();
    await lost;
    await page.unroute(`**${item}**`);
    await send();
    await expect(alertOf(page)).toContainText("Your comment is added.");
    const comments = page.getByRole("region", { name: "Comments" });
    await expect(comments.getByText(words, { exact: true })).toHaveCount(1);
  });
}

const reasonOf = (page: Page) => page.locator("textarea[name=reason]");
const alertOf = (page: Page) => page.getByRole("main").getByRole("alert");
const ask = (page: Page) => page.getByRole("main").getByRole("button", { name: "Ask" });

/** Opens a form of an action, and types into it. */
async function open(page: Page): Promise<void> {
  await continueAs(page, "supplier contributor", address);
  await page.goto(address);
  await isAlive(page);
  await reasonOf(page).fill("There is one generation only");
}

async function expectTold(page: Page): Promise<void> {
  await expect(alertOf(page)).toContainText("No answer came: your connection may have broken.");
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
}

test("a form that is too large is told so, and keeps its words", async ({ page }) => {
  await open(page);
  await reasonOf(page).evaluate((area: HTMLTextAreaElement) => {
    area.value = "Too long ".repeat(300_000);
  });
  await ask(page).click();
  await expect(alertOf(page)).toContainText("Nothing was saved: a form without files takes 2 MB");
  await expect(alertOf(page)).not.toContainText("No answer came");
  await expect(reasonOf(page)).toHaveValue(/^Too long Too long /);
});
