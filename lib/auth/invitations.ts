import "server-only";
import { startSession } from "../data/sessions.ts";
import { openInvitation, useInvitation } from "../data/use-invitation.ts";
import type { InvitationOpened } from "../data/use-invitation.ts";
import { currentActor } from "./require-actor.ts";

/** Gives the invitation of a link as it stands for whoever is signed in, or for nobody; null for a link that was never sent. Uses nothing. */
export async function readInvitation(token: string, now: Date): Promise<InvitationOpened | null> {
  const actor = await currentActor();
  return await openInvitation(token, actor?.id ?? null, now);
}

/** Accepts the invitation of a link. Gives the id of a new session of its person; null where something stands in the way. */
export async function acceptInvitation(token: string, now: Date): Promise<string | null> {
  const actor = await currentActor();
  const answer = await useInvitation(token, actor?.id ?? null, now);
  return answer && "person" in answer ? await startSession(answer.person, now) : null;
}
