import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { continueAs } from "./signing-in";

const own = "/people/demonstration-northgate";

function person(n: number, email = `person-${n}@northgate.example`): string {
  return `"Person, ${n}",${email},Supplier contributor,`;
}
async function send(page: Page, rows: readonly string[]): Promise<void> {
  const buffer = Buffer.from(["name,e-mail,duties,region", ...rows, ""].join("\r\n"));
  await page.getByLabel("File").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Invite them all" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("10,000 people with errors in some rows: all are listed, nobody is invited", async ({
      page,
    }) => {
      await continueAs(page, "supplier signatory", `${own}/import`);
      const rows = Array.from({ length: 10_000 }, (_, n) =>
        person(n, n % 40 === 0 ? "no address" : `many-${n}@northgate.example`),
      );
      rows[9_999] = ",not-an-email,wizard,atlantis";
      await send(page, rows);
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert.getByRole("listitem")).toHaveCount(100);
      await expect(alert.getByRole("listitem").first()).toContainText("Row 2: Enter an e-mail");
      await expect(alert.getByRole("listitem").last()).toContainText("Row 3962: Enter an e-mail");
      await expect(page.getByText("254 things are wrong; the first 100")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download what is wrong" }).click(),
      ]);
      const list = readFileSync(await download.path(), "utf8")
        .trim()
        .split("\r\n");
      expect(list).toHaveLength(255);
      expect(list.slice(-5)).toEqual([
        expect.stringMatching(/^"9962","?Enter an e-mail address/),
        expect.stringContaining("There is no duty “wizard”"),
        expect.stringContaining("There is no region “atlantis”"),
        expect.stringContaining("Enter the person’s name"),
        expect.stringMatching(/^"10001","?Enter an e-mail address/),
      ]);
      await page.goto(own);
      await expect(page.getByRole("row", { name: /^Person, 9/ })).toHaveCount(0);
    });

    test("a file with two columns for the address is refused, and they are named", async ({
      page,
    }) => {
      await continueAs(page, "supplier signatory", `${own}/import`);
      const buffer = Buffer.from(
        "name,e-mail,Email address,duties\r\nAda,a@b.co,c@d.co,supplier\r\n",
      );
      const file = { name: "people.csv", mimeType: "text/csv", buffer };
      await page.getByLabel("File").setInputFiles(file);
      await page.getByRole("button", { name: "Invite them all" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "The first row has 2 columns for e-mail: “e-mail”, “Email address”. Keep only one of them",
      );
    });

    test("a good file invites everybody in it, and a second time nobody", async ({ page }) => {
      const all = javaScriptEnabled ? [1, 2] : [3, 4];
      await continueAs(page, "supplier signatory", `${own}/import`);
      await send(
        page,
        all.map((n) => person(n)),
      );
      await expect(page.getByText("The invitations are on their way.")).toBeVisible();
      for (const n of all) {
        await expect(page.getByRole("row", { name: `Person, ${n}` })).toContainText("Until");
      }
      await page.goto(`${own}/import`);
      await send(
        page,
        all.map((n) => person(n)),
      );
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toContainText("Row 2: This e-mail address has an invitation already");
      await expect(alert).toContainText("Row 3: This e-mail address has an invitation already");
    });
  });
}
