/** The plain form of an e-mail address that people are invited at: what can be seen in the text alone. Source: RFC 5321, 4.1.2 and 4.5.3.1. */

import { plainText } from "./readable-text.ts";

export const LONGEST_EMAIL = 254;

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const FORM = new RegExp(
  `^[a-z0-9!#$%&'*+/=?^_\`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@(?:${LABEL}\\.)+[a-z]{2,}$`,
  "u",
);

/** Gives an address as it is stored: without the spaces around it and what was copied along, in lower case. */
export function plainEmail(typed: string): string {
  return plainText(typed).toLowerCase();
}

/**
 * Tells whether this is one address: a mailbox without quotes, comments or spaces, at a name with a dot. Nothing that a mail's header
 * could take for a second line, a second address or a name gets through.
 */
export function isEmailAddress(address: string): boolean {
  const mailbox = address.split("@")[0] ?? "";
  return address.length <= LONGEST_EMAIL && mailbox.length <= 64 && FORM.test(address);
}
