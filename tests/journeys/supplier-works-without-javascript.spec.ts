/** The core of the work in a browser that runs no script. */
import { expect, mainOf, test } from "./people";
import {
  decide,
  give,
  handIn,
  openItem,
  signOff,
  startJourney,
  submitChecked,
  walkOn,
} from "./walk";

test.use({ javaScriptEnabled: false });

test("a supplier and the Booking Team come to a signed Research without script", async ({
  people,
}) => {
  const supplier = await people.as("supplier contributor");
  const bookingTeam = await people.as("Booking Team");
  const way = await startJourney(supplier, "provider", "Scriptless Slots");
  await handIn(supplier, way, "clinical-safety-start", "first-contact");
  await decide(bookingTeam, way, "first-contact", "Return, with the reason", "Say who was there.");
  await openItem(supplier, way, "first-contact");
  await expect(mainOf(supplier).getByText("Say who was there.").first()).toBeVisible();
  await give(supplier, way, "first-contact", {
    people: ["Our product lead with the delivery manager"],
  });
  await submitChecked(supplier);
  await decide(bookingTeam, way, "first-contact", "Accept");
  await walkOn(way, "research");
  await signOff(bookingTeam, way, "research");
});

test("what is wrong is said and what was typed is kept without script", async ({ people }) => {
  const page = await people.as("supplier contributor");
  const way = await startJourney(page, "consumer", "Scriptless Errors");
  await openItem(page, way, "first-contact");
  const main = mainOf(page);
  const advised = main.getByRole("textbox", { name: "What did the team advise instead?" });
  await expect(advised).toBeHidden();
  await main.getByRole("radio", { name: "No", exact: true }).check();
  await expect(advised).toBeVisible();
  await main.getByRole("textbox", { name: "Who spoke to whom?" }).fill("z".repeat(10_000));
  await main.getByRole("button", { name: "Save and check" }).click();
  await expect(main.getByRole("alert")).toContainText("it is 9,800 too long");
  await expect(main.getByRole("textbox", { name: "Who spoke to whom?" })).toHaveValue(
    "z".repeat(10_000),
  );
  await expect(main.getByRole("radio", { name: "No", exact: true })).toBeChecked();
});

test("who decides too late finds their words beside the item", async ({ people }) => {
  const supplier = await people.as("supplier contributor");
  const way = await startJourney(supplier, "consumer", "Scriptless Lateness");
  await handIn(supplier, way, "first-contact");
  const reviewer = await people.as("Booking Team");
  await reviewer.goto(`/journeys/${way.id}/items/first-contact/review`);
  await openItem(supplier, way, "first-contact");
  await mainOf(supplier).getByRole("button", { name: "Take it back" }).click();
  await expect(mainOf(supplier).getByRole("alert")).toContainText("It is yours again");
  await mainOf(reviewer).getByRole("radio", { name: "Accept", exact: true }).check();
  await mainOf(reviewer).getByRole("textbox").fill("Clear and complete.");
  await mainOf(reviewer).getByRole("button", { name: "Decide and go to the next" }).click();
  await expect(reviewer).toHaveURL(new RegExp(`${way.id}/items/first-contact\\?draft=`));
  await expect(mainOf(reviewer).getByRole("alert")).toContainText("no longer waits");
  await expect(mainOf(reviewer).getByRole("textbox")).toHaveValue("Clear and complete.");
});
