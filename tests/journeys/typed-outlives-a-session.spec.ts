// What was typed is kept when it cannot be saved, with script and without: when the session ends, when a file is refused, when the item closes.
import { type Page, expect, test } from "@playwright/test";
import { pdfFile } from "@/prisma/demonstration/make-file";
import { visitor } from "@/tests/visitor";
import { continueAs, signOut } from "./signing-in";

const item = "/journeys/demonstration-slots/items/ca-both-generations";
const withFile = "/journeys/demonstration-slots/items/crl-sha2-firewall";
const reason = `${item}/not-applicable`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a comment comes back after signing in again, until it is sent", async ({ page }) => {
      const words = `Two generations, said too late ${javaScriptEnabled}`;
      await continueAs(page, "supplier contributor", item);
      await page.goto(item);
      await commentOf(page).fill(words);
      await endedElsewhere(page, () => page.getByRole("button", { name: "Add comment" }).click());
      await page.getByRole("button", { name: "Continue as supplier contributor" }).click();
      await expect(page).toHaveURL(/\?draft=/);
      await expect(page.getByText("It is not saved yet.")).toBeVisible();
      await expect(commentOf(page)).toHaveValue(words);
      const address = page.url();
      await page.getByRole("button", { name: "Add comment" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Your comment is added.",
      );
      await expect(commentOf(page)).toHaveValue("");
      await page.goto(address);
      await expect(commentOf(page)).toHaveValue("");
      await expect(page.getByText("It is not saved yet.")).toHaveCount(0);
    });

    test("what stands typed in one tab is kept over signing out in another", async ({ page }) => {
      const words = `Said after signing out ${javaScriptEnabled}`;
      await continueAs(page, "supplier contributor", item);
      await page.goto(item);
      await commentOf(page).fill(words);
      const other = await page.context().newPage();
      await other.goto("/account");
      await signOut(other);
      // Whoever signed out knows that they did.
      await other.goto("/account");
      await expect(other).toHaveURL("/sign-in?next=%2Faccount");
      await other.close();
      await page.getByRole("button", { name: "Add comment" }).click();
      await expect(page).toHaveURL(/^[^?]*\/sign-in\?.*reason=not-saved/);
      await expect(page.getByText("What you typed is kept")).toBeVisible();
      await page.getByRole("button", { name: "Continue as supplier contributor" }).click();
      await expect(page).toHaveURL(/\?draft=/);
      await expect(commentOf(page)).toHaveValue(words);
    });

    test("answers and a reason come back too, and not to a colleague", async ({ page }) => {
      await continueAs(page, "supplier contributor", withFile);
      await page.goto(withFile);
      await outputOf(page).fill("Said too late");
      await chooseFile(page, pdfFile("rules.pdf", "Rules", ["Open"]).bytes);
      await endedElsewhere(page, () =>
        page.getByRole("button", { name: /^(Upload|Replace)/ }).click(),
      );
      await page.getByRole("button", { name: "Continue as supplier contributor" }).click();
      await expect(outputOf(page)).toHaveValue("Said too late");
      await expect(page.getByText(/^Choose the file again: “rules\.txt”/)).toBeVisible();
      await expect(page.getByText("What you typed before is back below")).toBeVisible();
      const address = page.url();

      await page.goto(reason);
      await page.getByRole("textbox").fill("There is one generation only");
      await endedElsewhere(page, () =>
        page.getByRole("main").getByRole("button", { name: "Ask" }).click(),
      );
      await page.getByRole("button", { name: "Continue as supplier signatory" }).click();
      await expect(page).toHaveURL(/not-applicable\?draft=/);
      await expect(page.getByRole("textbox")).toHaveValue("");
      await page.goto(address);
      await expect(outputOf(page)).not.toHaveValue("Said too late");
    });

    test("neither answers nor a comment are lost over the other", async ({ page }) => {
      await continueAs(page, "supplier contributor", withFile);
      await page.goto(withFile);
      const alert = page.getByRole("main").getByRole("alert");
      await outputOf(page).fill(`Half an answer ${javaScriptEnabled}`);
      await page.getByRole("button", { name: "Add comment" }).click();
      await expect(alert).toContainText("Enter your comment");
      await commentOf(page).fill("A whole comment");
      await page.getByRole("button", { name: "Add comment" }).click();
      await expect(alert).toContainText("Your comment is added.");
      await expect(commentOf(page)).toHaveValue("");
      await expect(outputOf(page)).toHaveValue(`Half an answer ${javaScriptEnabled}`);
      await commentOf(page).fill("Half a comment");
      await page.getByRole("button", { name: "Save and check" }).click();
      await expect(alert).toContainText("Your answers are saved.");
      await expect(commentOf(page)).toHaveValue("Half a comment");
      await page.goto(withFile);
      await expect(commentOf(page)).toHaveValue("");
      await expect(outputOf(page)).toHaveValue(`Half an answer ${javaScriptEnabled}`);
    });

    test("a chosen file has to be chosen again, and is named", async ({ page }) => {
      const address = "/people/demonstration-northgate/import";
      await continueAs(page, "supplier signatory", address);
      await chooseFile(page, Buffer.from("name,e-mail,duties"));
      await endedElsewhere(page, () =>
        page.getByRole("button", { name: "Invite them all" }).click(),
      );
      await expect(page.getByText("If you had chosen a file, you have to choose it")).toBeVisible();
      await page.getByRole("button", { name: "Continue as supplier signatory" }).click();
      await expect(page.getByText(/^Choose the file again: “rules\.txt”/)).toBeVisible();
      await expect(page.getByText("What you typed before is back below")).toHaveCount(0);
      await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
    });

    test("who signs in as somebody else meanwhile is told, and sees nothing that was typed", async ({
      page,
    }) => {
      await continueAs(page, "supplier contributor", withFile);
      await page.goto(withFile);
      await outputOf(page).fill("Typed as somebody else");
      const other = await page.context().newPage();
      await continueAs(other, "Booking Team", "/review");
      await page.getByRole("button", { name: "Save for later" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        /You are now signed in as .+ This form was opened by somebody else in this browser\. Nothing was saved/,
      );
      await page.goto(withFile);
      await expect(page.getByRole("banner")).toContainText("Booking");
      await expect(page.getByText("Typed as somebody else")).toHaveCount(0);
      const another = await page.goto(`${item}?draft=%00&draft=${"0".repeat(36)}`);
      expect(another?.status()).toBe(200);
    });

    test("a file that is refused, however large, takes no answer with it", async ({ page }) => {
      await continueAs(page, "supplier contributor", withFile);
      await page.goto(withFile);
      for (const [bytes, words] of [
        [Buffer.from("MZ"), "must be"],
        [Buffer.alloc(27 * 1024 * 1024, "x"), "must be 25 MB or smaller"],
      ] as const) {
        await outputOf(page).fill(`Typed beside ${bytes.length} bytes`);
        await chooseFile(page, bytes);
        await page.getByRole("button", { name: /^(Upload|Replace)/ }).click();
        await expect(page.getByRole("main").getByRole("alert")).toContainText(words);
        await expect(page).toHaveTitle(/^Error: /);
        await expect(outputOf(page)).toHaveValue(`Typed beside ${bytes.length} bytes`);
      }
    });
  });
}

const commentOf = (page: Page) => page.locator("textarea[name=comment]");
const outputOf = (page: Page) => page.locator("[name='answer.downloadOutput']");

function chooseFile(page: Page, bytes: Uint8Array): Promise<void> {
  const file = { name: "rules.txt", mimeType: "text/plain", buffer: Buffer.from(bytes) };
  return page.locator("input[type=file]").first().setInputFiles(file);
}

/** Sends a form after the session was ended from elsewhere, and sees that it was not saved. */
async function endedElsewhere(page: Page, send: () => Promise<void>): Promise<void> {
  // The page has not noticed yet: on a slow machine it would, and say so before the form is sent.
  await page.route("**/account/session", (route) =>
    route.fulfill({ json: { seconds: 1800, mayStay: true } }),
  );
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  await visitor(new URL(page.url()).origin, cookie).post("/sign-out");
  await send();
  await expect(page).toHaveURL(/^[^?]*\/sign-in\?.*reason=not-saved/);
  await expect(page.getByText("What you typed is kept")).toBeVisible();
}
