/** Backwards, which is normal: a sign-off changes, is signed again, is withdrawn; words are exchanged, some of them inside the NHS. */
import { type Page, expect } from "@playwright/test";
import { mainOf, test } from "./people";
import {
  type Way,
  decide,
  give,
  handIn,
  openItem,
  signOff,
  startJourney,
  submitChecked,
  walkOn,
} from "./walk";

test("a reopened item changes a sign-off, which is signed again and then withdrawn", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const supplier = await people.as("supplier contributor");
  const bookingTeam = await people.as("Booking Team");
  const way = await startJourney(supplier, "consumer", "There And Back");
  await walkOn(way, "research");
  await signOff(bookingTeam, way, "research");
  await reopen(bookingTeam, way, "first-contact", "The meeting was moved.");
  await expectMilestone(supplier, way, "Changed since sign-off", "Changed since it was signed");
  await give(supplier, way, "first-contact", { people: ["Our product lead, on the new day"] });
  await submitChecked(supplier);
  await decide(bookingTeam, way, "first-contact", "Accept");
  await signOff(bookingTeam, way, "research");
  await withdrawSignOff(bookingTeam, way, "Signed in the wrong journey.");
  await expectMilestone(supplier, way, "Withdrawn", "Signed in the wrong journey.");
});

test("a comment inside the NHS stays there, one for everybody is read by everybody", async ({
  people,
}) => {
  const supplier = await people.as("supplier contributor");
  const bookingTeam = await people.as("Booking Team");
  const way = await startJourney(supplier, "provider", "Words Exchanged");
  await comment(bookingTeam, way, "Ask them about BaRS.", "The NHS only");
  await comment(bookingTeam, way, "Welcome.", "Everybody who works on this item");
  await openItem(supplier, way, "first-contact");
  await expect(mainOf(supplier).getByText("Welcome.").first()).toBeVisible();
  await expect(mainOf(supplier).getByText("Ask them about BaRS.")).toHaveCount(0);
  await supplier.goto(`/journeys/${way.id}/history`);
  await expect(mainOf(supplier).getByText("Ask them about BaRS.")).toHaveCount(0);
});

test("a checklist is filtered, a view is remembered, what was submitted is taken back", async ({
  people,
}) => {
  const page = await people.as("supplier contributor");
  const main = mainOf(page);
  const way = await startJourney(page, "consumer", "Seen Otherwise");
  await main.getByRole("link", { name: "Table", exact: true }).click();
  await expect(main.getByRole("table").first()).toBeVisible();
  await page.goto(`/journeys/${way.id}`);
  await expect(main.getByRole("table").first()).toBeVisible();
  await main.getByRole("link", { name: "Map", exact: true }).last().click();
  await handIn(page, way, "first-contact");
  await main.getByRole("button", { name: "Take it back" }).click();
  await expect(main.getByRole("alert")).toContainText("It is yours again");
  await page.goto(`/journeys/${way.id}/stages/develop`);
  const filters = main.getByRole("navigation", { name: "Filter" });
  await filters.getByRole("link", { name: /^Can start now/ }).click();
  await expect(page).toHaveURL(/show=can-start/);
  await expect(main.getByRole("link", { name: "Contact the Booking Team" })).toBeVisible();
  await expect(main.getByText("Declare development complete", { exact: true })).toHaveCount(0);
  await filters.getByRole("link", { name: "Returned (0)" }).click();
  await expect(main.getByText("No item passes this filter.")).toBeVisible();
});

async function reopen(page: Page, way: Way, key: string, reason: string): Promise<void> {
  const main = mainOf(page);
  await openItem(page, way, key);
  await main.getByRole("link", { name: "Reopen this item" }).click();
  await expect(main.getByText("Research is signed off")).toBeVisible();
  await main.getByRole("textbox").fill(reason);
  await main.getByRole("button", { name: "Reopen this item" }).click();
  await expect(main.getByRole("alert")).toContainText("The item is open again.");
}

async function withdrawSignOff(page: Page, way: Way, reason: string): Promise<void> {
  const main = mainOf(page);
  await page.goto(`/journeys/${way.id}/milestones/research`);
  await main.getByRole("link", { name: "Withdraw this sign-off" }).click();
  await main.getByRole("textbox").fill(reason);
  await main.getByRole("button", { name: "Withdraw the sign-off" }).click();
  await expect(main.getByRole("alert")).toContainText("The sign-off of Research is withdrawn.");
}

async function expectMilestone(page: Page, way: Way, state: string, words: string): Promise<void> {
  await page.goto(`/journeys/${way.id}/milestones/research`);
  await expect(mainOf(page).getByText(state, { exact: true }).first()).toBeVisible();
  await expect(mainOf(page).getByText(words).first()).toBeVisible();
}

async function comment(page: Page, way: Way, text: string, readers: string): Promise<void> {
  const main = mainOf(page);
  await openItem(page, way, "first-contact");
  await main.getByRole("textbox", { name: "Add a comment" }).fill(text);
  await main.getByRole("radio", { name: readers, exact: true }).check();
  await main.getByRole("button", { name: "Add comment" }).click();
  await expect(main.getByRole("alert")).toContainText("Your comment is added.");
}
