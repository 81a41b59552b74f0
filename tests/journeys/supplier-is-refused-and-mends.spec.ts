/** What is wrong is refused in words, what was typed is kept, nothing is half saved; mended, it goes through. */
import type { Locator, Page } from "@playwright/test";
import { pdfFile, pngFile, textFile } from "@/prisma/demonstration/make-file";
import { expect, mainOf, test } from "./people";
import { decide, give, handIn, openItem, startJourney, submitChecked } from "./walk";

test("wrong files are refused, and the right one is taken", async ({ people }) => {
  const page = await people.as("supplier contributor");
  const way = await startJourney(page, "consumer", "Refused Files");
  await openItem(page, way, "clinical-safety-start");
  const officer = mainOf(page).getByRole("textbox", { name: "Name", exact: true });
  const declared = mainOf(page).getByRole("checkbox");
  await officer.fill("Robin Marsh");
  await declared.check();
  const pdf = Buffer.from(pdfFile("plan.pdf", "Safety plan", ["Draft"]).bytes);
  const picture = Buffer.from(pngFile("plan.png", "plan").bytes);
  const key = textFile("plan.pdf", ["-----BEGIN PRIVATE KEY-----", "MC4CAQ=="]).bytes;
  await expectFileRefused(page, null, "Select a file");
  await expectFileRefused(page, ["plan.pdf", Buffer.alloc(0)], "The selected file is empty");
  await expectFileRefused(page, ["plan.pdf", picture], "The selected file must be a PDF");
  await expectFileRefused(page, ["plan.exe", pdf], "The selected file must be a PDF");
  await expectFileRefused(page, ["plan.pdf", Buffer.from(key)], "holds a private key");
  const large = Buffer.concat([pdf, Buffer.alloc(25 * 1024 * 1024)]);
  await expectFileRefused(page, ["plan.pdf", large], "must be 25 MB or smaller");
  await expect(mainOf(page).getByText("Nothing has happened here yet.")).toBeVisible();
  await expect(officer).toHaveValue("Robin Marsh");
  await expect(declared).toBeChecked();
  // Enter saves what is typed: it presses no button of a file.
  await officer.press("Enter");
  await expect(mainOf(page).getByRole("alert")).toContainText("Your answers are saved.");
  await handIn(page, way, "clinical-safety-start");
});

