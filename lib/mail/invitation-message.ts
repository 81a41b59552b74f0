import type { InvitationToSend } from "../data/invitations-to-send.ts";
import { DUTY_NAMES } from "../domain/actor.ts";
import { authorWordsInFull } from "../domain/author-words.ts";
import { dutiesInWords } from "../domain/duty-words.ts";
import { formatInstant } from "../domain/iso-date.ts";
import type { Mail } from "./send-mail.ts";

/** Writes the message that carries an invitation: who invites to which organisation, as what, and until when. */
export function invitationMessage(
  about: Omit<InvitationToSend, "id" | "token"> & { readonly link: string },
): Mail {
  const { email, duties, region, by, link, expiresAt } = about;
  const [name, organisation] = [onOneLine(about.name), onOneLine(about.organisation)];
  const author =
    by === null ? organisation : onOneLine(authorWordsInFull({ ...by, duty: DUTY_NAMES[by.duty] }));
  return {
    to: email,
    // The subject holds nothing that somebody typed.
    subject: "You are invited to Path to Live",
    text: `Hello ${name},

${author} invites you to Path to Live, which tracks a product on its way to live use.

Organisation: ${organisation}
What you would do there: ${dutiesInWords(duties, region)}

Open this link to accept:

${link}

It works once, until ${formatInstant(expiresAt)} (time in London). If it has run out, ask whoever invited you to send it again. If you use Path to Live already, you are asked to sign in first.

If you expected nothing like it, do nothing: nobody becomes a member without this link.
`,
  };
}

/** Names from before they had to be one line write no paragraph of their own either. */
function onOneLine(name: string): string {
  return name.replaceAll(/[\s\u0085]+/g, " ");
}
