import type { Mail } from "./send-mail.ts";

/** Writes the message that carries an invitation. */
export function invitationMessage(about: {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly link: string;
  readonly days: number;
}): Mail {
  const { name, email, organisation, link, days } = about;
  return {
    to: email,
    // The subject holds nothing that somebody typed.
    subject: "You are invited to Path to Live",
    text: `Hello ${name},

${organisation} invites you to work with it in Path to Live, which tracks a product on its way to live use.

Open this link to accept:

${link}

It works once, within ${days} days. If it has run out, ask whoever invited you to send it again.

If you expected nothing like it, do nothing: nobody becomes a member without this link.
`,
  };
}
