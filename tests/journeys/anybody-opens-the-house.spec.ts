import { expect, test } from "@playwright/test";

test("the first page opens under a strict policy, and nothing breaks it", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") broken.push(message.text());
  });
  page.on("pageerror", (fault) => broken.push(fault.message));
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const scripts = await page.locator("script:not([type='application/json'])").all();
  for (const script of scripts) {
    expect(await script.evaluate((element) => (element as HTMLScriptElement).nonce)).not.toBe("");
  }
  await page.waitForLoadState("networkidle");
  expect(broken).toEqual([]);
});

test("the process and the database tell that they are well", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect(await (await request.get("/readyz")).json()).toEqual({ status: "ready" });
});

test("an address that asks for a word of the language gets a page like any other", async ({
  request,
}) => {
  for (const word of ["constructor", "__proto__", "toString"]) {
    expect((await request.get(`/sign-in?reason=${word}`)).status()).toBe(200);
  }
});
