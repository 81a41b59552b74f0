import "server-only";
import {
  noteInvitationSent,
  putBackInvitation,
  takeInvitationToSend,
} from "../data/invitations-to-send.ts";
import { environment } from "../env.ts";
import { invitationMessage } from "./invitation-message.ts";
import { sendMail } from "./send-mail.ts";

/**
 * Sends every invitation that waits, one after the other, and gives how many were sent. When one cannot be sent it waits again, and so do
 * the rest: the next hour, the next start or the next invitation tries again.
 */
export async function sendInvitations(clock: () => Date = () => new Date()): Promise<number> {
  const { appUrl } = environment();
  for (let sent = 0; ; sent += 1) {
    const now = clock();
    const next = await takeInvitationToSend(now);
    if (!next) return sent;
    const link = new URL("/invitation", appUrl);
    link.searchParams.set("token", next.token);
    try {
      await sendMail(invitationMessage({ ...next, link: link.href }), now);
    } catch (error) {
      await putBackInvitation(next);
      // Only the operator can mend it; whoever invited sees that it waits.
      console.error("An invitation could not be sent:", error);
      return sent;
    }
    // Only now: a process that is killed before has sent nothing that it says it sent.
    await noteInvitationSent(next, clock());
  }
}

/** Sends what waits now and every hour from now on, while something else keeps the process alive. */
export function sendInvitationsHourly(): void {
  const attempt = (): void => {
    sendInvitations().catch((thrown: unknown) => console.error("Sending failed:", thrown));
  };
  attempt();
  setInterval(attempt, 60 * 60_000).unref();
}
