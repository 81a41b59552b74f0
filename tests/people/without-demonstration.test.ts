import { expect, test } from "vitest";
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { readSession } from "@/lib/auth/read-session";
import { sealSession } from "@/lib/auth/session-cookie";
import { sendSignInLink, signInAsDemonstration } from "@/lib/auth/sign-in";
import { database } from "@/lib/data/client";
import { startSession } from "@/lib/data/sessions";
import { sendMail } from "@/lib/mail/send-mail";
import { MORNING, onProduct } from "./on-product";

// The people of the demonstration are in this database, as on one where it was switched off later.
onProduct({ DEMO: "off" });

test.each(DEMONSTRATION_PEOPLE)("$id cannot sign in any way", async ({ id, email }) => {
  expect(await signInAsDemonstration(id, id, MORNING)).toBeNull();
  await sendSignInLink(email, "/", MORNING);
  expect(await database().signInToken.count()).toBe(0);
});

test("a session from before is over", async () => {
  const cookie = await sealSession(await startSession("administrator", MORNING));
  expect(await readSession(cookie, MORNING)).toMatchObject({ is: "ended" });
});

test("next-auth offers the link alone", () => {
  expect(nextAuthOptions().providers).toMatchObject([{ options: { id: "link" } }]);
});

test("without a mail server nothing is silently kept or lost", async () => {
  const mail = { to: "somebody@example.test", subject: "Hello", text: "Hello" };
  await expect(sendMail(mail, MORNING)).rejects.toThrow("SMTP_URL is not set");
  expect(await database().message.count()).toBe(0);
});