test("wrong texts and dates are refused and kept; mended, they are saved", async ({ people }) => {
  const page = await people.as("supplier contributor");
  const main = mainOf(page);
  const way = await startJourney(page, "provider", "Refused Texts");
  await openItem(page, way, "first-contact");
  await main.getByRole("button", { name: "Save and check" }).click();
  await expectRefused(page, "This cannot be submitted yet", "Enter a date for");
  await summaryOf(page).getByRole("link").first().click();
  await expect(main.getByRole("textbox", { name: "Day" })).toBeFocused();
  const who = main.getByRole("textbox", { name: "Who spoke to whom?" });
  const long = "x".repeat(10_000);
  await who.fill(long);
  await typeDate(main, "31", "feb", "2026");
  await main.getByRole("radio", { name: "No", exact: true }).check();
  await main.getByRole("button", { name: "Save and check" }).click();
  await expectRefused(page, "There is a problem", "must be a real date", "it is 9,800 too long");
  await expect(who).toHaveValue(long);
  await expect(main.getByRole("textbox", { name: "Month" })).toHaveValue("feb");
  await expect(main.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await page.reload();
  await expect(who).toHaveValue(long);
  await openItem(page, way, "first-contact");
  await expect(who).toHaveValue("");
  await expect(main.getByText("Nothing has happened here yet.")).toBeVisible();
  await main.getByRole("button", { name: "Add comment" }).click();
  await summaryOf(page).getByRole("link", { name: "Enter your comment" }).click();
  await expect(main.getByRole("textbox", { name: "Add a comment" })).toBeFocused();
  await handIn(page, way, "first-contact");
});

test("a reviewer cannot return without a reason, nor with one that has no end", async ({
  people,
}) => {
  const supplier = await people.as("supplier contributor");
  const way = await startJourney(supplier, "consumer", "Refused Reasons");
  await handIn(supplier, way, "first-contact");
  const page = await people.as("Booking Team");
  const main = mainOf(page);
  await page.goto(`/journeys/${way.id}/items/first-contact/review`);
  const go = main.getByRole("button", { name: "Decide and go to the next" });
  await go.click();
  await expectRefused(page, "There is a problem", "Select what you decide");
  await main.getByRole("radio", { name: "Return, with the reason" }).check();
  await go.click();
  await expectRefused(page, "There is a problem", "Enter your reason");
  await expect(main.getByRole("radio", { name: "Return, with the reason" })).toBeChecked();
  await main.getByRole("textbox").fill("y".repeat(10_000));
  await go.click();
  await expectRefused(page, "There is a problem", "too long");
  await expect(main.getByRole("textbox")).toHaveValue("y".repeat(10_000));
  await main.getByRole("link", { name: "Leave it for now" }).click();
  await expect(page).not.toHaveURL(new RegExp(way.id));
  await decide(page, way, "first-contact", "Return, with the reason", "Say who.");
  // So ends the queue of who decided its last: in the words of what was decided, as long as they are true.
  await page.goto(`/review?done=ItemReturned&journey=${way.id}&item=first-contact`);
  await expect(main.getByRole("alert")).toContainText("Contact the Booking Team is returned.");
  await page.goto(`/review?done=ItemAccepted&journey=${way.id}&item=first-contact`);
  await expect(main.getByRole("heading", { level: 1 })).toContainText("Review queue");
  await expect(main.getByRole("alert")).toHaveCount(0);
});

test("two people at once: the later is told what changed and decides again", async ({ people }) => {
  const first = await people.as("supplier contributor");
  const second = await people.as("supplier signatory");
  const way = await startJourney(first, "consumer", "Two At Once");
  await openItem(second, way, "first-contact");
  await give(first, way, "first-contact");
  const who = mainOf(second).getByRole("textbox", { name: "Who spoke to whom?" });
  await who.fill("The signatory, with the delivery manager");
  await mainOf(second).getByRole("button", { name: "Save and check" }).click();
  await expectRefused(
    second,
    "There is a problem",
    "This changed while you were reading: Supplier contributor",
  );
  await expect(who).toHaveValue("The signatory, with the delivery manager");
  await expect(mainOf(second).getByText("Saved now, where it is not what you typed")).toBeVisible();
  await submitChecked(first);
  const reviewer = await people.as("Booking Team");
  await reviewer.goto(`/journeys/${way.id}/items/first-contact/review`);
  await openItem(first, way, "first-contact");
  await mainOf(first).getByRole("button", { name: "Take it back" }).click();
  await expect(mainOf(first).getByRole("alert")).toContainText("It is yours again");
  await mainOf(reviewer).getByRole("radio", { name: "Accept", exact: true }).check();
  await mainOf(reviewer).getByRole("textbox").fill("Clear and complete.");
  await mainOf(reviewer).getByRole("button", { name: "Decide and go to the next" }).click();
  await expectRefused(reviewer, "There is a problem", "This changed while you were reading");
  await expect(mainOf(reviewer).getByText("Clear and complete.")).toBeVisible();
  await expect(mainOf(reviewer).getByRole("button", { name: /^Decide/ })).toHaveCount(0);
  await mainOf(reviewer).getByRole("link", { name: "See how it stands now" }).click();
  await expect(reviewer).toHaveURL(new RegExp(`${way.id}/items/first-contact$`));
  await reviewer.goto(`/journeys/${way.id}/items/first-contact/review`);
  await expect(reviewer).toHaveURL(new RegExp(`${way.id}/items/first-contact$`));
});

test("who comments meanwhile is still told what others changed before they write it over", async ({
  people,
}) => {
  const first = await people.as("supplier contributor");
  const second = await people.as("supplier signatory");
  const way = await startJourney(first, "consumer", "Comment Between");
  await openItem(second, way, "first-contact");
  await give(first, way, "first-contact");
  const main = mainOf(second);
  await main.getByRole("textbox", { name: "Who spoke to whom?" }).fill("The signatory alone");
  await main.getByRole("textbox", { name: "Add a comment" }).fill("I was there too.");
  await main.getByRole("button", { name: "Add comment" }).click();
  await expect(main.getByRole("alert")).toContainText("Your comment is added.");
  await main.getByRole("button", { name: "Save for later" }).click();
  await expectRefused(second, "There is a problem", "This changed while you were reading");
  await expect(main.getByText("Saved now, where it is not what you typed")).toBeVisible();
});

test("what is sent twice happens once", async ({ people }) => {
  const page = await people.as("supplier contributor");
  const way = await startJourney(page, "consumer", "Sent Twice");
  await give(page, way, "first-contact");
  const again = await page.context().newPage();
  await again.goto(page.url());
  await mainOf(page).getByRole("button", { name: "Submit", exact: true }).dblclick();
  await expect(mainOf(page).getByRole("alert")).toContainText("Submitted for review.");
  await mainOf(again).getByRole("button", { name: "Submit", exact: true }).click();
  await expectRefused(again, "There is a problem", "This changed while you were reading");
  await again.goto(`/journeys/${way.id}/history`);
  await expect(mainOf(again).getByText(/submitted/)).toHaveCount(1);
});

test("what is not there, or somebody else's, is not found; a link that has run out says so", async ({
  people,
}) => {
  const page = await people.as("supplier contributor");
  const way = await startJourney(page, "consumer", "Only Ours");
  const base = `/journeys/${way.id}`;
  await expectNotFound(page, "/journeys/nowhere");
  for (const end of [
    "items/nothing",
    "milestones/nothing",
    "stages/nothing",
    "milestones/euocp",
    "items/first-contact/review",
  ]) {
    await expectNotFound(page, `${base}/${end}`);
  }
  const stranger = await people.as("supplier contributor, Calder Health Systems");
  for (const end of [
    "",
    "/items/first-contact",
    "/stages/develop",
    "/milestones/research",
    "/history",
    "/facts",
    "/report",
  ]) {
    await expectNotFound(stranger, base + end);
  }
  for (const ending of ["pdf", "xlsx", "csv", "json"]) {
    expect((await stranger.request.get(`${base}/report.${ending}`)).status()).toBe(404);
  }
  const nobody = await people.anybody();
  await nobody.goto("/sign-in/link?token=long-gone");
  await expect(
    mainOf(nobody).getByRole("heading", { name: "This link cannot be used" }),
  ).toBeVisible();
  await nobody.goto(`${base}/facts`);
  await expect(mainOf(nobody).getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
});

test.describe("without script", () => {
  // Nothing puts right what was forged before it is sent.
  test.use({ javaScriptEnabled: false });

  test("a forged form changes nothing", async ({ people }) => {
    const page = await people.as("supplier contributor");
    const way = await startJourney(page, "consumer", "Forged Forms");
    await openItem(page, way, "first-contact");
    const main = mainOf(page);
    const box = main.getByRole("checkbox").first();
    await box.evaluate((input) => input.setAttribute("value", "forged"));
    await box.check();
    await main.getByRole("button", { name: "Save for later" }).click();
    await expect(summaryOf(page)).toContainText("must be one of those on the list");
    await openItem(page, way, "first-contact");
    await expect(main.getByText("Nothing has happened here yet.")).toBeVisible();
  });
});

/** Uploads something for the safety plan and reads why it was not taken; no file is listed. */
async function expectFileRefused(
  page: Page,
  file: readonly [name: string, bytes: Buffer] | null,
  words: string,
): Promise<void> {
  const region = mainOf(page).getByRole("region", {
    name: "Hazard log or safety plan, as it stands",
  });
  const input = region.getByLabel("Hazard log or safety plan, as it stands");
  if (file) {
    const [name, buffer] = file;
    await input.setInputFiles({ name, mimeType: "application/pdf", buffer });
  }
  await region.getByRole("button", { name: /^Upload/ }).click();
  await expectRefused(page, "There is a problem", words);
  await expect(region.getByText(words)).toBeVisible();
  await expect(region.getByRole("link")).toHaveCount(0);
}

/** Reads a summary of errors: it has the focus, its heading, these words; the title of the page says so too. */
async function expectRefused(
  page: Page,
  heading: string,
  ...words: readonly string[]
): Promise<void> {
  const summary = summaryOf(page);
  await expect(summary.getByRole("heading", { name: heading })).toBeVisible();
  for (const each of words) await expect(summary).toContainText(each);
  await expect(page).toHaveTitle(/^Error: /);
}

function summaryOf(page: Page): Locator {
  return mainOf(page).getByRole("alert");
}

async function typeDate(main: Locator, day: string, month: string, year: string): Promise<void> {
  await main.getByRole("textbox", { name: "Day" }).fill(day);
  await main.getByRole("textbox", { name: "Month" }).fill(month);
  await main.getByRole("textbox", { name: "Year" }).fill(year);
}

async function expectNotFound(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(404);
  await expect(mainOf(page).getByRole("heading", { name: "Page not found" })).toBeVisible();
}
