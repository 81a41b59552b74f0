// What leads nowhere says so in a whole page, without script; what was typed outlives a session that ends.
import { type Page, expect, test } from "@playwright/test";
import { continueAs, signOut } from "./signing-in";
import { formWith, signedIn, visitor } from "@/tests/visitor";

const item = "/journeys/demonstration-slots/items/ca-both-generations";
const unreadable = "/journeys/demonstration-slots/items/%E0%A4%A";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ["/journeys/nope", unreadable, "/people", "/nowhere", "/%"]) {
    test(`${path} is not found, in words, for who is signed in`, async ({ page }) => {
      await continueAs(page, "Booking Team", "/journeys");
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
      await expect(page.getByRole("navigation").getByText("All journeys")).toBeVisible();
      await expect(page.getByText("Every person and organisation here is invented")).toBeVisible();
    });
  }
});

test("the page of what is not found runs its own scripts and no others", async ({ page }) => {
  const wrong: string[] = [];
  page.on("console", (said) => {
    if (/Content Security Policy|hydrat|Minified React/i.test(said.text())) wrong.push(said.text());
  });
  page.on("pageerror", (thrown) => wrong.push(thrown.message));
  await continueAs(page, "auditor", "/journeys");
  await page.goto("/journeys/nope", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  expect(wrong).toEqual([]);
});

test("a form whose revision cannot be read comes back with what was typed", async ({ baseURL }) => {
  const supplier = await signedIn(baseURL ?? "", "supplier-contributor");
  const page = `${item}/not-applicable`;
  const form = formWith((await supplier.get(page)).text, 'name="reason"');
  for (const revision of ["abc", "999999"]) {
    const { status, text } = await supplier.send(page, form, { revision, reason: "Kept words" });
    expect(status).toBe(200);
    expect(text).toContain("The form was out of date. Check it and send it again.");
    expect(text).toContain("Kept words");
  }
});

test("browsers that ask for a file without a session are sent to sign in", async ({ baseURL }) => {
  const report = new URL("/journeys/demonstration-slots/report.pdf", baseURL);
  const ask = (accept: string): Promise<Response> =>
    fetch(report, { headers: { accept, cookie: visitor("").cookie }, redirect: "manual" });
  expect((await ask("application/pdf")).status).toBe(401);
  const answer = await ask("text/html,*/*");
  expect([answer.status, answer.headers.get("location")]).toEqual([
    303,
    "/sign-in?next=%2Fjourneys%2Fdemonstration-slots%2Freport",
  ]);
});

test("what was typed is there again after signing in again, and for nobody else", async ({
  page,
}) => {
  await typeAndSendTooLate(page, "Two generations, said too late");
  await expect(page.getByText("Your session has ended. Sign in again to go on.")).toBeVisible();
  await page.getByRole("button", { name: "Continue as supplier contributor" }).click();
  await expect(page).toHaveURL(item);
  await expect(commentOf(page)).toHaveValue("Two generations, said too late");
  await page.reload();
  await expect(commentOf(page)).toHaveValue("");

  await typeAndSendTooLate(page, "Not for a colleague");
  await page.getByRole("button", { name: "Continue as supplier signatory" }).click();
  await expect(page).toHaveURL(item);
  await expect(commentOf(page)).toHaveValue("");
});

test("nothing of what was typed stays in the browser once it is saved, or after signing out", async ({
  page,
}) => {
  const kept = (): Promise<number> => page.evaluate(() => sessionStorage.length);
  await continueAs(page, "supplier contributor", item);
  await page.goto(item);
  await page.getByRole("button", { name: "Save for later" }).click();
  await expect(page).toHaveURL(`${item}?done=saved`);
  await expect.poll(kept).toBe(0);

  await typeAndSendTooLate(page, "Kept for a while");
  await expect.poll(kept).toBe(1);
  await page.goto("/sign-in?next=/account");
  await page.getByRole("button", { name: "Continue as supplier contributor" }).click();
  await signOut(page);
  expect(await kept()).toBe(0);
});

const commentOf = (page: Page) => page.locator("textarea[name=comment]");

/** Somebody types a comment; meanwhile the session ends, as by signing out in another tab. */
async function typeAndSendTooLate(page: Page, words: string): Promise<void> {
  await continueAs(page, "supplier contributor", item);
  await page.goto(item);
  await commentOf(page).fill(words);
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Add comment" }).click();
  await expect(page).toHaveURL(/^[^?]*\/sign-in\?.*reason=not-saved/);
}
