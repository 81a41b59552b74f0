// A session that is about to end: one is warned and stays, or what was typed is kept and given back. Sessions are listed, and each can be ended.
import { decode } from "next-auth/jwt";
import { type BrowserContext, type Locator, type Page, expect, test } from "@playwright/test";
import { secretsOf } from "@/scripts/data-folder";
import { expectAccessible } from "./expect-accessible";
import { rowsOfJourneys } from "./rows-of-journeys";
import { isAlive } from "./scripts-of-a-page";
import { continueAs } from "./signing-in";

const item = "/journeys/demonstration-slots/items/crl-sha2-firewall";

test("two minutes before the end one press keeps the session, in every tab", async ({ page }) => {
  const session = await openPageWithClock(page);
  await lastUsed(session, "28 minutes 30 seconds");
  await soonTold(page);
  const warning = page.getByRole("alertdialog", { name: "Your session ends in 2 minutes" });
  await expect(warning).toHaveAccessibleDescription("Stay signed in to go on.");
  await expectAccessible(page);
  await page.setViewportSize({ width: 1600, height: 900 });
  const leftOf = async (each: Locator) => (await each.boundingBox())?.x;
  const heading = page.getByRole("heading", { level: 1, includeHidden: true });
  expect(await leftOf(warning.getByRole("paragraph"))).toBe(await leftOf(heading));
  await warning.getByRole("button", { name: "Stay signed in" }).click();
  await expect(warning).toHaveCount(0);
  await expectUsedNow(session);
});

