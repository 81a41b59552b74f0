/** Somebody who has an account is invited once more: the link alone is no way in to what they have. */
import { expectAccessible } from "./expect-accessible";
import { inviteSomebody } from "./inviting";
import { expect, mainOf, test } from "./people";
import { askForLink, expectSignedInAs, linkFor } from "./signing-in";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const email = `twice-${javaScriptEnabled ? "scripted" : "plain"}@example.test`;
    const person = { name: "Twice Invited", email, duty: "Supplier contributor" };

    test("the link opens no account; whoever it belongs to signs in and comes back to it", async ({
      people,
    }) => {
      const calder = await people.as("supplier signatory, Calder Health Systems");
      await inviteSomebody(calder, person);
      const somebody = await people.anybody();
      await somebody.goto(await linkFor(somebody, email));
      await mainOf(somebody).getByRole("button", { name: "Accept and sign in" }).click();
      await expectSignedInAs(somebody, person.name);

      await inviteSomebody(await people.as("supplier signatory"), person);
      const bearer = await people.anybody();
      const link = await linkFor(bearer, email, 1);
      await bearer.goto(link);
      const main = mainOf(bearer);
      await expect(main.getByRole("heading", { level: 1 })).toHaveText(
        "Sign in to accept this invitation",
      );
      await expect(main).toContainText("Northgate Software invites you as Supplier contributor");
      await expect(main).toContainText(`Sign in as ${email} to accept.`);
      await expect(main.getByRole("button")).toHaveCount(0);
      if (javaScriptEnabled) await expectAccessible(bearer);

      await main.getByRole("link", { name: "Sign in" }).click();
      await askForLink(bearer, email);
      await expect(main.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
      await bearer.goto(await linkFor(bearer, email, 2));
      await main.getByRole("button", { name: "Sign in" }).click();
      await expect(main.getByRole("heading", { level: 1 })).toHaveText("Join Northgate Software");
      await main.getByRole("button", { name: "Accept", exact: true }).click();
      await expect(main.getByText("You have accepted the invitation.")).toBeVisible();
      await expect(main).toContainText("Northgate Software");
      await expect(main).toContainText("Calder Health Systems");

      // The session from before goes on, with both.
      await somebody.goto("/account");
      await expect(mainOf(somebody)).toContainText("Northgate Software");
    });

    test("whoever left everywhere accepts by the link, and then signs in", async ({ people }) => {
      const gone = { ...person, name: "Gone And Back", email: `back-${email}` };
      const calder = await people.as("supplier signatory, Calder Health Systems");
      await inviteSomebody(calder, gone);
      const somebody = await people.anybody();
      const main = mainOf(somebody);
      await somebody.goto(await linkFor(somebody, gone.email));
      await main.getByRole("button", { name: "Accept and sign in" }).click();
      await main.getByRole("link", { name: "Leave Calder Health Systems" }).click();
      await main.getByRole("button", { name: "Yes, leave Calder Health Systems" }).click();
      await expect(main.getByText("You have left the organisation.")).toBeVisible();

      await inviteSomebody(calder, gone);
      const back = await people.anybody();
      await back.goto(await linkFor(back, gone.email, 1));
      await mainOf(back).getByRole("button", { name: "Accept", exact: true }).click();
      await expect(mainOf(back)).toContainText(
        "You have accepted the invitation. Sign in to go on.",
      );
      await askForLink(back, gone.email);
      await expect(mainOf(back).getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
      await back.goto(await linkFor(back, gone.email, 2));
      await mainOf(back).getByRole("button", { name: "Sign in" }).click();
      await expectSignedInAs(back, gone.name);
    });
  });
}
