import type { Mail } from "./send-mail.ts";

/** Writes the message that carries a sign-in link. */
export function signInMessage(about: {
  person: { name: string; email: string };
  link: string;
  minutes: number;
}): Mail {
  const { person, link, minutes } = about;
  return {
    to: person.email,
    subject: "Your link to sign in to Path to Live",
    text: `Hello ${person.name},

open this link to sign in to Path to Live:

${link}

It works once, within ${minutes} minutes. If it has run out, ask for another on the sign-in page.

If you did not ask for it, do nothing: nobody can sign in without this message.
`,
  };
}
