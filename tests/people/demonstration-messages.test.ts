import { expect, test } from "vitest";
import { sendSignInLink, signInWithLink } from "@/lib/auth/sign-in";
import { latestMessages } from "@/lib/data/messages";
import { MORNING, after, onProduct } from "./on-product";

onProduct({ DEMO: "on", SMTP_URL: "" });

test("without a mail server the demonstration keeps its messages, newest first; their links work", async () => {
  await sendSignInLink("auditor@assurance.example", "/", MORNING);
  await sendSignInLink("administrator@assurance.example", "/people", after(1));
  const messages = await latestMessages();
  expect(messages.map(({ to }) => to)).toEqual([
    "administrator@assurance.example",
    "auditor@assurance.example",
  ]);
  const link = new URL(/http\S+/.exec(messages[0]?.text ?? "")?.[0] ?? "");
  expect(
    await signInWithLink(link.searchParams.get("token") ?? "", "192.0.2.1", after(2)),
  ).toBeTypeOf("string");
});
