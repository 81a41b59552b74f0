/** Somebody of two suppliers: invited to the second, working in both and always told for which, and leaving one of them. */
import type { Page } from "@playwright/test";
import { type Account, expect, mainOf, type People, test } from "./people";
import { askForLink, linkFor } from "./signing-in";
import { expectAccessible } from "./expect-accessible";
import { fillIn } from "./fill-in";
import { inviteSomebody } from "./inviting";
import { openItem, particularsOf, type Way, wayOf } from "./walk";

const NAME = "Noor Ashby";
const EMAIL = "noor.ashby@two-hats.example.test";
const NORTHGATE = "Northgate Software";
const CALDER = "Calder Health Systems";

test("they accept a second invitation, work in both organisations, and leave one", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const noor = await people.anybody();
  await invite(people, "supplier signatory", "Supplier contributor");
  await noor.goto(await linkFor(noor, EMAIL));
  await mainOf(noor).getByRole("button", { name: "Accept and sign in" }).click();
  await expect(mainOf(noor).getByText("You have accepted the invitation.")).toBeVisible();
  // Of one organisation: they know for whom they act.
  await noor.goto("/journeys/start");
  await expect(mainOf(noor).getByRole("button", { name: "Start the journey" })).toBeVisible();
  await expect(mainOf(noor)).not.toContainText("You act as");

  await invite(people, "supplier signatory, Calder Health Systems", "Supplier signatory");
  await noor.goto(await linkFor(noor, EMAIL, 1));
  await mainOf(noor).getByRole("button", { name: "Accept", exact: true }).click();
  await expect(mainOf(noor).getByText("You have accepted the invitation.")).toBeVisible();
  await expect(mainOf(noor)).toContainText(NORTHGATE);
  await expect(mainOf(noor)).toContainText(CALDER);

  const ofNorthgate = await startFor(noor, NORTHGATE, "Supplier contributor");
  const ofCalder = await startFor(noor, CALDER, "Supplier signatory");
  await commentOn(noor, ofNorthgate, `You act as Supplier contributor for ${NORTHGATE}.`);
  await commentOn(noor, ofCalder, `You act as Supplier signatory for ${CALDER}.`);

  // Before they choose one they see whose it is, and where they belong.
  await noor.goto("/");
  const lists = mainOf(noor).getByRole("listitem");
  await expect(lists.filter({ hasText: `Two Hats of ${CALDER}` }).first()).toContainText(
    ` · ${CALDER}`,
  );
  // Of which journey the most pressing is hangs on what others do meanwhile.
  const steps = noor.getByRole("region", { name: "Next for you" }).getByRole("listitem");
  await expect(steps.filter({ hasText: `, ${NORTHGATE}.` })).not.toHaveCount(0);
  await expect(noor.getByRole("banner")).toContainText(
    `Supplier signatory, ${CALDER} · Supplier contributor, ${NORTHGATE}`,
  );
  await noor.goto("/people/demonstration-calder/invitations/new");
  await expect(mainOf(noor)).toContainText(`You act as Supplier signatory for ${CALDER}.`);

  // What was typed for one of them comes back for that one.
  await noor.goto("/journeys/start");
  await mainOf(noor).getByRole("link", { name: CALDER }).click();
  await mainOf(noor).getByLabel("Product name").fill("Typed for Calder");
  // The page has not noticed yet that the session ends elsewhere.
  await noor.route("**/account/session", (route) =>
    route.fulfill({ json: { seconds: 1800, mayStay: true } }),
  );
  const elsewhere = await people.anybody();
  await elsewhere.goto("/sign-in?next=/account");
  await comeInByLink(elsewhere, 2);
  await mainOf(elsewhere).getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(mainOf(elsewhere)).not.toContainText("Your sessions");
  await mainOf(noor).getByRole("button", { name: "Start the journey" }).click();
  await comeInByLink(noor, 3);
  await expect(mainOf(noor).getByLabel("Product name")).toHaveValue("Typed for Calder");
  await expect(mainOf(noor)).toContainText(`You act as Supplier signatory for ${CALDER}.`);

  // A form of the organisation stands open while they leave it elsewhere.
  const open = await noor.context().newPage();
  await openItem(open, ofCalder, "first-contact");
  await leave(noor, CALDER);
  await mainOf(open).getByLabel("Add a comment").fill("Written after leaving");
  await mainOf(open).getByRole("button", { name: "Add comment" }).click();
  await expect(mainOf(open).getByRole("heading", { level: 1 })).toHaveText("Page not found");
  await open.close();
  for (const below of ["", "/items/first-contact", "/history", "/report.json"]) {
    const answer = await noor.request.get(`/journeys/${ofCalder.id}${below}`);
    expect(answer.status(), below).toBe(404);
  }
  await noor.goto("/");
  await expect(mainOf(noor)).not.toContainText(CALDER);
  await openItem(noor, ofNorthgate, "first-contact");
  await expect(mainOf(noor)).not.toContainText("You act as");

  // What they did stays, with their name and the duty they had.
  const colleague = await people.as("supplier contributor, Calder Health Systems");
  await colleague.goto(`/journeys/${ofCalder.id}/history`);
  const done = mainOf(colleague).getByRole("listitem").filter({ hasText: NAME });
  await expect(done).toHaveCount(2);
  for (const each of await done.all()) await expect(each).toContainText("Supplier signatory");
  await expect(mainOf(colleague)).not.toContainText("Written after leaving");
  const signatory = await people.as("supplier signatory, Calder Health Systems");
  await signatory.goto("/people/demonstration-calder");
  await expect(mainOf(signatory)).not.toContainText(NAME);
  await signatory.goto("/people/demonstration-calder/history");
  await expect(
    mainOf(signatory).getByRole("listitem").filter({ hasText: NAME }).first(),
  ).toContainText("left");

  // Without any organisation they are told so, and what to do: also where a form still stands open, of an action or of a route.
  const typing = await noor.context().newPage();
  await typing.goto(`/journeys/${ofNorthgate.id}/items/first-contact/not-applicable`);
  await typing.getByRole("textbox").fill("Written after the last one");
  const commenting = await noor.context().newPage();
  await openItem(commenting, ofNorthgate, "first-contact");
  await mainOf(commenting).getByLabel("Add a comment").fill("Written after the last one");
  await leave(noor, NORTHGATE);
  await mainOf(typing).getByRole("button", { name: "Ask" }).click();
  await mainOf(commenting).getByRole("button", { name: "Add comment" }).click();
  await noor.goto("/");
  for (const page of [typing, commenting, noor]) {
    await expect(mainOf(page).getByRole("heading", { level: 1 })).toHaveText(
      "You no longer belong to any organisation",
    );
    await expect(page.getByRole("banner")).toContainText("No organisation");
    await expect(page.getByRole("banner").getByRole("button", { name: "Sign out" })).toBeVisible();
  }
  // Forms not yet saved went as they left, as their page says: none comes after.
  const kept = await noor.evaluate(async () => {
    const body = new FormData();
    body.append("form", "comment");
    body.append("comment", "Written after the last one");
    return await (await fetch("/account/drafts?page=/", { method: "POST", body })).text();
  });
  expect(kept).toBe('{"draft":null}');
  await expectAccessible(noor);
});

