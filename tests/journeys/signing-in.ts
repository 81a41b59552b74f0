// Steps of journeys: coming in and going out.
import { type Page, expect } from "@playwright/test";

/** Presses the demonstration button that says "Continue as …"; `as` is enough of its words to mean one. */
export async function continueAs(page: Page, as: string, next = "/"): Promise<void> {
  await page.goto(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: `Continue as ${as}` }).click();
  await expect(signOutButton(page)).toBeVisible();
}

/** Says who is signed in. */
export async function expectSignedInAs(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("banner").getByRole("link", { name, exact: true })).toBeVisible();
}

/** Presses "Sign out" and sees the first page. */
export async function signOut(page: Page): Promise<void> {
  await signOutButton(page).click();
  await expect(signOutButton(page)).toHaveCount(0);
}

function signOutButton(page: Page) {
  return page.getByRole("banner").getByRole("button", { name: "Sign out" });
}

/** Asks for a sign-in link for an address. */
export async function askForLink(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
}

/** Gives the link of the newest message kept for an address; waits until there is one more than `before`. */
export async function linkFor(page: Page, email: string, before = 0): Promise<string> {
  const messages = page.getByRole("article").filter({ hasText: `To ${email}` });
  await expect(async () => {
    await page.goto("/messages");
    expect(await messages.count()).toBeGreaterThan(before);
  }).toPass();
  return (await messages.first().getByRole("link").getAttribute("href")) ?? "";
}
