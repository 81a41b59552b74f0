import "server-only";
import {
  type InvitationToSend,
  noteInvitationSent,
  putBackInvitation,
  takeInvitationToSend,
} from "../data/invitations-to-send.ts";
import { environment } from "../env.ts";
import { log } from "../watch/log.ts";
import { invitationMessage } from "./invitation-message.ts";
import { makeRound } from "./rounds.ts";
import { isRefusedAlone, sendMail } from "./send-mail.ts";

/** After so many refusals without a message between them it is the server that takes none, whatever it says of each. */
const MOST_REFUSED = 20;

/**
 * Sends every invitation that waits, one after the other, and gives how many were sent. One that the mail server refuses waits again, and
 * the next is sent. Where the server is away, or takes no message at all, the rest waits too: the next hour, the next start or the next
 * invitation tries again, first those that nobody has tried yet. When the product stops, the message in hand is the last.
 */
export function sendInvitations(clock: () => Date = () => new Date()): Promise<number> {
  return makeRound((mayGoOn) => sendWhile(mayGoOn, clock));
}

async function sendWhile(mayGoOn: () => boolean, clock: () => Date): Promise<number> {
  let sent = 0;
  const refused: string[] = [];
  for (let inARow = 0; inARow < MOST_REFUSED && mayGoOn();) {
    const next = await takeInvitationToSend(clock(), refused);
    if (!next) break;
    try {
      await sendInvitation(next, clock());
    } catch (error) {
      await putBackInvitation(next);
      // Only the operator can mend it; whoever invited sees that it waits.
      log.error("An invitation could not be sent", error, { invitation: next.id });
      if (!isRefusedAlone(error)) break;
      refused.push(next.id);
      inARow += 1;
      continue;
    }
    // Only now: a process that is killed before has sent nothing that it says it sent.
    await noteInvitationSent(next, clock());
    sent += 1;
    inARow = 0;
  }
  return sent;
}

async function sendInvitation(next: InvitationToSend, now: Date): Promise<void> {
  const link = new URL("/invitation", environment().appUrl);
  link.searchParams.set("token", next.token);
  await sendMail(invitationMessage({ ...next, link: link.href }), now);
}

/** Sends what waits now and every hour from now on, while something else keeps the process alive. */
export function sendInvitationsHourly(): void {
  const attempt = (): void => {
    sendInvitations().catch((thrown: unknown) => log.error("Sending failed", thrown));
  };
  attempt();
  setInterval(attempt, 60 * 60_000).unref();
}