for (const key of ["Enter", "Escape"]) {
  test(`by keyboard ${key} is enough, and one goes on typing where one was`, async ({ page }) => {
    const session = await openPageWithClock(page);
    const comment = page.locator("textarea[name=comment]");
    await comment.fill("Half thought");
    await comment.press("Home");
    for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press("ArrowRight");
    await lastUsed(session, "28 minutes 30 seconds");
    await soonTold(page);
    const warning = page.getByRole("alertdialog");
    await expect(warning.getByRole("button", { name: "Stay signed in" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await expect(warning.getByRole("button", { name: "Stay signed in" })).toBeFocused();
    await page.keyboard.press(key);
    await expect(warning).toHaveCount(0);
    await expect(comment).toBeFocused();
    await page.keyboard.type("a ");
    await expect(comment).toHaveValue("Half a thought");
    await expectUsedNow(session);
  });
}

test("who asks to stay is told when nobody answers, and may ask again", async ({ page }) => {
  const session = await openPageWithClock(page);
  await lastUsed(session, "28 minutes 30 seconds");
  await soonTold(page);
  const warning = page.getByRole("alertdialog");
  await page.route("**/account/session", (route) => route.abort());
  await warning.getByRole("button", { name: "Stay signed in" }).press("Enter");
  await expect(warning).toHaveAccessibleDescription("The server did not answer. Try again.");
  await page.unroute("**/account/session");
  await expect(warning.getByRole("button", { name: "Stay signed in" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expectUsedNow(session);
  await expect(warning).toHaveCount(0);
});

test("who asks to stay is told too when the line is open and nothing comes", async ({ page }) => {
  const session = await openPageWithClock(page);
  await lastUsed(session, "28 minutes 30 seconds");
  await soonTold(page);
  const warning = page.getByRole("alertdialog");
  await page.route("**/account/session", () => {});
  await warning.getByRole("button", { name: "Stay signed in" }).press("Enter");
  await expect(page.locator("#session-words")).toHaveText("The server did not answer. Try again.", {
    timeout: 20_000,
  });
});

test("a machine that slept through the end says so when it wakes", async ({ page }) => {
  const session = await openPageWithClock(page);
  const looked = page.waitForResponse("**/account/session");
  await page.locator("textarea[name=comment]").fill("Half a thought");
  await isAlive(page);
  await page.clock.fastForward(25_000);
  await looked;
  await lastUsed(session, "2 hours");
  // The timers of a machine that sleeps stand still; its clock does not.
  await page.clock.setSystemTime(Date.now() + 2 * 3_600_000);
  const ended = page.getByRole("alertdialog", { name: "Your session has ended" });
  await expect(ended).toHaveAccessibleDescription(/^What you typed is kept/);
});

test("looking whether it ends does not put the end off; at twelve hours nothing does", async ({
  page,
}) => {
  const session = await openPageWithClock(page);
  await rowsOfJourneys(
    `update "Session" set "signedInAt" = now() - interval '11 hours 59 minutes 20 seconds' where id = $1`,
    [session],
  );
  await soonTold(page);
  const warning = page.getByRole("alertdialog", { name: "Your session ends in 1 minute" });
  await expect(warning).toHaveAccessibleDescription(/^You have been signed in for 12 hours/);
  await expect(page.getByRole("button", { name: "Stay signed in" })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(warning).toHaveCount(0);
});

test("what is typed when it ends is kept, and comes back", async ({ page }) => {
  const session = await openPageWithClock(page);
  await page.locator("textarea[name=comment]").fill("Half a thought");
  await outputOf(page).fill("Half an answer");
  await lastUsed(session, "31 minutes");
  await soonTold(page);
  const ended = page.getByRole("alertdialog", { name: "Your session has ended" });
  await expect(ended).toHaveAccessibleDescription(/^What you typed is kept/);
  await expectAccessible(page);
  await page.keyboard.press("Tab");
  await expect(ended.getByRole("link", { name: "Sign in again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("What you typed is kept")).toBeVisible();
  await page.getByRole("button", { name: "Continue as supplier contributor" }).click();
  await expect(page).toHaveURL(/\?draft=/);
  await expect(page.locator("textarea[name=comment]")).toHaveValue("Half a thought");
  await expect(outputOf(page)).toHaveValue("Half an answer");
});

test("what a refused form holds is kept too, also of one that was given back before", async ({
  page,
}) => {
  const inviting = "/people/demonstration-northgate/invitations/new";
  await continueAs(page, "supplier signatory", inviting);
  await page.clock.install();
  await page.goto(inviting);
  await page.getByLabel("Name").fill("Long Typed Name");
  await page.getByLabel("E-mail address").fill("not-an-address");
  await page.getByLabel("Supplier contributor").check();
  for (const time of ["first", "second"]) {
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("e-mail address");
    await lastUsed(await sessionOf(page), "31 minutes");
    await soonTold(page);
    const ended = page.getByRole("alertdialog", { name: "Your session has ended" });
    await expect(ended, time).toHaveAccessibleDescription(/^What you typed is kept/);
    await comeBack(page, "supplier signatory");
    await expect(page.getByLabel("Name")).toHaveValue("Long Typed Name");
    await expect(page.getByLabel("E-mail address")).toHaveValue("not-an-address");
    await expect(page.getByLabel("Supplier contributor")).toBeChecked();
  }
});

test("a refused form in which nothing was typed leaves nothing unsaved", async ({ page }) => {
  const address = `${item}/not-applicable`;
  const session = await openPageWithClock(page, address);
  await page.getByRole("main").getByRole("button", { name: "Ask" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await lastUsed(session, "31 minutes");
  await soonTold(page);
  const ended = page.getByRole("alertdialog", { name: "Your session has ended" });
  await expect(ended).toHaveAccessibleDescription("Nothing was left unsaved here.");
});

test("what was given back and not touched since comes back again", async ({ page }) => {
  await openPageWithClock(page);
  await outputOf(page).fill("Half an answer");
  for (const time of ["first", "second"]) {
    await lastUsed(await sessionOf(page), "31 minutes");
    await soonTold(page);
    const ended = page.getByRole("alertdialog", { name: "Your session has ended" });
    await expect(ended, time).toHaveAccessibleDescription(/^What you typed is kept/);
    await comeBack(page, "supplier contributor");
    await expect(outputOf(page)).toHaveValue("Half an answer");
  }
});

test("what a page shows as not saved is named again beside a form that is newly kept", async ({
  page,
}) => {
  await continueAs(page, "Booking Team", item);
  await page.clock.install();
  await page.goto(item);
  const draft = await page.evaluate(async (path) => {
    const body = new FormData();
    body.append("form", "answers");
    body.append("answer.downloadOutput", "Said before");
    const answer = await fetch(`/account/drafts?page=${path}`, { method: "POST", body });
    return ((await answer.json()) as { draft: string }).draft;
  }, item);
  await page.goto(`${item}?draft=${draft}`);
  await expect(page.getByText("Said before")).toBeVisible();
  for (const words of ["Said first", "Said second"]) {
    await page.locator("textarea[name=comment]").fill(words);
    await lastUsed(await sessionOf(page), "31 minutes");
    await soonTold(page);
    await comeBack(page, "Booking Team");
    await expect(page.locator("textarea[name=comment]")).toHaveValue(words);
    await expect(page.getByText("Said before")).toBeVisible();
  }
  // The comment of before is not among them.
  expect(new URL(page.url()).searchParams.getAll("draft")).toHaveLength(2);
});

test("a file that is chosen when it ends is said not to be kept", async ({ page }) => {
  const session = await openPageWithClock(page);
  const buffer = Buffer.from("half a file");
  const file = { name: "half.txt", mimeType: "text/plain", buffer };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await lastUsed(session, "31 minutes");
  await soonTold(page);
  const ended = page.getByRole("alertdialog", { name: "Your session has ended" });
  await expect(ended).toHaveAccessibleDescription(
    /If you had chosen a file, you have to choose it/,
  );
  await ended.getByRole("link", { name: "Sign in again" }).click();
  await page.getByRole("button", { name: "Continue as supplier contributor" }).click();
  await expect(page.getByText(/^Choose the file again: “half\.txt”/)).toBeVisible();
});

test("each session is listed, and ended from another browser at once", async ({ browser }) => {
  const [mine, other] = await Promise.all([browser.newContext(), browser.newContext()]);
  const [here, there] = [await mine.newPage(), await other.newPage()];
  await continueAs(there, "auditor");
  const session = await sessionOf(there);
  await continueAs(here, "auditor");
  await here.goto("/account");
  const own = here.getByRole("listitem").filter({ hasText: "the one you are in" });
  await expect(own).toContainText(/Chrome on \w+/);
  await expect(
    here
      .getByRole("listitem")
      .filter({ has: here.locator("input[name=session]") })
      .first(),
  ).toContainText("the one you are in");
  const listed = here.locator(`form:has(input[value="${session}"])`);
  await listed.getByRole("button", { name: /^End the session of Chrome/ }).click();
  await expect(here.getByRole("main").getByRole("alert")).toContainText("The session has ended");
  await expect(listed).toHaveCount(0);
  await there.goto("/journeys");
  await expect(there).toHaveURL(/\/sign-in\?.*reason=session-ended/);
  await here.goto("/journeys");
  await expect(here).toHaveURL(/\/journeys$/);
  await closeAll(mine, other);
});

const outputOf = (page: Page) => page.locator("[name='answer.downloadOutput']");

/** Opens an item with a clock that the test moves; gives the id of the session. */
async function openPageWithClock(page: Page, address = item): Promise<string> {
  await continueAs(page, "supplier contributor", address);
  const session = await sessionOf(page);
  await page.clock.install();
  await page.goto(address);
  return session;
}

/** Signs in again where the page says that the session has ended, and is back. */
async function comeBack(page: Page, as: string): Promise<void> {
  await page.getByRole("link", { name: "Sign in again" }).click();
  await page.getByRole("button", { name: `Continue as ${as}`, exact: true }).click();
  await expect(page).toHaveURL(/\?draft=/);
}

/** Lets time pass until the page says something of the session. It begins to count when its scripts have run, which may be later than it is there. */
async function soonTold(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(25_000);
    await expect(page.getByRole("alertdialog")).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** Gives the session of this browser, from what its cookie names: others may sign in with the same account meanwhile. */
async function sessionOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  const cookie = cookies.find(({ name }) => name.endsWith("session-token"));
  const secret = secretsOf(process.env["JOURNEYS_FOLDER"] ?? "").auth;
  const token = await decode({ secret, token: cookie?.value ?? "" });
  return String(token?.["session"]);
}

async function expectUsedNow(session: string): Promise<void> {
  await expect
    .poll(() =>
      rowsOfJourneys(
        `select "lastSeenAt" > now() - interval '1 minute' as used from "Session" where id = $1`,
        [session],
      ),
    )
    .toEqual([{ used: true }]);
}

async function lastUsed(session: string, ago: string): Promise<void> {
  await rowsOfJourneys(`update "Session" set "lastSeenAt" = now() - $2::interval where id = $1`, [
    session,
    ago,
  ]);
}

async function closeAll(...contexts: readonly BrowserContext[]): Promise<void> {
  for (const each of contexts) await each.close();
}
