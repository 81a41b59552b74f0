import "server-only";
import { createTransport } from "nodemailer";
import { keepMessage } from "../data/messages.ts";
import { environment } from "../env.ts";

/** A message in plain text: readable everywhere, and nothing in it loads from anywhere. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** So long the mail server is waited for at each step. */
const PATIENCE = {
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: 90_000,
} as const;

/** So long it is waited for in all, whatever it says meanwhile: a message is over, one way or the other, well before somebody else takes it up. */
const LONGEST_MS = 10 * 60_000;

/**
 * Sends a message through the server of SMTP_URL. Without one the demonstration keeps it, to be read on its page of messages;
 * otherwise it throws, because a message that silently goes nowhere locks people out.
 */
export async function sendMail(mail: Mail, now: Date): Promise<void> {
  const { smtpUrl, mailFrom, demo } = environment();
  if (smtpUrl === undefined) {
    if (!demo) throw new Error("No mail was sent: SMTP_URL is not set");
    await keepMessage(mail, now);
    return;
  }
  const transport = createTransport({ url: smtpUrl, ...PATIENCE }, { from: mailFrom });
  await transport.sendMail({
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text,
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  transport.close();
}

/** What the mail server answered, in the words of its protocol. */
interface Answer {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: number;
}

/**
 * Tells whether a message was refused for what it is, its recipient or its content, so that the next may well be taken: of a recipient
 * also "later", as of a full mailbox or a domain that is not found. A server that is away, is about to close (421), says later of anything
 * else, or refuses who signs in or sends does so for every message.
 */
export function isRefusedAlone(thrown: unknown): boolean {
  const { code, command, responseCode = 500 } = thrown as Answer;
  if ((code !== "EENVELOPE" && code !== "EMESSAGE") || command === "MAIL FROM") return false;
  return responseCode >= 500 || (command === "RCPT TO" && responseCode !== 421);
}
