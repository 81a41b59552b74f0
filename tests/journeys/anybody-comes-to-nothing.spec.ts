// What leads nowhere says so in a whole page, without script.
import { expect, test } from "@playwright/test";
import { continueAs } from "./signing-in";
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
      await expect(page.getByRole("navigation").getByText("Programme")).toBeVisible();
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
test("a queue filtered to nothing does not say that nothing waits", async ({ page }) => {
  await continueAs(page, "clinical safety", "/review?search=nothing-like-it");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("With these filters: 0 decisions wait for you");
});
