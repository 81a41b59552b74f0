/** Keyboard alone: from signing in to a submitted item and its review. Whatever has the focus shows it. */
import type { Locator, Page } from "@playwright/test";
import { type Account, expect, mainOf, test } from "./people";
import { startJourney } from "./walk";

test("an item is submitted and accepted by keyboard alone", async ({ people }) => {
  // Every stop between two fields is a press of its own.
  test.setTimeout(120_000);
  const starter = await people.as("supplier signatory");
  const { id } = await startJourney(starter, "consumer", "Keys Only");
  const supplier = await people.anybody();
  await signInByKeyboard(supplier, "supplier contributor");
  await submitByKeyboard(supplier, id);
  const reviewer = await people.anybody();
  await signInByKeyboard(reviewer, "Booking Team");
  await acceptByKeyboard(reviewer, id);
  await starter.goto(`/journeys/${id}/items/first-contact`);
  await expect(mainOf(starter).getByText("Accepted", { exact: true })).toBeVisible();
});

test("the first stop skips to what the page is about", async ({ people }) => {
  const page = await people.as("supplier contributor");
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to main content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(mainOf(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(mainOf(page).getByRole("link", { name: "Start a journey" })).toBeFocused();
});

async function signInByKeyboard(page: Page, account: Account): Promise<void> {
  await page.goto("/");
  await press(
    page,
    mainOf(page).getByRole("button", { name: `Continue as ${account}`, exact: true }),
  );
  await expect(page.getByRole("banner").getByRole("button", { name: "Sign out" })).toBeVisible();
}

async function submitByKeyboard(page: Page, id: string): Promise<void> {
  const main = mainOf(page);
  await page.goto(`/journeys/${id}`);
  await press(page, main.getByRole("link", { name: /You are here.*Develop/ }));
  await press(
    page,
    main.getByRole("link", { name: "Contact the Booking Team", exact: true }).last(),
  );
  await type(page, main.getByRole("textbox", { name: "Day" }), "31");
  await type(page, main.getByRole("textbox", { name: "Month" }), "feb");
  await type(page, main.getByRole("textbox", { name: "Year" }), "2026");
  await press(page, main.getByRole("button", { name: "Save and check" }));
  const summary = main.locator("#error-summary");
  await expect(summary).toBeFocused();
  await press(page, summary.getByRole("link").first());
  await expect(main.getByRole("textbox", { name: "Day" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("20");
  await type(
    page,
    main.getByRole("textbox", { name: "Who spoke to whom?" }),
    "Our lead with the team",
  );
  await press(page, main.getByRole("checkbox", { name: /weekly/i }), " ");
  await press(page, main.getByRole("radio", { name: "Yes", exact: true }), " ");
  await press(page, main.getByRole("button", { name: "Save and check" }));
  await expect(main.getByRole("heading", { level: 1 })).toContainText("Check your answers");
  await press(page, main.getByRole("button", { name: "Submit", exact: true }));
  await expect(main.getByRole("alert")).toContainText("Submitted for review.");
}

async function acceptByKeyboard(page: Page, id: string): Promise<void> {
  const main = mainOf(page);
  await page.goto(`/review?search=${encodeURIComponent("Keys Only")}`);
  await press(page, main.getByRole("link", { name: "Contact the Booking Team" }));
  await expect(page).toHaveURL(new RegExp(`${id}/items/first-contact/review`));
  await press(page, main.getByRole("radio", { name: "Accept", exact: true }), " ");
  await press(page, main.getByRole("button", { name: "Decide and go to the next" }));
  await expect(page).not.toHaveURL(new RegExp(`${id}/items/first-contact/review`));
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await goTo(page, target);
  await page.keyboard.type(text);
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await goTo(page, target);
  await page.keyboard.press(key);
}

/** Presses Tab until the target has the focus, and looks that it shows: an outline, a ring or another ground. */
async function goTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 120; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  const shows = await target.evaluate((element) => {
    const isChoice =
      element instanceof HTMLInputElement && ["radio", "checkbox"].includes(element.type);
    const label = isChoice ? element.labels?.[0] : undefined;
    const looks = label ? getComputedStyle(label, "::before") : getComputedStyle(element);
    const outlined = looks.outlineStyle !== "none" && Number.parseFloat(looks.outlineWidth) >= 2;
    return outlined || looks.boxShadow !== "none";
  });
  expect(shows, `the focus of ${String(target)} is seen`).toBe(true);
}
