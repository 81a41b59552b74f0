// Coming in through a provider of OpenID Connect, with a real one and a real browser; and too many sign-ins that failed.
import { type Page, expect, test } from "@playwright/test";
import { type RunningProvider, startProvider } from "@/tests/people/oidc-provider";
import { formWith, visitor } from "@/tests/visitor";
import { expectAccessible } from "./expect-accessible";
import { inviteSomebody } from "./inviting";
import { signIn } from "./people";
import { askForLink, expectSignedInAs, linkFor, signOut } from "./signing-in";

let provider: RunningProvider;
test.beforeAll(async () => {
  const { baseURL = "" } = test.info().project.use;
  const port = Number(new URL(baseURL).port);
  provider = await startProvider(baseURL, { port: port < 45_000 ? port + 20_000 : port - 20_000 });
});
test.afterAll(() => provider.stop());

/** Goes to the provider and fills in its page. */
async function continueElsewhere(page: Page, login: string, next = "/account"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await goElsewhere(page, login);
}

/** From the page to sign in, goes to the provider and fills in its page. */
async function goElsewhere(page: Page, login: string): Promise<void> {
  // The provider's own page asks for a typeface of another site.
  await page.route(/googleapis/, (route) => route.abort());
  await page.getByRole("link", { name: "Continue with the test provider" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    const network = javaScriptEnabled ? "198.51.100.101" : "198.51.100.102";
    test.use({ javaScriptEnabled, extraHTTPHeaders: { "x-forwarded-for": network } });

    test("somebody known here comes in and lands where they wanted to", async ({ page }) => {
      await continueElsewhere(page, "auditor@assurance.example", "/journeys?search=slots");
      await expect(page).toHaveURL(/\/journeys\?search=slots/);
      await expectSignedInAs(page, "Auditor");
    });

    for (const login of ["stranger@example.test", "unverified.platforms@assurance.example"]) {
      test(`${login} is not let in, and told the same as others`, async ({ page }) => {
        await continueElsewhere(page, login);
        await expect(page).toHaveURL("/sign-in?next=%2Faccount&reason=provider-refused");
        await expect(
          page.getByText("The test provider knows you, but you cannot come in to Path to Live"),
        ).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(page);
      });
    }

    test("somebody who goes away from the provider’s page can ask for a link", async ({ page }) => {
      await page.route(/googleapis/, (route) => route.abort());
      await page.goto("/sign-in");
      await page.getByRole("link", { name: "Continue with the test provider" }).click();
      await page.getByRole("link", { name: "Cancel" }).click();
      await expect(page).toHaveURL("/sign-in?reason=provider-cancelled");
      await askForLink(page, `somebody-${network}@example.test`);
      await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
    });
  });
}

test("two tabs sign in there at once, and neither spoils the other", async ({ context }) => {
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  for (const [at, tab] of tabs.entries()) {
    await tab.route(/googleapis/, (route) => route.abort());
    await tab.goto(`/sign-in?next=%2Fhelp%3Ftab%3D${at}`);
    await tab.getByRole("link", { name: "Continue with the test provider" }).click();
    await expect(tab.getByPlaceholder("Enter any login")).toBeVisible();
  }
  for (const [at, tab] of tabs.entries()) {
    await tab.getByRole("link", { name: "Cancel" }).click();
    await expect(tab).toHaveURL(`/sign-in?next=%2Fhelp%3Ftab%3D${at}&reason=provider-cancelled`);
  }
  const kept = async (): Promise<number> =>
    (await context.cookies()).filter(({ name }) => name.includes("oidc")).length;
  expect(await kept()).toBe(0);
  // However many are begun and left alone, a browser sends a few cookies only.
  for (let begun = 1; begun <= 12; begun += 1) {
    await context.request.get("/sign-in/oidc", { maxRedirects: 0 });
    expect(await kept()).toBeGreaterThan(0);
    expect(await kept()).toBeLessThanOrEqual(5);
  }
});