async function invite(people: People, account: Account, duty: string): Promise<void> {
  await inviteSomebody(await people.as(account), { name: NAME, email: EMAIL, duty });
}

/** Starts a journey for one of several suppliers, told for which. */
async function startFor(page: Page, supplier: string, duty: string): Promise<Way> {
  const { setting } = particularsOf("consumer", "product");
  const main = mainOf(page);
  await page.goto("/");
  await main.getByRole("link", { name: "Start a journey" }).click();
  await expect(main.getByText("For which organisation?")).toBeVisible();
  await main.getByRole("link", { name: supplier }).click();
  await expect(main.getByText(`You act as ${duty} for ${supplier}.`)).toBeVisible();
  const { version, standardVersion } = setting.product;
  const given = [`Two Hats of ${supplier}`, version, "consumer", standardVersion];
  for (const [at, field] of setting.pathway.productFields.entries()) {
    await fillIn(main, field, [given[at] ?? ""]);
  }
  await main.getByRole("button", { name: "Start the journey" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toContainText("Two Hats");
  await expect(main).toContainText(supplier);
  return wayOf(page, "consumer", "product");
}

async function commentOn(page: Page, way: Way, acting: string): Promise<void> {
  await openItem(page, way, "first-contact");
  const comments = mainOf(page).getByRole("region", { name: "Comments" });
  await expect(comments.getByText(acting)).toBeVisible();
  await comments.getByLabel("Add a comment").fill("We met on Tuesday.");
  await comments.getByRole("button", { name: "Add comment" }).click();
  await expect(comments.getByText("We met on Tuesday.", { exact: true })).toBeVisible();
}

/** On the page to sign in, asks for a link and uses it; so many messages came before. */
async function comeInByLink(page: Page, before: number): Promise<void> {
  await askForLink(page, EMAIL);
  await page.goto(await linkFor(page, EMAIL, before));
  await mainOf(page).getByRole("button", { name: "Sign in" }).click();
}

async function leave(page: Page, organisation: string): Promise<void> {
  await page.goto("/account");
  const main = mainOf(page);
  await main.getByRole("link", { name: `Leave ${organisation}` }).click();
  await main.getByRole("button", { name: `Yes, leave ${organisation}` }).click();
  await expect(main.getByText("You have left the organisation.")).toBeVisible();
}
