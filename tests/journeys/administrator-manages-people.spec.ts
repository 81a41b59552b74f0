import { expect, test } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { askForLink, continueAs, expectSignedInAs, linkFor, signOut } from "./signing-in";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const code = javaScriptEnabled ? "ZX911" : "ZX912";
    const email = `dana-${code.toLowerCase()}@example.test`;

    test("an organisation and its first member, who then signs in", async ({ page }) => {
      await continueAs(page, "administrator", "/people/new");
      await page.getByLabel("Name").fill(`Tarn Software ${code}`);
      await page.getByRole("button", { name: "Add organisation" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Choose what kind of organisation it is",
      );
      await expect(page.getByLabel("Name")).toHaveValue(`Tarn Software ${code}`);

      await page.getByLabel("ODS code").fill("ZN901");
      await page.getByLabel("Supplier", { exact: true }).check();
      await page.getByRole("button", { name: "Add organisation" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Northgate Software has this ODS code",
      );
      await expect(page.getByLabel("Supplier", { exact: true })).toBeChecked();
      await expect(page.getByLabel("ODS code")).toHaveValue("ZN901");

      await page.getByLabel("ODS code").fill(code.toLowerCase());
      await page.getByRole("button", { name: "Add organisation" }).click();
      await expect(page.getByText("The organisation was added.")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`ODS code ${code}`);

      await page.getByRole("link", { name: "Add a member" }).click();
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Supplier signatory").check();
      await page.getByRole("button", { name: "Add member" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Enter the person’s name",
      );
      await expect(page.getByLabel("E-mail address")).toHaveValue(email);
      await expect(page.getByLabel("Supplier signatory")).toBeChecked();
      await page.getByLabel("Name").fill("Dana Beck");
      await page.getByRole("button", { name: "Add member" }).click();
      await expect(page.getByRole("row", { name: /Dana Beck/ })).toContainText(
        "Supplier signatory",
      );
      await signOut(page);

      await page.goto("/sign-in");
      await askForLink(page, email);
      await page.goto(await linkFor(page, email));
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await expectSignedInAs(page, "Dana Beck");
      await signOut(page);

      await continueAs(page, "administrator", "/people");
      await page.getByRole("link", { name: `Tarn Software ${code}` }).click();
      await page.getByRole("link", { name: "Change duties of Dana Beck" }).click();
      await page.getByRole("button", { name: "Remove" }).click();
      await expect(page.getByText("Nobody belongs to it yet")).toBeVisible();
    });

    test("the last administrator stays one", async ({ page }) => {
      await continueAs(page, "administrator", "/people/demonstration-nhs-assurance");
      await page.getByRole("link", { name: "Change duties of Administrator" }).click();
      await page.getByRole("button", { name: "Remove" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "This is the last administrator",
      );
      await page.getByLabel("Administrator", { exact: true }).uncheck();
      await page.getByLabel("DoS lead", { exact: true }).check();
      await page.getByRole("button", { name: "Save duties" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Choose the region of the DoS lead",
      );
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "This is the last administrator",
      );
      await expect(page.getByLabel("DoS lead", { exact: true })).toBeChecked();
      await expect(page.getByLabel("Administrator", { exact: true })).not.toBeChecked();
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}

test("an auditor reads organisations and people without a form or a button; for anybody else they do not exist", async ({
  page,
}) => {
  const northgate = "/people/demonstration-northgate";
  const member = `${northgate}/members/supplier-contributor`;
  const forms = ["/people/new", `${northgate}/members/new`, member];
  await continueAs(page, "platforms");
  for (const path of ["/people", northgate, ...forms]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  await continueAs(page, "auditor");
  for (const path of ["/people", northgate]) {
    expect((await page.goto(path))?.status()).toBe(200);
    const main = page.getByRole("main");
    await expect(main.getByRole("table").first()).toBeVisible();
    await expect(main.getByRole("button")).toHaveCount(0);
    await expect(main.getByRole("link", { name: /Add|Change/ })).toHaveCount(0);
    await expect(main.locator("form")).toHaveCount(0);
  }
  for (const path of forms) expect((await page.goto(path))?.status()).toBe(404);
  await continueAs(page, "administrator");
  for (const path of ["/people/no-such", `${northgate}/members/auditor`]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});

test("its pages are accessible, and nothing is cut off at 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await continueAs(page, "administrator");
  const assurance = "/people/demonstration-nhs-assurance";
  const members = `${assurance}/members`;
  const paths = ["/people", "/people/new", assurance, `${members}/new`, `${members}/dos-lead`];
  for (const path of [...paths, "/account"]) {
    await page.goto(path);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});
