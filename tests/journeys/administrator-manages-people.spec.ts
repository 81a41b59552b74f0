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

      // A name of nothing that can be seen, one that is taken, a link, and a code of two letters.
      for (const [name, odsCode, ...words] of [
        ["\u200B", code, "Enter the name of the organisation"],
        ["northgate  SOFTWARE", code, "The organisation with the ODS code ZN901 has this name"],
        ["Go to www.evil.example", "ZX", "must hold no web address", "of 3 to 9 letters"],
      ]) {
        await page.getByLabel("Name").fill(name ?? "");
        await page.getByLabel("ODS code").fill(odsCode ?? "");
        await page.getByRole("button", { name: "Add organisation" }).click();
        for (const said of words) {
          const line = page.getByRole("main").getByRole("alert").getByRole("link");
          await expect(line.filter({ hasText: said })).toBeVisible();
        }
        await expect(page.getByLabel("Name")).toHaveValue(name ?? "");
      }
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByLabel("Name").fill(`Tarn Software ${code}`);
      await page.getByLabel("ODS code").fill(code.toLowerCase());
      await page.getByRole("button", { name: "Add organisation" }).click();
      await expect(page.getByText("The organisation was added.")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`ODS code ${code}`);

      await page.getByRole("link", { name: "Invite a member" }).click();
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Supplier signatory").check();
      await page.getByRole("button", { name: "Send the invitation" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Enter the person’s name",
      );
      await expect(page.getByLabel("E-mail address")).toHaveValue(email);
      await expect(page.getByLabel("Supplier signatory")).toBeChecked();
      await page.getByLabel("Name").fill("Dana Beck");
      await page.getByRole("button", { name: "Send the invitation" }).click();
      await expect(page.getByText("The invitation is on its way.")).toBeVisible();
      await expect(page.getByRole("row", { name: /Dana Beck/ })).toContainText("Until");
      const link = await linkFor(page, email);

      // Opened by who is signed in as somebody else, it is of no use and tells nothing.
      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("not for the account");
      await expect(page.getByRole("main")).not.toContainText("Tarn Software");
      await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();

      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`Join Tarn Software`);
      await page.getByRole("button", { name: "Accept and sign in" }).click();
      await expectSignedInAs(page, "Dana Beck");
      await signOut(page);
      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("has been accepted");

      await page.goto("/sign-in");
      await askForLink(page, email);
      await page.goto(await linkFor(page, email, 1));
      await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("link", { name: "People" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Tarn Software");
      await page.getByRole("link", { name: "Change duties of Dana Beck" }).click();
      await page.getByRole("link", { name: "Remove Dana Beck" }).click();
      const removal = page.getByRole("main");
      await expect(
        removal.getByText("You are the last signatory of the organisation"),
      ).toBeVisible();
      await expect(removal.getByRole("button")).toHaveCount(0);
      await page.goto("/account");
      await page.getByRole("link", { name: /^Leave/ }).click();
      await expect(
        removal.getByText("You are the last signatory of the organisation"),
      ).toBeVisible();
      await expect(removal.getByRole("button")).toHaveCount(0);
      await expect(removal).not.toContainText("cannot sign in again");

      await page.getByRole("link", { name: "People" }).click();
      await page.getByRole("link", { name: "Invite a member" }).click();
      await page.getByLabel("Name").fill("Robin Hale");
      await page.getByLabel("E-mail address").fill(`robin-${email}`);
      await page.getByLabel("Supplier contributor").check();
      await page.getByRole("button", { name: "Send the invitation" }).click();
      await page
        .getByRole("link", { name: "Send again or withdraw the invitation of Robin Hale" })
        .click();
      await page.getByRole("button", { name: "Withdraw it" }).click();
      await expect(page.getByText("The invitation was withdrawn.")).toBeVisible();
      await page.getByRole("link", { name: /^History/ }).click();
      const first = page.getByRole("main").locator("ol > li").first();
      await expect(first).toContainText("Dana Beck withdrew the invitation of somebody");
    });

    test("an administrator takes no approval, for themselves or others", async ({ page }) => {
      await continueAs(page, "administrator", "/people/demonstration-nhs-assurance");
      await page.getByRole("link", { name: "Change duties of Administrator" }).click();
      await page.getByLabel("Clinical safety", { exact: true }).check();
      await page.getByRole("button", { name: "Save duties" }).click();
      const words =
        "An administrator approves nothing: choose either Administrator or Clinical safety";
      const main = page.getByRole("main");
      await expect(main.getByRole("alert").getByRole("link", { name: words })).toBeVisible();
      await expect(main.getByRole("group", { name: "Duties" })).toContainText(words);
      await expect(page.getByLabel("Clinical safety", { exact: true })).toBeChecked();
      await expect(page.getByLabel("Administrator", { exact: true })).toBeChecked();
      await expect(page).toHaveTitle(/^Error: /);
      await page.goto("/people/demonstration-nhs-assurance/invitations/new");
      await page.getByLabel("Name").fill("Both At Once");
      await page.getByLabel("E-mail address").fill("both@assurance.example");
      await page.getByLabel("Clinical safety", { exact: true }).check();
      await page.getByLabel("Administrator", { exact: true }).check();
      await page.getByRole("button", { name: "Send the invitation" }).click();
      await expect(main.getByRole("alert").getByRole("link", { name: words })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("the last administrator stays one", async ({ page }) => {
      await continueAs(page, "administrator", "/people/demonstration-nhs-assurance");
      await page.getByRole("link", { name: "Change duties of Administrator" }).click();
      await page.getByRole("link", { name: "Remove Administrator" }).click();
      const removal = page.getByRole("main");
      await expect(removal.getByText("You are the last administrator. Make")).toBeVisible();
      await expect(removal.getByRole("button")).toHaveCount(0);
      await page.getByRole("link", { name: "Back to Administrator" }).click();
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

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";
  test(`two managers at once, ${how}: a page that is out of date undoes nothing`, async ({
    browser,
  }) => {
    const [first, second] = await Promise.all(
      [1, 2].map(async () => (await browser.newContext({ javaScriptEnabled })).newPage()),
    );
    if (!first || !second) throw new Error("There are no two pages");
    const organisation = "/people/demonstration-northgate";
    const email = `gil-${javaScriptEnabled ? "with" : "without"}@northgate.example`;
    await continueAs(first, "administrator", `${organisation}/invitations/new`);
    await first.getByLabel("Name").fill("Gil Stale");
    await first.getByLabel("E-mail address").fill(email);
    await first.getByLabel("Supplier contributor").check();
    await first.getByLabel("Supplier signatory").check();
    await first.getByRole("button", { name: "Send the invitation" }).click();
    await expect(first.getByText("The invitation is on its way.")).toBeVisible();
    await second.goto(await linkFor(first, email));
    await second.getByRole("button", { name: "Accept and sign in" }).click();
    await expectSignedInAs(second, "Gil Stale");
    await signOut(second);

    for (const [page, as] of [
      [first, "administrator"],
      [second, "supplier signatory"],
    ] as const) {
      await continueAs(page, as, `${organisation}?search=${email}`);
      await page.getByRole("link", { name: "Change duties of Gil Stale" }).click();
      await expect(page.getByLabel("Supplier signatory")).toBeChecked();
    }
    const memberPage = first.url();
    await first.getByLabel("Supplier signatory").uncheck();
    await first.getByRole("button", { name: "Save duties" }).click();
    await expect(first.getByText("The duties were saved.")).toBeVisible();

    await second.getByRole("button", { name: "Save duties" }).click();
    const main = second.getByRole("main");
    await expect(main.getByRole("alert")).toContainText(
      "Now they are: Supplier contributor. Check them before",
    );
    await expect(second.getByLabel("Supplier signatory")).toBeChecked();
    if (javaScriptEnabled) await expectAccessible(second);
    // Told, they may decide again.
    await second.getByRole("button", { name: "Save duties" }).click();
    await expect(second.getByText("The duties were saved.")).toBeVisible();

    await first.goto(memberPage);
    await second.goto(memberPage);
    await first.getByRole("link", { name: "Remove Gil Stale" }).click();
    await first.getByRole("button", { name: "Yes, remove Gil Stale" }).click();
    await expect(first.getByText("The member was removed.")).toBeVisible();
    await second.getByLabel("Supplier contributor").uncheck();
    await second.getByRole("button", { name: "Save duties" }).click();
    await expect(main.getByText(/no longer belongs to the organisation/)).toBeVisible();
    if (javaScriptEnabled) {
      await expectAccessible(second);
      await second.goto(memberPage);
      await expect(main.getByRole("heading", { level: 1 })).toHaveText(/^Gil Stale no longer/);
      await expectAccessible(second);
    }
    await first.context().close();
    await second.context().close();
  });
}

test("an auditor reads organisations and people without a form or a button; for anybody else they do not exist", async ({
  page,
}) => {
  const northgate = "/people/demonstration-northgate";
  const member = `${northgate}/members/supplier-contributor`;
  const forms = ["/people/new", `${northgate}/invitations/new`, member, `${member}/remove`];
  await continueAs(page, "platforms");
  for (const path of ["/people", northgate, ...forms]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  await continueAs(page, "auditor");
  for (const path of ["/people", northgate]) {
    expect((await page.goto(path))?.status()).toBe(200);
    const main = page.getByRole("main");
    await expect(main.getByRole("table").first()).toBeVisible();
    await expect(main.getByRole("button")).toHaveCount(path === "/people" ? 1 : 0);
    await expect(main.getByRole("link", { name: /Add|Change|Invite|withdraw/ })).toHaveCount(0);
    await expect(main.locator("form:not([method=get])")).toHaveCount(0);
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
  const northgate = "/people/demonstration-northgate";
  const ofOne = [
    `${assurance}/invitations/new`,
    `${members}/dos-lead`,
    `${members}/dos-lead/remove`,
  ];
  const ofInvitation = [northgate, `${northgate}/invitations/demonstration-invitation`];
  const paths = ["/people", "/people/new", assurance, `${assurance}/history`, ...ofOne];
  for (const path of [...paths, ...ofInvitation, "/account"]) {
    await page.goto(path);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test("a name of one long word makes no page of its organisation wider than the screen", async ({
  page,
}) => {
  await continueAs(page, "administrator", "/people/new");
  await page.getByLabel("Name").fill("O".repeat(120));
  await page.getByLabel("ODS code").fill("ZX919");
  await page.getByLabel("Supplier", { exact: true }).check();
  await page.getByRole("button", { name: "Add organisation" }).click();
  await expect(page.getByText("The organisation was added.")).toBeVisible();
  const { pathname } = new URL(page.url());
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const end of ["", "/history", "/import", "/name", "/invitations/new"]) {
      await page.goto(pathname + end);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${end} at ${width} pixels`).toBe(width);
    }
  }
});
