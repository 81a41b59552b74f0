import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { acceptInvitation } from "../domain/accept-invitation.ts";
import type { AcceptRefusal, Invited } from "../domain/accept-invitation.ts";
import { DUTIES, REGIONS } from "../domain/actor.ts";
import type { Duty, Organisation, Region } from "../domain/actor.ts";
import type { InvitationState } from "../domain/organisation-event.ts";
import { authorOf } from "./change-organisation.ts";
import { database } from "./client.ts";
import type { Database, Queryable } from "./client.ts";
import { dutiesElsewhere } from "./duties-elsewhere.ts";
import { toOrganisation } from "./organisations.ts";
import { lockPeople, recordOrganisation } from "./record-organisation.ts";
import { withinScope } from "./within-scope.ts";

/** What the link of an invitation opens. */
export interface InvitationOpened {
  readonly organisation: Organisation;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly expiresAt: Date;
  /** Whether accepting it now signs its person in. */
  readonly opensSession: boolean;
  /** What stands in the way of accepting it now; null when nothing does. */
  readonly refused: AcceptRefusal | null;
}

/** Gives what is stored of an invitation's token. */
export function hashOfInvitation(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Gives the invitation of a link as it stands for who is signed in (null for nobody); null for a link that was never sent. Uses nothing. */
export async function openInvitation(
  token: string,
  signedIn: string | null,
  now: Date,
): Promise<InvitationOpened | null> {
  const found = await findInvitation(databaseOfLink(token), token, signedIn);
  if (!found) return null;
  const { organisation, duties, region, expiresAt } = found.held;
  const decision = acceptInvitation(found.held, found.invited, now);
  const shown = { organisation, duties, region, expiresAt };
  return "refused" in decision
    ? { ...shown, opensSession: false, refused: decision.refused[0] }
    : { ...shown, opensSession: decision.opensSession, refused: null };
}

/**
 * Accepts the invitation of a link: person, membership and event in one transaction, under the lock. Gives the person's id and
 * whether they are signed in by it; the refusal; or null for a link that was never sent. Of two at once one is told that it was accepted.
 */
export async function useInvitation(
  token: string,
  signedIn: string | null,
  now: Date,
): Promise<
  | { readonly person: string; readonly opensSession: boolean }
  | { readonly refused: AcceptRefusal }
  | null
> {
  const organisationId = await organisationOfLink(token);
  if (organisationId === null) return null;
  return await databaseOfLink(token, organisationId).$transaction(async (tx) => {
    await lockPeople(tx);
    const found = await findInvitation(tx, token, signedIn);
    if (!found) return null;
    const decision = acceptInvitation(found.held, found.invited, now);
    if ("refused" in decision) return { refused: decision.refused[0] };
    const { happened, opensSession } = decision;
    const { person } = happened;
    const { email, standing } = found.invited;
    if (standing === "new") {
      const data = { id: person.id, name: person.name, email, sessionsValidFrom: now };
      await tx.person.create({ data });
    }
    const by = authorOf(person, decision.as);
    await recordOrganisation(tx, found.held.organisation.id, happened, { at: now, by });
    return { person: person.id, opensSession };
  });
}

/** Gives the database with the invitation of a link and, for who accepts it, the people of its organisation. */
function databaseOfLink(token: string, organisationId?: string): Database {
  const people = organisationId === undefined ? [] : [`people ${organisationId}`];
  return withinScope(database(), [`invitation ${hashOfInvitation(token)}`, ...people]);
}

async function organisationOfLink(token: string): Promise<string | null> {
  const where = { tokenHash: hashOfInvitation(token) };
  const row = await databaseOfLink(token).invitation.findFirst({
    where,
    select: { organisationId: true },
  });
  return row?.organisationId ?? null;
}

async function findInvitation(db: Queryable, token: string, signedIn: string | null) {
  const row = await db.invitation.findFirst({
    where: { tokenHash: hashOfInvitation(token) },
  });
  if (!row) return null;
  const { organisationId } = row;
  const organisation = await db.organisation.findFirstOrThrow({ where: { id: organisationId } });
  const email = row.email ?? "";
  const known =
    row.email === null
      ? null
      : await db.person.findFirst({
          where: { email },
          include: { memberships: { select: { organisationId: true } } },
        });
  const belongs = known?.memberships.map((each) => each.organisationId) ?? [];
  const invited: Invited = {
    person: { id: known?.id ?? randomUUID(), name: known?.name ?? row.name ?? "" },
    email,
    standing: known === null ? "new" : belongs.length === 0 ? "left" : "belongs",
    elsewhere: known === null ? [] : await dutiesElsewhere(db, known.id, organisationId),
    member: belongs.includes(organisationId),
    barred: row.email === null || known?.active === false,
    signedIn,
  };
  const held = {
    id: row.id,
    organisation: toOrganisation(organisation),
    duties: DUTIES.filter((duty) => row.duties.includes(duty)),
    region: REGIONS.find((one) => one === row.region) ?? null,
    expiresAt: row.expiresAt,
    state: row.state as InvitationState,
  };
  return { held, invited };
}
