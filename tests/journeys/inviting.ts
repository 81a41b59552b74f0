// Steps of journeys: inviting somebody to the organisation one is signatory of.
import { type Page, expect } from "@playwright/test";

/** Invites somebody from the page of one's own organisation. */
export async function inviteSomebody(
  page: Page,
  { name, email, duty }: { readonly name: string; readonly email: string; readonly duty: string },
): Promise<void> {
  await page.getByRole("link", { name: "People", exact: true }).click();
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "Invite a member" }).click();
  await main.getByLabel("Name").fill(name);
  await main.getByLabel("E-mail address").fill(email);
  await main.getByLabel(duty).check();
  await main.getByRole("button", { name: "Send the invitation" }).click();
  await expect(main.getByText("The invitation is on its way.")).toBeVisible();
}
