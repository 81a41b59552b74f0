import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { askForLink, continueAs, expectSignedInAs, linkFor, signOut } from "./signing-in";

const tideway = "/people/demonstration-tideway";
const larkfield = "/people/demonstration-larkfield";

async function save(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save the name" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("an organisation has another name: lists and journeys show it, the history keeps both", async ({
      page,
    }) => {
      await continueAs(page, "administrator", tideway);
      await page.getByRole("link", { name: "Correct the name of the organisation" }).click();
      await save(page, " ");
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toContainText("Enter the name of the organisation");
      if (javaScriptEnabled) await expectAccessible(page);
      await save(page, "Tideway and Sons");
      await expect(page.getByText("The name was corrected.")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Tideway and Sons");
      await page.getByRole("link", { name: /^History/ }).click();
      await expect(page.getByRole("main").locator("ol > li").first()).toContainText(
        "corrected the name of the organisation from Tideway Clinical Systems to Tideway and Sons",
      );
      await continueAs(page, "auditor", "/journeys?view=table&search=tideway+and+sons");
      await expect(page.getByRole("row", { name: /Tideway Diary/ })).toContainText(
        "Tideway and Sons",
      );

      await continueAs(page, "administrator", `${tideway}/name`);
      await save(page, "Tideway Clinical Systems");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Clinical Systems");
    });

    test("somebody has another name: their page says so at once, and they read what they were called", async ({
      page,
    }) => {
      await continueAs(page, "administrator", larkfield);
      const email = `casey-${javaScriptEnabled ? "one" : "two"}@larkfield.example`;
      await page.getByRole("link", { name: "Invite a member" }).click();
      await page.getByLabel("Name").fill("Casey Worde");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Supplier contributor").check();
      await page.getByRole("button", { name: "Send the invitation" }).click();
      const link = await linkFor(page, email);
      await page.goto("/help");
      await signOut(page);
      await page.goto(link);
      await page.getByRole("button", { name: "Accept and sign in" }).click();
      await expect(page).toHaveURL(/done=joined/);

      await continueAs(page, "administrator", `${larkfield}?search=${email}`);
      await page.getByRole("link", { name: "Change duties of Casey Worde" }).click();
      await expect(page.getByText("The e-mail address is what they sign in with")).toBeVisible();
      await page.getByRole("link", { name: "Correct the name of Casey Worde" }).click();
      await save(page, "Casey Worde");
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing has changed");
      await save(page, "Casey Worth");
      await expect(page.getByText("The name was corrected.")).toBeVisible();
      await page.getByRole("link", { name: /^History/ }).click();
      await expect(page.getByRole("main").locator("ol > li").first()).toContainText(
        "Administrator corrected the name of Casey Worde to Casey Worth",
      );
      await signOut(page);

      await page.goto("/sign-in");
      await askForLink(page, email);
      await page.goto(await linkFor(page, email, 1));
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expectSignedInAs(page, "Casey Worth");
      await page.goto("/account/data");
      const corrected = page.getByRole("row", {
        name: /Name corrected from Casey Worde to Casey Worth/,
      });
      await expect(corrected).toContainText("Larkfield Digital");
      const joined = page.getByRole("row", { name: /Invitation accepted/ });
      await expect(
        joined.getByRole("cell", { name: "Larkfield Digital", exact: true }),
      ).toBeVisible();
      await expect(page.getByRole("banner")).toContainText("Casey Worth");
    });
  });
}
