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

/** What became of accepting: a new session, for somebody whom nobody knew before; who goes on in theirs; or who signs in now. */
export type Accepted =
  { readonly session: string } | { readonly session: null; readonly signedIn: boolean };

/** Accepts the invitation of a link. Null where something stands in the way. */
export async function acceptInvitation(token: string, now: Date): Promise<Accepted | null> {
  const actor = await currentActor();
  const answer = await useInvitation(token, actor?.id ?? null, now);
  if (!answer || "refused" in answer) return null;
  return answer.opensSession
    ? { session: await startSession(answer.person, now) }
    : { session: null, signedIn: actor !== null };
}
