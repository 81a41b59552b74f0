// From the board to the list behind a number, in another order, through a filter, and home as a file.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { expect, mainOf, test } from "./people";
import { linkFor } from "./signing-in";
import { readCsv } from "@/tests/reports/read-csv";

/** Presses a link that gives a file; gives its text. */
async function taken(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    mainOf(page).getByRole("link", { name: link, exact: true }).click(),
  ]);
  return readFile(await file.path(), "latin1");
}

const rowsOf = (page: Page) => mainOf(page).getByRole("row");

test("an auditor goes from a number to its journeys, and takes them home", async ({ people }) => {
  const page = await people.as("auditor");
  const main = mainOf(page);
  await page.goto("/journeys");
  for (const stage of ["Develop", "Assure", "Technical Live", "Complete"])
    await expect(main.getByRole("heading", { level: 2, name: stage })).toBeVisible();

  const number = main.getByRole("link", { name: /overdue in Technical Live$/ });
  const many = Number.parseInt((await number.textContent()) ?? "", 10);
  expect(many).toBeGreaterThan(0);
  await number.click();
  await expect(page).toHaveURL(/view=table&stage=technical-live&attention=overdue/);
  await expect(rowsOf(page)).toHaveCount(many + 1);
  await expect(main.getByLabel("Stage")).toHaveValue("technical-live");

  await main.getByLabel("Attention").selectOption("All");
  await main.getByRole("button", { name: "Filter" }).click();
  await expect(main.getByLabel("Attention")).toHaveValue("");
  const all = (await rowsOf(page).count()) - 1;
  expect(all).toBeGreaterThan(many);

  await main.getByRole("link", { name: "Percent settled" }).click();
  const heading = main.getByRole("columnheader", { name: "Percent settled" });
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  await main.getByRole("link", { name: "Percent settled" }).click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  const names = await main.getByRole("rowheader").getByRole("link").allTextContents();

  const csv = readCsv(Buffer.from(await taken(page, "CSV"), "latin1").toString("utf8"));
  expect(csv.slice(1).map(([name]) => name)).toEqual(names);
  expect(csv[0]?.[0]).toBe("Journey");
  expect(await taken(page, "Excel")).toMatch(/^PK/);
  expect(await taken(page, "PDF")).toMatch(/^%PDF-/);

  await main.getByRole("link", { name: "Board" }).click();
  await expect(main.getByRole("heading", { level: 2, name: "Assure" })).toBeVisible();
  await expect(page).toHaveURL(/stage=technical-live/);
  await expect(page).toHaveTitle(/^Programme, filtered/);
  await main.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/journeys\?sort=percent&order=descending$/);
  await expect(page).toHaveTitle(/^Programme(?!, filtered)/);
  await expect(main.getByRole("link", { name: "Clear filters" })).toHaveCount(0);
});

test("a sign-off that changed since or was withdrawn is marked on the board, found by its number, and told in the file", async ({
  people,
}) => {
  const page = await people.as("auditor");
  const main = mainOf(page);
  await page.goto("/journeys");
  const name = page.getByRole("link", { name: "Calder Clinic Book 2.4", exact: true });
  const card = main.getByRole("listitem").filter({ has: name }).last();
  await expect(card).toContainText("Changed since sign-off");
  await expect(main.getByRole("link", { name: /^\d+ to sign again in Assure$/ })).toBeVisible();
  const figure = main.locator("dl div", { hasText: "Sign-off changed since or withdrawn" });
  const many = Number((await figure.getByRole("link").textContent()) ?? "");
  expect(many).toBeGreaterThan(0);
  await figure.getByRole("link").click();
  await expect(page).toHaveURL(/view=table&attention=toSignAgain$/);
  await expect(rowsOf(page)).toHaveCount(many + 1);
  await expect(main.getByLabel("Attention").locator("option:checked")).toHaveText(
    "Sign-off changed since or withdrawn",
  );
  const row = main.getByRole("row", { name: /Clinic Book 2\.4/ });
  await expect(row.getByRole("cell", { name: "for SCAL changed since sign-off" })).toBeVisible();
  await expect(main.getByRole("cell", { name: /sign-off withdrawn$/ })).toBeVisible();
  const csv = readCsv(Buffer.from(await taken(page, "CSV"), "latin1").toString("utf8"));
  expect(csv).toHaveLength(many + 1);
  for (const line of csv.slice(1))
    expect(line.at(-1)).toMatch(/changed since sign-off|sign-off withdrawn/);
});

test("a file of something else than was asked is not made: programs are told why, people come to the page that says it", async ({
  people,
}) => {
  const page = await people.as("auditor");
  for (const ending of ["csv", "xlsx", "pdf"]) {
    const file = `/journeys/export.${ending}`;
    const wrong = `${file}?stage=assure&turn=nobody&supplier=no-such&role=consumer&role=provider&stge=assure`;
    const answer = await page.request.get(wrong, { headers: { accept: "*/*" } });
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toBe(
      "Not understood in the address: stge “assure”, supplier “no-such”, role “consumer, provider”, turn “nobody”. No file was made.\n",
    );
    await page.goto(`${file}?stage=nowhere&view=table`);
    await expect(page).toHaveURL(/\/journeys\?stage=nowhere&view=table$/);
    await expect(mainOf(page)).toContainText("Not understood in the address, and ignored: stage");
  }
});

