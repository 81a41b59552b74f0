// Two people use one browser: what one of them opened is not done under the name of the other, who is told so and sees nothing that was typed.
import { type Page, expect, test } from "@playwright/test";
import { rowsOfJourneys } from "./rows-of-journeys";
import { continueAs, signOut } from "./signing-in";

const FIRST = "Solutions Assurance, first reviewer";
const SECOND = "Solutions Assurance, second reviewer";
const TOLD =
  /You are now signed in as .+\. This form was opened by somebody else in this browser\. Nothing was saved/;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a decision does not go in under another's name", async ({ page }) => {
      await continueAs(page, FIRST, "/review");
      await page.locator("main a[href$='/review']").first().click();
      const address = page.url();
      const [, journey = ""] = /journeys\/([^/]+)/.exec(address) ?? [];
      const before = await eventsOf(journey, "solutions-assurance-2");
      await page.getByLabel("Accept", { exact: true }).check();
      await reasonOf(page).fill("Seen by the first reviewer");
      await signedInMeanwhile(page, SECOND);
      await page.getByRole("button", { name: "Decide" }).click();
      await toldIn(page);
      expect(await eventsOf(journey, "solutions-assurance-2")).toEqual(before);
      if (javaScriptEnabled) {
        await expect(reasonOf(page)).toHaveValue("Seen by the first reviewer");
        await page.getByRole("button", { name: "Decide" }).click();
        await toldIn(page);
        expect(await eventsOf(journey, "solutions-assurance-2")).toEqual(before);
      } else await expect(page.getByRole("banner")).toContainText("second reviewer");
      // On a page of their own the other may decide; nothing of the first stands there.
      await page.goto(address);
      await expect(page.getByRole("banner")).toContainText("second reviewer");
      await expect(reasonOf(page)).toHaveValue("");
      await page.getByRole("button", { name: "Decide" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Select what you decide",
      );
    });

    test("nobody is invited under another's name, who may not even see the page", async ({
      page,
    }) => {
      const email = `for-whom-${javaScriptEnabled}@another.example.test`;
      const address = "/people/demonstration-northgate/invitations/new";
      await continueAs(page, "supplier signatory", address);
      await page.getByLabel("Name").fill("Invited By Whom");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Supplier contributor").check();
      await signedInMeanwhile(page, "DoS lead");
      await page.getByRole("button", { name: "Send the invitation" }).click();
      await toldIn(page);
      expect(await rowsOfJourneys(`select id from "Invitation" where email = $1`, [email])).toEqual(
        [],
      );
    });

    test("a form of one button is nobody else's either", async ({ page }) => {
      const address = "/journeys/demonstration-online/items/reporting";
      await continueAs(page, "supplier contributor", address);
      const before = await eventsOf("demonstration-online", "supplier-signatory");
      await signedInMeanwhile(page, "supplier signatory");
      await page.getByRole("button", { name: "Take it back" }).click();
      await toldIn(page);
      expect(await eventsOf("demonstration-online", "supplier-signatory")).toEqual(before);
    });

    test("a file of people is nobody else's", async ({ page }) => {
      const address = "/people/demonstration-northgate/import";
      await continueAs(page, "supplier signatory", address);
      await page.locator("input[type=file]").setInputFiles({
        name: "people.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("name,e-mail,duties"),
      });
      await signedInMeanwhile(page, "administrator");
      await page.getByRole("button", { name: "Invite them all" }).click();
      await toldIn(page);
      await expect(page).toHaveURL(/\/account\?refused=/);
    });

    test("no session is said to have ended that goes on, and nobody else's is ended", async ({
      browser,
      page,
    }) => {
      const elsewhere = await browser.newContext();
      const left = await elsewhere.newPage();
      await continueAs(left, "supplier contributor");
      await continueAs(page, "supplier contributor", "/account");
      const other = await signedInMeanwhile(page, "supplier signatory");
      const buttons = page.getByRole("main").getByRole("listitem").getByRole("button");
      await buttons.last().click();
      await toldIn(page);
      await expect(page.getByText("The session has ended")).toHaveCount(0);
      await signOut(other);
      await continueAs(page, "supplier contributor", "/account");
      await continueAs(other, "supplier signatory", "/account");
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await toldIn(page);
      for (const tab of [left, other]) {
        await tab.goto("/account");
        await expect(tab.getByRole("heading", { name: "Your account" })).toBeVisible();
      }
      await elsewhere.close();
    });

    test("what one typed is not kept for another who has signed out since", async ({ page }) => {
      const address = "/journeys/demonstration-slots/items/ca-both-generations/not-applicable";
      await continueAs(page, "supplier contributor", address);
      await page.getByRole("textbox").fill("Typed before somebody else came and left");
      const other = await signedInMeanwhile(page, "supplier signatory");
      await signOut(other);
      await page.getByRole("main").getByRole("button", { name: "Ask" }).click();
      await expect(page).toHaveURL(/\/sign-in\?.*reason=not-saved/);
      await expect(page.getByText("What you sent just now is not saved.")).toBeVisible();
      await expect(page.getByText("What you typed is kept")).toHaveCount(0);
      await page
        .getByRole("button", { name: "Continue as supplier signatory", exact: true })
        .click();
      await expect(page).toHaveURL(address);
      await expect(page.getByRole("textbox")).toHaveValue("");
    });
  });
}

const reasonOf = (page: Page) => page.locator("textarea[name=reason]");

/** Somebody else signs in in another tab of the same browser. */
async function signedInMeanwhile(page: Page, as: string): Promise<Page> {
  const other = await page.context().newPage();
  await continueAs(other, as, "/account");
  return other;
}

async function toldIn(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByRole("alert")).toContainText(TOLD);
}

/** What somebody has done in a journey. */
function eventsOf(journey: string, person: string): Promise<unknown[]> {
  return rowsOfJourneys(
    `select type, count(*)::int as times from "Event" where "streamId" = $1 and "byId" = $2 group by 1 order by 1`,
    [journey, person],
  );
}
