/**
 * Runs once as the server starts: a bad setting ends it, named, before anybody is answered. Then what nobody needs any more is cleared
 * out, and invitations that wait are sent, now and every hour.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "edge") return;
  const { environment } = await import("@/lib/env");
  environment();
  const { clearOutHourly } = await import("@/lib/data/clear-out");
  clearOutHourly();
  const { sendInvitationsHourly } = await import("@/lib/mail/send-invitations");
  sendInvitationsHourly();
}
