import { expect, test } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { askForLink, continueAs, expectSignedInAs, linkFor, signOut } from "./signing-in";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const person = javaScriptEnabled ? "clinical-safety" : "service-management";
    const name = javaScriptEnabled ? "Clinical safety" : "Service management";

    test("somebody tries the demonstration from the first page, and leaves", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("button", { name: "Continue as supplier contributor" }).click();
      await expectSignedInAs(page, "Supplier contributor, Northgate Software");
      await signOut(page);
      await page.goto("/account");
      await expect(page).toHaveURL("/sign-in?next=%2Faccount");
      const onwards = page.getByText("After signing in you come to the page you asked for.");
      await expect(onwards).toBeVisible();
      await page.goto("/sign-in?next=/");
      await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
      await expect(onwards).toHaveCount(0);
    });

    test("somebody signs in by link: a button uses it, once", async ({ page, browser }) => {
      const email = `${person}@assurance.example`;
      await page.goto("/sign-in?next=/account");
      await askForLink(page, email);
      await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
      const link = await linkFor(page, email);

      await page.goto(link);
      await page.goto(link); // looking at it, as mail scanners do, uses nothing up
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/account");
      await expectSignedInAs(page, name);

      const elsewhere = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await elsewhere.goto(link);
      await expect(
        elsewhere.getByRole("heading", { name: "This link cannot be used" }),
      ).toBeVisible();
      await elsewhere.getByRole("link", { name: "Ask for another link" }).click();
      await expect(elsewhere).toHaveURL("/sign-in?next=%2Faccount");
    });

    test("an address with a fault stays in its field, and the fault is said", async ({ page }) => {
      await page.goto("/sign-in");
      await askForLink(page, "nobody@");
      const words = "Enter an e-mail address in the right form, like name@example.nhs.uk";
      await expect(
        page.getByRole("main").getByRole("alert").getByRole("link", { name: words }),
      ).toBeVisible();
      await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@");
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("somebody unknown is answered like everybody", async ({ page }) => {
      await page.goto("/sign-in");
      await askForLink(page, `stranger-${person}@example.test`);
      await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
      await page.goto("/messages");
      await expect(page.getByText(`stranger-${person}@example.test`)).toHaveCount(0);
    });

    test("whoever must sign in first is brought to what they asked for", async ({ page }) => {
      await page.goto("/people?asked=for");
      await page.getByRole("button", { name: "Continue as administrator" }).click();
      await expect(page).toHaveURL("/people?asked=for");
    });
  });
}

test("nobody is led to another site", async ({ page, baseURL }) => {
  await page.goto("/sign-in?next=//evil.example/people");
  await page.getByRole("button", { name: "Continue as auditor" }).click();
  await expectSignedInAs(page, "Auditor");
  expect(new URL(page.url()).origin).toBe(baseURL);
});

test("signing out everywhere ends the sessions of all browsers, which say so", async ({
  page,
  browser,
}) => {
  const elsewhere = await (await browser.newContext()).newPage();
  await continueAs(elsewhere, "platforms", "/account");
  await continueAs(page, "platforms", "/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You are signed out in every browser.")).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByText("Your session has ended")).toBeVisible();
  await expect(elsewhere).toHaveURL("/sign-in?next=%2Faccount&reason=session-ended");
});

test("a second organisation of each kind waits behind a button", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByText("A second organisation of each kind").click();
  const button = { name: "Continue as supplier contributor, Calder Health Systems" };
  await page.getByRole("button", button).click();
  await expectSignedInAs(page, "Supplier contributor, Calder Health Systems");
});

for (const path of ["/", "/sign-in", "/sign-in/sent", "/sign-in/link?token=x", "/messages"]) {
  test(`${path} is accessible, and nothing is cut off at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
