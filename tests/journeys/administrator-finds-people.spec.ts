import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { continueAs } from "./signing-in";

const saltmarsh = "/people/demonstration-saltmarsh";

async function importPeople(page: Page, file: string, count: number): Promise<void> {
  await page.goto(`${saltmarsh}/import`);
  const rows = Array.from(
    { length: count },
    (_, n) => `${file} ${n},${file}-${n}@saltmarsh.example,End user organisation,`,
  );
  const buffer = Buffer.from(["name,e-mail,duties", ...rows].join("\n"));
  await page.getByLabel("File").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Invite them all" }).click();
  await expect(page.getByText("The invitations are on their way.")).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const [right, wrong] = javaScriptEnabled ? ["Right", "Wrong"] : ["Good", "Bad"];

    test("a wrong file: its invitations are read page by page, found by name, and withdrawn at once", async ({
      page,
    }) => {
      await continueAs(page, "administrator", saltmarsh);
      await expect(page.getByRole("search")).toHaveCount(0);
      await importPeople(page, right, 2);
      await importPeople(page, wrong, 30);
      const pages = page.getByRole("navigation", { name: "Pages of the invitations" });
      await pages.getByRole("link", { name: "Next page" }).click();
      await expect(page).toHaveURL(/invited=2/);
      await expect(page.getByRole("row", { name: wrong })).not.toHaveCount(0);
      await page.goto(`${saltmarsh}?invited=99`);
      await expect(page.getByText("There is no page 99 of the invitations.")).toBeVisible();
      await page.getByRole("link", { name: /^Show the last page/ }).click();
      await expect(page.getByRole("row", { name: new RegExp(right) })).toHaveCount(2);

      await page.getByLabel("Name or e-mail address").fill(`${wrong.toLowerCase()}-17@`);
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page.getByRole("row", { name: new RegExp(`${wrong} \\d`) })).toHaveCount(1);
      await expect(page.getByRole("row", { name: `${wrong} 17` })).toBeVisible();
      await expect(page.getByText("No member of this name or address.")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("link", { name: "Show all" }).click();

      await page.getByRole("link", { name: "Withdraw many invitations at once" }).click();
      await page.getByRole("button", { name: "Withdraw them all" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Choose which invitations to withdraw",
      );
      await page.getByLabel(/^The 30 open ones of those sent together on/).check();
      await page.getByRole("button", { name: "Withdraw them all" }).click();
      await expect(page.getByText("The invitations were withdrawn.")).toBeVisible();
      await expect(page.getByRole("row", { name: new RegExp(wrong) })).toHaveCount(0);
      await expect(page.getByRole("row", { name: new RegExp(right) })).toHaveCount(2);
    });

    test("somebody is found over all organisations by name or address, and organisations by name, code and kind", async ({
      page,
    }) => {
      await continueAs(page, "administrator", "/people");
      const seek = async (text: string) => {
        await page.getByLabel("Name, ODS code or e-mail address").fill(text);
        await page.getByRole("button", { name: "Search" }).click();
      };
      const nothing = page.getByText("No organisation or member of this name, code or address.");
      await seek("nobody of that name");
      await expect(nothing).toBeVisible();
      await seek("SUPPLIER-CONTRIBUTOR@calder");
      await expect(nothing).toHaveCount(0);
      const found = page.getByRole("table", { name: "People found" }).getByRole("row");
      await expect(found).toHaveCount(2);
      await found.getByRole("link", { name: "Calder Health Systems" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Calder Health Systems");
      await page.getByRole("link", { name: /^Change duties of Supplier contributor/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Supplier contributor");

      await page.goto("/people");
      await seek("zn901");
      const organisations = page.getByRole("table", { name: "Organisations found" });
      await expect(organisations.getByRole("row")).toHaveCount(2);
      await expect(organisations.getByRole("link", { name: "Northgate Software" })).toBeVisible();
      await page.goto("/people?kind=assurance&page=9");
      await page.getByRole("link", { name: "Show the first page" }).click();
      await expect(page).toHaveURL(/\/people\?kind=assurance/);
      await expect(organisations.getByRole("link", { name: /NHS/ })).toBeVisible();
    });
  });
}
