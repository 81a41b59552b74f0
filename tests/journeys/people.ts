/**
 * The people of a journey: each in a browser of their own, signed in by the button of the demonstration. Whatever a browser complains
 * of meanwhile (an error on its console, an exception, a breach of the content security policy) fails the test.
 */
import {
  type BrowserContext,
  type Locator,
  type Page,
  test as plain,
  expect,
} from "@playwright/test";

/** What follows "Continue as" on the button. */
export type Account =
  | "supplier contributor"
  | "supplier signatory"
  | "supplier contributor, Calder Health Systems"
  | "supplier signatory, Calder Health Systems"
  | "Booking Team"
  | "Solutions Assurance, first reviewer"
  | "Solutions Assurance, second reviewer"
  | "clinical safety"
  | "information governance"
  | "service management"
  | "platforms"
  | "Live Services"
  | "end user organisation"
  | "DoS lead"
  | "auditor"
  | "administrator";

export interface People {
  /** Gives the page of that person, signed in; the same page each time. */
  readonly as: (account: Account) => Promise<Page>;
  /** Gives the page of somebody who has not signed in. */
  readonly anybody: () => Promise<Page>;
}

export const test = plain.extend<{ people: People }>({
  people: async ({ browser }, use) => {
    const faults: string[] = [];
    const contexts: BrowserContext[] = [];
    const pages = new Map<Account, Page>();
    const anybody = async (): Promise<Page> => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      watch(page, faults);
      return page;
    };
    const as = async (account: Account): Promise<Page> => {
      const page = pages.get(account) ?? (await anybody());
      if (!pages.has(account)) await signIn(page, account);
      pages.set(account, page);
      return page;
    };
    await use({ as, anybody });
    expect(faults, "what the browsers complained of").toEqual([]);
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** Presses the button of a demonstration account on the first page. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto("/");
  const main = mainOf(page);
  if (account.includes(", Calder")) {
    await main.getByText("A second organisation of each kind").click();
  }
  await main.getByRole("button", { name: `Continue as ${account}`, exact: true }).click();
  await expect(page.getByRole("banner").getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** Gives the part of a page that is not frame. */
export function mainOf(page: Page): Locator {
  return page.getByRole("main");
}

/** Collects what a page complains of. A page that is asked for and is not there is no complaint: the journey looks at it itself. */
function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (fault) => faults.push(`${page.url()}: ${fault.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    const asked = url === page.url() && message.text().startsWith("Failed to load resource");
    if (!asked) faults.push(`${page.url()}: ${message.text()} ${url}`);
  });
}