test("several stages in an address stay chosen through the next filter, and its files are said to hold those journeys", async ({
  people,
}) => {
  const page = await people.as("auditor");
  const main = mainOf(page);
  await page.goto("/journeys?stage=develop,assure&view=table");
  const stage = main.getByLabel("Stage");
  await expect(stage.locator("option:checked")).toHaveText("2 stages: Develop, Assure");
  const many = (await rowsOf(page).count()) - 1;
  await expect(main.getByText(`Download these ${many} journeys:`)).toBeVisible();
  await main.getByLabel("Kind").selectOption("Products");
  await main.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/scope=product/);
  await expect(stage).toHaveValue("develop,assure");

  const supplier = main.getByRole("cell").getByRole("link").first();
  const name = await supplier.textContent();
  await supplier.click();
  await expect(page).toHaveURL(/supplier=.+&stage=develop%2Cassure&.*scope=product/);
  await expect(main.getByLabel("Supplier").locator("option:checked")).toHaveText(name ?? "");
  await page.goto("/journeys?search=nothing-like-it");
  await expect(main.getByText("No journey passes these filters.")).toBeVisible();
  await expect(main.getByRole("link", { name: "CSV" })).toHaveCount(0);
});

test("a page beyond the last is said to be none, however large its number; the board has no pages", async ({
  people,
}) => {
  const page = await people.as("auditor");
  const main = mainOf(page);
  for (const [number, said] of [
    ["9", "9"],
    ["1000000000", "1,000,000,000"],
  ]) {
    await page.goto(`/journeys?view=table&page=${number}`);
    await expect(main.getByText(`There is no page ${said} of the journeys.`)).toBeVisible();
    await expect(main.getByRole("link", { name: /^Previous/ })).toHaveCount(0);
  }
  await page.goto("/journeys?page=9");
  await expect(page).toHaveTitle("Programme – Path to Live");
});

test("a DoS lead sees the deployments of the region alone", async ({ people }) => {
  const page = await people.as("DoS lead");
  await page.goto("/journeys?view=table");
  const table = mainOf(page).getByRole("table");
  await expect(table.getByText("Mere Valley").first()).toBeVisible();
  await expect(table.getByText("Saltmarsh")).toHaveCount(0);
  const csv = await taken(page, "CSV");
  expect(csv).toContain("Mere Valley");
  expect(csv).not.toContain("Saltmarsh");
});

test("a DoS lead of a region where nothing has begun is told so, with nothing to filter or to take home", async ({
  people,
}) => {
  const administrator = await people.as("administrator");
  const email = "dos-lead-south-west@assurance.example";
  await administrator.goto("/people/demonstration-nhs-assurance/invitations/new");
  const form = mainOf(administrator);
  await form.getByLabel("Name").fill("Ivor Penhale");
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("DoS lead", { exact: true }).check();
  await form.getByLabel("South West").check();
  await form.getByRole("button", { name: "Send the invitation" }).click();
  const page = await people.anybody();
  await page.goto(await linkFor(page, email));
  await mainOf(page).getByRole("button", { name: "Accept and sign in" }).click();
  await expect(mainOf(page)).toContainText("You have accepted the invitation.");
  for (const path of ["/journeys", "/journeys?view=table", "/journeys?stage=assure"]) {
    await page.goto(path);
    const main = mainOf(page);
    await expect(main).toContainText(
      "No deployment has been started yet in your region: South West.",
    );
    await expect(main.locator("form, table, .ptl-board")).toHaveCount(0);
    await expect(main.getByRole("link", { name: "CSV" })).toHaveCount(0);
    await expectAccessible(page);
  }
  const csv = readCsv(await (await page.request.get("/journeys/export.csv")).text());
  expect(csv).toHaveLength(1);
  await page.goto("/review");
  await expect(mainOf(page)).toContainText("Nothing");
});

test("no word of the board runs out of its card, wide or narrow", async ({ people }) => {
  const page = await people.as("auditor");
  await page.goto("/journeys");
  await expect(
    mainOf(page)
      .getByText(/, overdue$/)
      .first(),
  ).toBeVisible();
  for (const width of [1280, 1024, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const outside = await page.locator(".ptl-board__card *").evaluateAll((all) =>
      all.flatMap((each) => {
        const card = each.closest(".ptl-board__card")?.getBoundingClientRect();
        const inner = each.getBoundingClientRect();
        const out = card && inner.width > 1 && inner.right > card.right + 0.5;
        return out ? [each.textContent] : [];
      }),
    );
    expect(outside, `${width} pixels wide`).toEqual([]);
  }
});
