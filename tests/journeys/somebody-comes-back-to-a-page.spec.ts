// The browser's Back leads to a page that is made anew, with what was typed before put into it: nobody writes over what they have not seen.
import type { Page } from "@playwright/test";
import { expect, mainOf, test } from "./people";
import { holdScripts, isAlive } from "./scripts-of-a-page";
import { give, openItem, startJourney } from "./walk";

test("answers typed before others saved theirs are not saved over them unseen", async ({
  people,
}) => {
  const page = await people.as("supplier contributor");
  const other = await people.as("supplier signatory");
  const way = await startJourney(page, "consumer", "Back Again");
  await openItem(page, way, "crl-sha2-firewall");
  await isAlive(page);
  await outputOf(page).fill("Typed before");
  await awayAndBack(page);
  await expect(outputOf(page)).toHaveValue("Typed before");
  await give(other, way, "crl-sha2-firewall");
  await awayAndBack(page);
  await expect(outputOf(page)).toHaveValue("Typed before");
  await mainOf(page).getByRole("button", { name: "Save for later" }).click();
  const alert = mainOf(page).getByRole("alert");
  await expect(alert).toContainText("This changed while you were reading");
  await mainOf(page).getByRole("button", { name: "Save for later" }).click();
  await expect(alert).toContainText("Your answers are saved.");
});

test("who saved, went back and changed it is not told of themselves", async ({ people }) => {
  const page = await people.as("supplier contributor");
  const way = await startJourney(page, "consumer", "Back And On");
  await openItem(page, way, "crl-sha2-firewall");
  await isAlive(page);
  for (const words of ["First", "Second"]) {
    await outputOf(page).fill(words);
    await mainOf(page).getByRole("button", { name: "Save for later" }).click();
    await expect(mainOf(page).getByRole("alert")).toContainText("Your answers are saved.");
    await page.goBack();
    await isAlive(page);
    await expect(outputOf(page)).toHaveValue(words);
  }
});

test("who was told once what changed goes on from there, also in a form that stays on its page", async ({
  people,
}) => {
  const page = await people.as("supplier contributor");
  const other = await people.as("supplier signatory");
  const way = await startJourney(page, "consumer", "Back And Told");
  await page.goto(`/journeys/${way.id}/items/crl-sha2-firewall/not-applicable`);
  await isAlive(page);
  const reason = mainOf(page).getByRole("textbox");
  await reason.fill("There is no such thing here");
  await give(other, way, "crl-sha2-firewall");
  await awayAndBack(page);
  await expect(reason).toHaveValue("There is no such thing here");
  const ask = mainOf(page).getByRole("button", { name: "Ask" });
  await ask.click();
  await expect(mainOf(page).getByRole("alert")).toContainText(
    "This changed while you were reading",
  );
  await ask.click();
  await expect(page).toHaveURL(/items\/crl-sha2-firewall\?done=/);
});

test("who loads a page anew and types before its script runs has seen what it shows", async ({
  people,
}) => {
  const page = await people.as("supplier contributor");
  const other = await people.as("supplier signatory");
  const way = await startJourney(page, "consumer", "Loaded Anew");
  await openItem(page, way, "crl-sha2-firewall");
  await isAlive(page);
  await give(other, way, "crl-sha2-firewall");
  const script = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await outputOf(page).fill("Typed over what others gave");
  script.run();
  await isAlive(page);
  await mainOf(page).getByRole("button", { name: "Save for later" }).click();
  await expect(mainOf(page).getByRole("alert")).toContainText("Your answers are saved.");
});

const outputOf = (page: Page) =>
  mainOf(page).getByRole("textbox", { name: "Output of a download" });

async function awayAndBack(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Help" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Help");
  await page.goBack();
  await isAlive(page);
}