test("whoever is invited with an account comes back to the invitation from the provider", async ({
  browser,
  page,
}) => {
  const email = "elsewhere-twice@example.test";
  const person = { name: "Elsewhere Twice", email, duty: "Supplier contributor" };
  await signIn(page, "supplier signatory, Calder Health Systems");
  await inviteSomebody(page, person);
  const first = await browser.newPage();
  await first.goto(await linkFor(page, email));
  await first.getByRole("button", { name: "Accept and sign in" }).click();
  await expectSignedInAs(first, person.name);
  await page.goto("/account");
  await signOut(page);
  await signIn(page, "supplier signatory");
  await inviteSomebody(page, person);
  const link = await linkFor(page, email, 1);
  const invited = await browser.newPage();
  await invited.goto(link);
  await invited.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await goElsewhere(invited, email);
  await expect(invited.getByRole("heading", { level: 1 })).toHaveText("Join Northgate Software");
  await invited.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(invited.getByText("You have accepted the invitation.")).toBeVisible();
  await first.context().close();
  await invited.context().close();
});

test.describe("from a network of its own", () => {
  test.use({ extraHTTPHeaders: { "x-forwarded-for": "198.51.100.103" } });

  test("who signs out at the provider is signed out here at once", async ({ page, baseURL }) => {
    await continueElsewhere(page, "live-services@assurance.example");
    await expectSignedInAs(page, "Live Services");
    await page.goto(`${provider.issuer}/session/end`);
    await page.getByRole("button", { name: "Yes, sign me out" }).click();
    await expect(page.getByText("Sign-out Success")).toBeVisible();
    await page.goto(`${baseURL}/account`);
    await expect(page).toHaveURL(/reason=session-ended/);
  });

  test("a used answer and a forged one lead to the sign-in page in words", async ({ page }) => {
    let callback = "";
    page.on("request", (request) => {
      if (request.url().includes("/sign-in/oidc/callback")) callback = request.url();
    });
    await continueElsewhere(page, "auditor@assurance.example");
    await expectSignedInAs(page, "Auditor");
    for (const address of [callback, "/sign-in/oidc/callback?code=forged&state=forged"]) {
      await page.context().clearCookies();
      await page.goto(address);
      await expect(page.getByText("Signing in with the test provider did not work.")).toBeVisible();
    }
  });

  test("the eleventh link in five minutes is refused, with when to try again", async ({ page }) => {
    for (let n = 0; n < 11; n += 1) {
      await page.goto("/sign-in");
      await askForLink(page, "eleven@example.test");
    }
    const words = /^Too many sign-ins were tried\. Try again in [45] minutes$/;
    await expect(page.getByRole("alert").getByRole("link", { name: words })).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue("eleven@example.test");
    await expectAccessible(page);
  });
});

test("whoever asks for a link is answered byte for byte the same, known or not, also when there were too many", async ({
  baseURL,
}) => {
  const answersFor = async (email: string, network: string) => {
    const somebody = visitor(baseURL ?? "", "", { "x-forwarded-for": network });
    const answers = [];
    for (let n = 0; n < 11; n += 1) {
      const { text } = await somebody.get("/sign-in");
      const {
        status,
        location,
        text: said,
      } = await somebody.send("/sign-in", formWith(text, 'name="email"'), { email });
      // What is new in every answer: the nonce of its scripts, and the address that was typed.
      const same = said.replaceAll(/nonce(=\\?"|\\?":\\?")[^"\\]+/g, "").replaceAll(email, "");
      answers.push({ status, location, same });
    }
    return answers;
  };
  const known = await answersFor("information-governance@assurance.example", "198.51.100.104");
  const unknown = await answersFor("information-governance@nowhere.example", "198.51.100.105");
  expect(known.map(({ status }) => status)).toEqual([...Array<number>(10).fill(303), 200]);
  expect(known.at(-1)?.same).toContain("Too many sign-ins were tried");
  expect(unknown).toEqual(known);
});

test("a logout message that is no token of the provider’s is refused", async ({ request }) => {
  const send = (form: Record<string, string>) => request.post("/sign-in/oidc/logout", { form });
  for (const token of ["", "forged", "x".repeat(30_000)]) {
    const answer = await send({ logout_token: token });
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({ error: "invalid_request" });
    expect(answer.headers()["cache-control"]).toBe("no-store");
  }
});
