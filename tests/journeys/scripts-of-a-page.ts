// When the scripts of a page run: held back, as on a slow network, and waited for.
import type { Page } from "@playwright/test";

/** Holds the scripts of the pages that come, as a slow network does, until they are let run. */
export async function holdScripts(page: Page): Promise<{ readonly run: () => void }> {
  const held = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held.promise;
    await route.continue();
  });
  return { run: held.resolve };
}

/** Waits until React has taken the page over, and done what it does then. */
export async function isAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main form") ?? {}).some((key) =>
      key.startsWith("__reactFiber"),
    ),
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
